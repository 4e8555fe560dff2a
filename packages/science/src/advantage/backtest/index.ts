export {
  type Backtest,
  type BacktestOptions,
  type BacktestRow,
  backtestEntry,
  type Interval,
  LEAST_ENTRIES,
  type Predictor,
} from './backtest.ts';
export { type EntryOptions, type Window, windowsOf } from './entries.ts';
