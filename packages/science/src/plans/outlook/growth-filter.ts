import { type StudentT, studentTLogDensity } from '../../probability/index.ts';
import { type Filter, ScaleMemory } from './filter.ts';

export interface GrowthFilterOptions {
  /** How much of today's departure from the long-run growth is left a year later, in [0, 1). */
  readonly persistence: number;
  /** Variance of a year's news about lasting growth, relative to that of a year's passing noise. */
  readonly news: number;
  /** See `ScaleMemory`. */
  readonly memory: number;
  /** Prior for long-run growth (variance relative to the noise's) and for the noise's variance, from the first years. */
  readonly growth: number;
  readonly growthVariance: number;
  readonly noiseVariance: number;
}

/**
 * Yearly growth g = m + u + noise: long-run growth m, a departure u that fades with `persistence`. The filter is Kalman's on (m, u, s),
 * where s is the growth since the last value seen, so that a missing year costs nothing but certainty. Variances are in units of the
 * noise's, which is learnt beside them (West & Harrison 1997, chapters 4 and 10: conjugate, with discounting).
 */
export class GrowthFilter implements Filter {
  logScore = 0;
  private readonly options: GrowthFilterOptions;
  private readonly scale: ScaleMemory;
  private last = Number.NaN;
  private state: GrowthState;

  constructor(options: GrowthFilterOptions) {
    this.options = options;
    this.scale = new ScaleMemory(options.memory, options.noiseVariance, 1);
    this.state = {
      ...{ m: options.growth, u: 0, s: 0 },
      ...{ mm: options.growthVariance, mu: 0, uu: options.news / (1 - options.persistence ** 2) },
      ...{ ms: 0, us: 0, ss: 0 },
    };
  }

  step(value: number): void {
    if (Number.isNaN(this.last)) {
      this.last = value;
      return;
    }
    const state = this.predicted(this.state);
    if (Number.isNaN(value)) {
      this.scale.skip();
      this.state = state;
      return;
    }
    const error = value - this.last - state.s;
    const expected = { mean: 0, scale: Math.sqrt(state.ss * this.scale.variance), degrees: this.scale.nextDegrees };
    this.logScore += studentTLogDensity(expected, error);
    this.scale.learn(error, state.ss);
    this.state = seen(state, error);
    this.last = value;
  }

  ahead(horizon: number): StudentT[] {
    return this.statesAhead(horizon).map((state) => this.distribution(this.last + state.s, state.ss));
  }

  changesAhead(horizon: number): StudentT[] {
    return this.statesAhead(horizon).map(({ m, u, mm, mu, uu }) => this.distribution(m + u, mm + 2 * mu + uu + 1));
  }

  private distribution(mean: number, variance: number): StudentT {
    return { mean, scale: Math.sqrt(variance * this.scale.variance), degrees: this.scale.nextDegrees };
  }

  private statesAhead(horizon: number): GrowthState[] {
    const states: GrowthState[] = [];
    let state = this.state;
    for (let year = 0; year < horizon; year++) states.push((state = this.predicted(state)));
    return states;
  }

  /** One year on: u fades and takes news, s grows by m + u + noise. */
  private predicted({ m, u, s, mm, mu, uu, ms, us, ss }: GrowthState): GrowthState {
    const { persistence, news } = this.options;
    const fadedU = persistence * u;
    const fadedMu = persistence * mu;
    const fadedUu = persistence ** 2 * uu + news;
    const fadedUs = persistence * us;
    return {
      ...{ m, u: fadedU, s: s + m + fadedU },
      ...{ mm, mu: fadedMu, uu: fadedUu },
      ms: ms + mm + fadedMu,
      us: fadedUs + fadedMu + fadedUu,
      ss: ss + mm + 2 * fadedMu + fadedUu + 1 + 2 * (ms + fadedUs),
    };
  }
}

/** Means of m, u, s and their covariances. */
interface GrowthState {
  readonly m: number;
  readonly u: number;
  readonly s: number;
  readonly mm: number;
  readonly mu: number;
  readonly uu: number;
  readonly ms: number;
  readonly us: number;
  readonly ss: number;
}

/** After s was seen exactly: what m and u learn from it; s starts anew at zero, known. */
function seen({ m, u, mm, mu, uu, ms, us, ss }: GrowthState, error: number): GrowthState {
  return {
    ...{ m: m + (ms / ss) * error, u: u + (us / ss) * error, s: 0 },
    ...{ mm: mm - (ms * ms) / ss, mu: mu - (ms * us) / ss, uu: uu - (us * us) / ss },
    ...{ ms: 0, us: 0, ss: 0 },
  };
}
