import { backtest } from './backtest.ts';
import { components } from './components.ts';
import { contract } from './contract.ts';
import { explain } from './explain.ts';
import { match } from './match.ts';
import { propose } from './propose.ts';
import { spoken } from './spoken.ts';

export const partnersOperations = [propose, explain, components, spoken, contract, match, backtest] as const;
