import type { Presence } from '../advantage/index.ts';
import type { Matrix } from '../labelled/index.ts';
import { percentiles } from './percentiles.ts';
import type { CellPart, PairPart } from './search.ts';

/** Which regions and industries are looked at; 1 for each that is, all where a mask is left out. */
export interface Choice {
  readonly senders?: Uint8Array;
  readonly receivers?: Uint8Array;
  /** Also leaves out what every place must have for itself. */
  readonly industries?: Uint8Array;
}

/** What is known of places, whatever the form; what is left out is missing, not zero. */
export interface Places {
  /** Kilometres, `regions × regions`; NaN where not known. */
  readonly distance?: Float64Array;
  /** Per region the least free part of its budgets (land, energy, carbon, …), 1 empty, 0 full, below 0 overdrawn. */
  readonly room?: Float64Array;
}

/** Cells with one presence code whose region and industry are chosen. */
export function cellsWith(
  presence: Presence,
  code: number,
  regions: Uint8Array | undefined,
  industries: Uint8Array | undefined,
): Uint8Array {
  const m = presence.industries.length;
  return presence.cells.map((cell, at) =>
    cell === code && (regions?.[Math.floor(at / m)] ?? 1) === 1 && (industries?.[at % m] ?? 1) === 1 ? 1 : 0,
  );
}

/** A component of cells, its utility the percentile among the cells given. @param sign −1 where less is better. */
export function cellPart(component: string, raw: Float64Array, among: Uint8Array, sign: 1 | -1 = 1): CellPart {
  return { component, raw, utility: percentiles(sign === 1 ? raw : raw.map((value) => -value), among) };
}

/** A component that is one number per region, in every cell of its row. */
export function regionPart(component: string, values: Float64Array, industries: number, sign: 1 | -1 = 1): CellPart {
  const ranks = percentiles(sign === 1 ? values : values.map((value) => -value));
  const spread = (of: Float64Array) =>
    Float64Array.from({ length: values.length * industries }, (_, at) => of[Math.floor(at / industries)]!);
  return { component, raw: spread(values), utility: spread(ranks) };
}

/** Nearness of pairs: kilometres, nearer is better; a region is no pair with itself. */
export function nearnessPart(distance: Float64Array, regions: number): PairPart {
  const between = Uint8Array.from(distance, (_, at) => (Math.floor(at / regions) === at % regions ? 0 : 1));
  const utility = percentiles(
    distance.map((value) => -value),
    between,
  );
  return { component: 'nearness', raw: distance, utility };
}

/** Yearly fall of the logarithm of the quotient, `ln(LQ₀ / LQ₁) / years`; above 0 the region loses its advantage. */
export function yearlyLoss(earlier: Matrix, now: Matrix, years: number): Float64Array {
  return now.values.map((quotient, cell) =>
    quotient > 0 && earlier.values[cell]! > 0 ? Math.log(earlier.values[cell]! / quotient) / years : Number.NaN,
  );
}
