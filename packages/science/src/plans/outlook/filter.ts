import type { StudentT } from '../../probability/index.ts';

/**
 * One candidate of a model, run forward through a series year by year. Nothing a candidate says at a year depends on later years.
 */
export interface Filter {
  /** Takes the next year's value, or NaN where there is none. */
  step(value: number): void;
  /** Sum of the log densities the filter gave to the values before it saw them. */
  readonly logScore: number;
  /** Distribution of the value 1 … `horizon` years after the last year stepped to. */
  ahead(horizon: number): StudentT[];
  /** Distribution of the change from year to year, 1 … `horizon` years after the last. */
  changesAhead(horizon: number): StudentT[];
}

/** How fast the scale of the surprises may drift: yesterday's evidence about it counts `memory` times today's (1 for ever). */
export class ScaleMemory {
  private degrees: number;
  private sum: number;
  private readonly memory: number;

  constructor(memory: number, variance: number, degrees: number) {
    this.memory = memory;
    this.degrees = degrees;
    this.sum = degrees * variance;
  }

  get variance(): number {
    return this.sum / this.degrees;
  }

  /** Of the t distribution with which the next value is expected. */
  get nextDegrees(): number {
    return Math.max(1, this.memory * this.degrees);
  }

  /** A year passes without a value. */
  skip(): void {
    this.degrees *= this.memory;
    this.sum *= this.memory;
  }

  /** A surprise of `error`, expected to have the variance `factor` times that of the scale. */
  learn(error: number, factor: number): void {
    this.skip();
    this.degrees += 1;
    this.sum += (error * error) / factor;
  }
}
