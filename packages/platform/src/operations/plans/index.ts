import { backtest } from './backtest.ts';
import { decompose } from './decompose.ts';
import { forecast } from './forecast.ts';

export const plansOperations = [forecast, decompose, backtest] as const;
