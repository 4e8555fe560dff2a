import type { JudgedForecast } from './calibrate.ts';

/** Nominal shares of the intervals that are checked. */
export const checkedIntervals: readonly number[] = [0.5, 0.8, 0.95];

export interface Coverage {
  readonly nominal: number;
  /** Share of the forecasts whose central interval held what came. */
  readonly observed: number;
  /** Standard error with years as blocks: all series of one target year count as one draw. */
  readonly error: number;
}

export interface CalibrationSummary {
  readonly forecasts: number;
  /** Target years, the independent blocks. */
  readonly years: number;
  /**
   * How many independent forecasts would settle the 80 % coverage as well as these do: p (1 − p) / error². Series of one year share its
   * shocks, so it is far below `forecasts`.
   */
  readonly effective: number;
  readonly logScore: number;
  readonly coverage: readonly Coverage[];
}

/** Coverage and score of forecasts that are judged alike. */
export function summarise(forecasts: readonly JudgedForecast[]): CalibrationSummary {
  const coverage = checkedIntervals.map((nominal) => coverageOf(forecasts, nominal));
  const eighty = coverage.find(({ nominal }) => nominal === 0.8)!;
  const effective = (eighty.observed * (1 - eighty.observed)) / eighty.error ** 2;
  return {
    forecasts: forecasts.length,
    years: new Set(forecasts.map(({ targetYear }) => targetYear)).size,
    effective: Number.isFinite(effective) ? effective : Number.NaN,
    logScore: forecasts.reduce((sum, { logScore }) => sum + logScore, 0) / forecasts.length,
    coverage,
  };
}

const holds = ({ probability }: JudgedForecast, nominal: number) => Math.abs(probability - 0.5) <= nominal / 2;

function coverageOf(forecasts: readonly JudgedForecast[], nominal: number): Coverage {
  const hits = forecasts.map((forecast) => (holds(forecast, nominal) ? 1 : 0));
  const observed = hits.reduce<number>((sum, hit) => sum + hit, 0) / hits.length;
  const blocks = new Map<number, number>();
  for (const [index, { targetYear }] of forecasts.entries()) {
    blocks.set(targetYear, (blocks.get(targetYear) ?? 0) + hits[index]! - observed);
  }
  const years = blocks.size;
  const squares = [...blocks.values()].reduce((sum, residual) => sum + residual * residual, 0);
  const error = years > 1 ? Math.sqrt((squares * years) / (years - 1)) / hits.length : Number.NaN;
  return { nominal, observed, error };
}

/** One class of the reliability table: forecasts that gave "at most what came" a probability in [from, to). */
export interface ReliabilityClass {
  readonly from: number;
  readonly to: number;
  readonly forecasts: number;
  /** Share of all forecasts in the class; to − from where the forecasts are reliable. */
  readonly share: number;
}

/** Ten classes of the probability integral transform; flat when forecasts mean what they say. */
export function reliability(forecasts: readonly JudgedForecast[], classes = 10): ReliabilityClass[] {
  const counts = new Array<number>(classes).fill(0);
  for (const { probability } of forecasts) counts[Math.min(classes - 1, Math.floor(probability * classes))]! += 1;
  return counts.map((count, index) => ({
    from: index / classes,
    to: (index + 1) / classes,
    forecasts: count,
    share: count / forecasts.length,
  }));
}
