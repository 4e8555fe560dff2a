export { type CalibrationOptions, type JudgedForecast, judgeForecasts } from './calibrate.ts';
export {
  type CalibrationSummary,
  type Coverage,
  checkedIntervals,
  type ReliabilityClass,
  reliability,
  summarise,
} from './coverage.ts';
