import { type Random, seededRandom } from '../../random/index.ts';
import { type ShockEvent, type ShockParameters, type ShockResult, shockModel, simulateShock } from '../shock/index.ts';
import type { InputOutputTable } from '../table.ts';

/** From and to, drawn evenly between. */
export type Interval = readonly [number, number];

/** What is not known well. Each is drawn anew for every member of the ensemble, evenly and independently. */
export interface Uncertainty {
  /** Factor on the days of stock, and on the days in which gaps are closed. */
  readonly inventory: Interval;
  readonly restoration: Interval;
  readonly psi: Interval;
  /** Factors on the steps that overproduction takes, and on how far it may go above normal. */
  readonly overproduction: Interval;
  readonly extra: Interval;
  /** Factor on the share lost in every event, which stays at 1 at most. */
  readonly size: Interval;
}

/** What one member drew, under the names of {@link Uncertainty}. */
export type Draw = Readonly<Record<keyof Uncertainty, number>>;

export const defaultUncertainty: Uncertainty = {
  inventory: [0.5, 1.5],
  restoration: [0.5, 1.5],
  psi: [0.7, 0.9],
  overproduction: [0.5, 2],
  extra: [0.5, 1.5],
  size: [0.75, 1.25],
};

/** Nodes taken together: `codes[i]` is the group of node i, of `count`. */
export interface NodeGroups {
  readonly count: number;
  readonly codes: Uint32Array;
}

/** One member of an ensemble. A group without normal output has NaN. */
export interface EnsembleMember {
  readonly draw: Draw;
  /** `steps × groups`: output as a share of normal. */
  readonly output: Float64Array;
  /** By group: output lost over the run in the table's unit, and as a share of normal output over the run. */
  readonly lost: Float64Array;
  readonly lostShare: Float64Array;
  /** Output of all nodes lost over the run, as a share of normal. */
  readonly lostOfAll: number;
  /** Whether total output is back within the tolerance at the end, and whether it is still falling there. */
  readonly recovered: boolean;
  readonly falling: boolean;
}

/** An ensemble before it is run. */
export interface Ensemble {
  readonly table: InputOutputTable;
  readonly events: readonly ShockEvent[];
  readonly parameters: ShockParameters;
  readonly uncertainty: Uncertainty;
  readonly groups: NodeGroups;
  readonly seed: number;
}

/**
 * Members `from` to `to` of an ensemble. A member depends on the seed and its own number alone, so pieces may run anywhere in
 * any order and give the same bits.
 */
export function ensemblePiece(ensemble: Ensemble, from: number, to: number): EnsembleMember[] {
  return Array.from({ length: to - from }, (_, k) => member(ensemble, from + k));
}

function member({ table, events, parameters, uncertainty, groups, seed }: Ensemble, number: number): EnsembleMember {
  const draw = drawOf(uncertainty, seededRandom(Math.imul(seed, 0x9e3779b1) + number));
  const result = simulateShock(shockModel(table, drawnParameters(parameters, draw)), sized(events, draw.size));
  const warned = (code: string) => result.warnings.some((warning) => warning.code === code);
  return {
    draw,
    ...byGroup(result, groups),
    lostOfAll: result.lostShare,
    recovered: !warned('not-recovered'),
    falling: warned('still-falling'),
  };
}

/** The order of the draws is part of what a seed means. */
function drawOf(uncertainty: Uncertainty, random: Random): Draw {
  const draw = ([from, to]: Interval) => from + (to - from) * random();
  const psi = draw(uncertainty.psi);
  const inventory = draw(uncertainty.inventory);
  const restoration = draw(uncertainty.restoration);
  const overproduction = draw(uncertainty.overproduction);
  const size = draw(uncertainty.size);
  return { psi, inventory, restoration, overproduction, size, extra: draw(uncertainty.extra) };
}

function drawnParameters(parameters: ShockParameters, draw: Draw): ShockParameters {
  const { rest, most, steps } = parameters.overproduction;
  return {
    ...parameters,
    psi: draw.psi,
    inventory: scaled(parameters.inventory, draw.inventory, 1 / (parameters.model === 'base' ? 1 : draw.psi)),
    restoration: scaled(parameters.restoration, draw.restoration, 1),
    overproduction: { rest, most: rest + (most - rest) * draw.extra, steps: Math.max(1, steps * draw.overproduction) },
  };
}

type PerSector = number | Readonly<Record<string, number>>;

function scaled(value: PerSector, factor: number, least: number): PerSector {
  const one = (entry: number) => Math.max(least, entry * factor);
  if (typeof value === 'number') return one(value);
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, one(entry)]));
}

function sized(events: readonly ShockEvent[], size: number): ShockEvent[] {
  return events.map((event) =>
    event.kind === 'demand'
      ? { ...event, change: Math.max(-1, event.change * size) }
      : { ...event, share: Math.min(1, event.share * size) },
  );
}

function byGroup({ steps, normal, production }: ShockResult, { count, codes }: NodeGroups) {
  const n = normal.length;
  const usual = new Float64Array(count);
  for (let i = 0; i < n; i++) usual[codes[i]!]! += normal[i]!;
  const output = new Float64Array(steps * count);
  const made = new Float64Array(count);
  for (let t = 0; t < steps; t++) {
    const now = output.subarray(t * count, (t + 1) * count);
    for (let i = 0; i < n; i++) now[codes[i]!]! += production[t * n + i]!;
    for (let g = 0; g < count; g++) {
      made[g]! += now[g]!;
      now[g] = now[g]! / usual[g]!;
    }
  }
  const lost = usual.map((value, g) => value * steps - made[g]!);
  return { output, lost, lostShare: lost.map((value, g) => value / (usual[g]! * steps)) };
}

/**
 * Quantiles of the members' curves by step and group, `steps × groups` for each quantile asked for. Linear between the order
 * statistics (Hyndman and Fan's type 7); NaN where a member has NaN.
 */
export function bands(members: readonly EnsembleMember[], quantiles: readonly number[]): Float64Array[] {
  const cells = members[0]?.output.length ?? 0;
  const curves = quantiles.map(() => new Float64Array(cells));
  for (let cell = 0; cell < cells; cell++) {
    const found = quantilesOf(
      Float64Array.from(members, ({ output }) => output[cell]!),
      quantiles,
    );
    for (const [q, value] of found.entries()) curves[q]![cell] = value;
  }
  return curves;
}

/** Quantiles of some values, type 7 of Hyndman and Fan (1996); NaN of none, or where a value is NaN. */
export function quantilesOf(values: Float64Array, quantiles: readonly number[]): number[] {
  if (values.length === 0 || values.some(Number.isNaN)) return quantiles.map(() => Number.NaN);
  const sorted = values.slice().sort();
  return quantiles.map((quantile) => {
    const at = quantile * (sorted.length - 1);
    const below = sorted[Math.floor(at)]!;
    return below + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - below);
  });
}
