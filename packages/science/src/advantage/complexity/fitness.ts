import { gatherSums, lengthOf } from '../../kernels/index.ts';
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
  const most = options.steps ?? options.mostSteps ?? 500;
  const fitness = ones(incidence.rowStart);
  const complexity = ones(incidence.columnStart);
  const scratch = { region: new Float64Array(incidence.rows), industry: new Float64Array(incidence.columns) };
  let ranking = '';
  let unchanged = 0;
  let steps = 0;
  while (steps < most && unchanged < CHECKS_UNCHANGED) {
    step(presence, fitness, complexity, scratch);
    steps++;
    if (options.steps !== undefined || steps % CHECK_EVERY !== 0) continue;
    const now = `${orderOf(fitness)}|${orderOf(complexity)}`;
    unchanged = now === ranking ? unchanged + 1 : 0;
    ranking = now;
  }
  return {
    fitness: fitness.map((value, r) => (lengthOf(incidence.rowStart, r) > 0 ? value : Number.NaN)),
    complexity: complexity.map((value, i) => (lengthOf(incidence.columnStart, i) > 0 ? value : Number.NaN)),
    steps,
    settled: unchanged >= CHECKS_UNCHANGED,
  };
}

function ones(start: Uint32Array): Float64Array {
  return Float64Array.from({ length: start.length - 1 }, (_, k) => (lengthOf(start, k) > 0 ? 1 : 0));
}

function step(
  { incidence }: Presence,
  fitness: Float64Array,
  complexity: Float64Array,
  scratch: { region: Float64Array; industry: Float64Array },
): void {
  const { rowStart, rowItems, columnStart, columnItems } = incidence;
  for (let r = 0; r < fitness.length; r++) scratch.region[r] = 1 / fitness[r]!;
  gatherSums(rowStart, rowItems, complexity, fitness);
  gatherSums(columnStart, columnItems, scratch.region, scratch.industry);
  for (let i = 0; i < complexity.length; i++) {
    complexity[i] = lengthOf(columnStart, i) > 0 ? 1 / scratch.industry[i]! : 0;
  }
  divideByMean(fitness, rowStart);
  divideByMean(complexity, columnStart);
}

function divideByMean(values: Float64Array, start: Uint32Array): void {
  let sum = 0;
  let count = 0;
  for (let k = 0; k < values.length; k++) {
    sum += values[k]!;
    if (lengthOf(start, k) > 0) count++;
  }
  for (let k = 0; k < values.length; k++) values[k]! /= sum / count;
}

/** The ranking as text, ties by position. */
function orderOf(values: Float64Array): string {
  const order = Uint32Array.from(values, (_, k) => k);
  return order.sort((a, b) => values[b]! - values[a]! || a - b).join();
}
