import { DriftFilter } from './drift-filter.ts';
import type { Filter } from './filter.ts';
import { GrowthFilter } from './growth-filter.ts';
import { LevelFilter } from './level-filter.ts';

export type ModelName = 'drift' | 'damped-trend' | 'local-level';

export interface OutlookModel {
  readonly name: ModelName;
  /** The candidates whose forecasts are averaged by how well each has foretold the series so far. */
  filters(start: SeriesStart): Filter[];
}

/** What the first years of a series say; candidates begin from it. */
export interface SeriesStart {
  readonly level: number;
  readonly growth: number;
  readonly noiseVariance: number;
}

const FIRST_YEARS = 6;

/**
 * From the first six values: their mean, their mean yearly change, and the variance of its noise, taken as the smaller of the changes'
 * variance and half that of their differences. `typical` is the size against which a variance is too small to be believed.
 */
export function seriesStart(values: Float64Array, typical: number): SeriesStart {
  const seen = [...values.keys()].filter((year) => !Number.isNaN(values[year]!)).slice(0, FIRST_YEARS);
  const changes = seen.slice(1).map((year, index) => (values[year]! - values[seen[index]!]!) / (year - seen[index]!));
  const differences = changes.slice(1).map((change, index) => change - changes[index]!);
  const growth = mean(changes);
  const spread = changes.reduce((sum, change) => sum + (change - growth) ** 2, 0) / Math.max(1, changes.length - 1);
  const jitter = differences.reduce((sum, change) => sum + change * change, 0) / (2 * Math.max(1, differences.length));
  const noiseVariance = Math.max(Math.min(spread, jitter), (0.005 * typical) ** 2);
  return { level: mean(seen.map((year) => values[year]!)), growth, noiseVariance };
}

const mean = (numbers: readonly number[]) =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, value) => sum + value, 0) / numbers.length;

const memories = [0.95, 0.85];

/** The last value, going on as the whole past has on average. */
const drift: OutlookModel = { name: 'drift', filters: () => [new DriftFilter()] };

/** Growth of late, fading towards growth in the long run; how fast, and how much of the news lasts, is averaged over 18 candidates. */
const dampedTrend: OutlookModel = {
  name: 'damped-trend',
  filters: ({ growth, noiseVariance }) =>
    [0.4, 0.7, 0.9].flatMap((persistence) =>
      [0.2, 1, 5].flatMap((news) =>
        memories.map(
          (memory) => new GrowthFilter({ persistence, news, memory, growth, growthVariance: 2, noiseVariance }),
        ),
      ),
    ),
};

/** No direction: a level that wanders, averaged over eight candidates. */
const localLevel: OutlookModel = {
  name: 'local-level',
  filters: ({ level, noiseVariance }) =>
    [0.05, 0.3, 1, 5].flatMap((news) =>
      memories.map((memory) => new LevelFilter({ news, memory, level, levelVariance: 10, noiseVariance })),
    ),
};

export const outlookModels: readonly OutlookModel[] = [drift, dampedTrend, localLevel];
