import { fitnessIteration, lengthOf } from '../../kernels/index.ts';
import type { Presence } from './presence.ts';

export interface Fitness {
  /** Fitness per region, mean 1; NaN for a region without a presence. */
  readonly fitness: Float64Array;
  /** Complexity per industry, mean 1; NaN for an industry without a presence. Can decay to 0. */
  readonly complexity: Float64Array;
  readonly steps: number;
  /** Whether both rankings stood still over the last checks; false: `steps` ran out first. */
  readonly settled: boolean;
}

export interface FitnessOptions {
  /** Run exactly this many steps, as published figures do, instead of until the rankings stand still. */
  readonly steps?: number;
  readonly mostSteps?: number;
}

const CHECK_EVERY = 10;
const CHECKS_UNCHANGED = 3;

/**
 * Fitness and complexity (Tacchella et al. 2012): `F_r = Σ_i M Q_i`, `Q_i = 1 / Σ_r M / F_r`, both divided by
 * their mean at every step, from ones. Complexities may decay to 0 without end, so it stops when the rankings
 * of regions and of industries are the same at three checks ten steps apart (Pugliese et al. 2016).
 */
export function fitnessComplexity(presence: Presence, options: FitnessOptions = {}): Fitness {
  const { incidence } = presence;
  const { rowStart, columnStart } = incidence;
  const most = options.steps ?? options.mostSteps ?? 500;
  const goOn = fitnessIteration(incidence);
  let state = goOn(0);
  const rankings = [rankingOf(state.fitness), rankingOf(state.complexity)];
  let unchanged = 0;
  let steps = 0;
  while (steps < most && unchanged < CHECKS_UNCHANGED) {
    const further = Math.min(options.steps ?? CHECK_EVERY, most - steps);
    state = goOn(further);
    steps += further;
    const values = [state.fitness, state.complexity];
    const moved = rankings.map((ranking, side) => update(ranking, values[side]!));
    unchanged = moved.includes(true) ? 0 : unchanged + 1;
  }
  return {
    fitness: state.fitness.map((value, r) => (lengthOf(rowStart, r) > 0 ? value : Number.NaN)),
    complexity: state.complexity.map((value, i) => (lengthOf(columnStart, i) > 0 ? value : Number.NaN)),
    steps,
    settled: unchanged >= CHECKS_UNCHANGED,
  };
}

/** Positions from the highest value down, ties by position. */
function rankingOf(values: Float64Array): number[] {
  return Array.from(values, (_, k) => k).sort((a, b) => values[b]! - values[a]! || a - b);
}

/** Brings a ranking up to date and says whether it had to change. */
function update(ranking: number[], values: Float64Array): boolean {
  const before = (a: number, b: number) => values[b]! - values[a]! || a - b;
  const stands = ranking.every((item, k) => k === 0 || before(ranking[k - 1]!, item) < 0);
  if (!stands) ranking.sort(before);
  return !stands;
}
