import { backtest } from './backtest.ts';
import { match } from './match.ts';
import { propose } from './propose.ts';

export const partnersOperations = [propose, match, backtest] as const;
