import { type StudentT, studentTLogDensity } from '../../probability/index.ts';
import { type Filter, ScaleMemory } from './filter.ts';

export interface LevelFilterOptions {
  /** Variance of a year's move of the level, relative to that of a year's passing noise. */
  readonly news: number;
  /** See `ScaleMemory`. */
  readonly memory: number;
  readonly level: number;
  readonly levelVariance: number;
  readonly noiseVariance: number;
}

/** A value that wanders about a level without direction: value = level + noise, the level a random walk. Missing years are passed over. */
export class LevelFilter implements Filter {
  logScore = 0;
  private readonly options: LevelFilterOptions;
  private readonly scale: ScaleMemory;
  private level: number;
  private variance: number;

  constructor(options: LevelFilterOptions) {
    this.options = options;
    this.scale = new ScaleMemory(options.memory, options.noiseVariance, 1);
    this.level = options.level;
    this.variance = options.levelVariance;
  }

  step(value: number): void {
    this.variance += this.options.news;
    if (Number.isNaN(value)) {
      this.scale.skip();
      return;
    }
    const factor = this.variance + 1;
    const error = value - this.level;
    const expected = { mean: 0, scale: Math.sqrt(factor * this.scale.variance), degrees: this.scale.nextDegrees };
    this.logScore += studentTLogDensity(expected, error);
    this.scale.learn(error, factor);
    this.level += (this.variance / factor) * error;
    this.variance -= this.variance ** 2 / factor;
  }

  ahead(horizon: number): StudentT[] {
    const { news } = this.options;
    return years(horizon).map((year) => this.distribution(this.level, this.variance + year * news + 1));
  }

  changesAhead(horizon: number): StudentT[] {
    return years(horizon).map(() => this.distribution(0, this.options.news + 2));
  }

  private distribution(mean: number, variance: number): StudentT {
    return { mean, scale: Math.sqrt(variance * this.scale.variance), degrees: this.scale.nextDegrees };
  }
}

const years = (horizon: number) => Array.from({ length: horizon }, (_, index) => index + 1);
