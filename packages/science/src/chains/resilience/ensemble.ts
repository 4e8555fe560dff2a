import { seededRandom } from '../../random/index.ts';
import { type ShockEvent, type ShockParameters, shockModel, simulateShock } from '../shock/index.ts';
import type { InputOutputTable } from '../table.ts';

/** From and to, drawn evenly between. */
export type Interval = readonly [number, number];

/** What is not known well. Each is drawn anew for every member of the ensemble. */
export interface Uncertainty {
  /** Factor on the days of stock, and on the days in which gaps are closed. */
  readonly inventory: Interval;
  readonly restoration: Interval;
  readonly psi: Interval;
  /** Factor on the steps that overproduction takes. */
  readonly overproduction: Interval;
  /** Factor on the share lost in every event, which stays at 1 at most. */
  readonly size: Interval;
}

export const defaultUncertainty: Uncertainty = {
  inventory: [0.5, 1.5],
  restoration: [0.5, 1.5],
  psi: [0.7, 0.9],
  overproduction: [0.5, 2],
  size: [0.75, 1.25],
};

/** One member: total output as a share of normal by step, and the share lost over the run. */
export interface EnsembleMember {
  readonly output: Float64Array;
  readonly lostShare: number;
  readonly recovered: boolean;
}

/**
 * Members `from` to `to` of an ensemble. A member depends on the seed and its own number alone, so pieces may run anywhere in
 * any order and give the same bits.
 */
export function ensemblePiece(
  table: InputOutputTable,
  events: readonly ShockEvent[],
  parameters: ShockParameters,
  uncertainty: Uncertainty,
  seed: number,
  from: number,
  to: number,
): EnsembleMember[] {
  return Array.from({ length: to - from }, (_, k) => member(table, events, parameters, uncertainty, seed, from + k));
}

function member(
  table: InputOutputTable,
  events: readonly ShockEvent[],
  parameters: ShockParameters,
  uncertainty: Uncertainty,
  seed: number,
  number: number,
): EnsembleMember {
  const random = seededRandom(Math.imul(seed, 0x9e3779b1) + number);
  const draw = ([from, to]: Interval) => from + (to - from) * random();
  const scale = (value: number | Readonly<Record<string, number>>, factor: number, least: number) => {
    const one = (entry: number) => Math.max(least, entry * factor);
    if (typeof value === 'number') return one(value);
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, one(entry)]));
  };
  const psi = draw(uncertainty.psi);
  const drawn: ShockParameters = {
    ...parameters,
    psi,
    inventory: scale(parameters.inventory, draw(uncertainty.inventory), 1 / (parameters.model === 'base' ? 1 : psi)),
    restoration: scale(parameters.restoration, draw(uncertainty.restoration), 1),
    overproduction: {
      ...parameters.overproduction,
      steps: Math.max(1, parameters.overproduction.steps * draw(uncertainty.overproduction)),
    },
  };
  const size = draw(uncertainty.size);
  const sized = events.map(
    (event): ShockEvent =>
      event.kind === 'demand'
        ? { ...event, change: Math.max(-1, event.change * size) }
        : { ...event, share: Math.min(1, event.share * size) },
  );
  const result = simulateShock(shockModel(table, drawn), sized);
  const n = table.nodes.length;
  const normal = result.normal.reduce((a, b) => a + b, 0);
  const output = Float64Array.from({ length: result.steps }, (_, t) => {
    return result.production.subarray(t * n, (t + 1) * n).reduce((a, b) => a + b, 0) / normal;
  });
  return {
    output,
    lostShare: result.lostShare,
    recovered: !result.warnings.some(({ code }) => code === 'not-recovered'),
  };
}

/** Quantiles of the members by step: one curve per quantile asked for (nearest rank). */
export function bands(members: readonly EnsembleMember[], quantiles: readonly number[]): Float64Array[] {
  const steps = members[0]?.output.length ?? 0;
  const curves = quantiles.map(() => new Float64Array(steps));
  for (let t = 0; t < steps; t++) {
    const sorted = Float64Array.from(members, (one) => one.output[t]!).sort();
    for (const [q, quantile] of quantiles.entries()) {
      const rank = Math.min(sorted.length, Math.max(1, Math.ceil(quantile * sorted.length)));
      curves[q]![t] = sorted[rank - 1]!;
    }
  }
  return curves;
}
