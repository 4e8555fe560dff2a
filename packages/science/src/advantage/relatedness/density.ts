import { incidenceOf, relatednessSums } from '../../kernels/index.ts';
import { type Matrix, matrix } from '../../labelled/index.ts';
import { type Presence, UNKNOWN } from '../complexity/presence.ts';

/** Parts of a proximity total below this are rounding left over from taking unreported industries out. */
const NOTHING_LEFT = 1e-12;

export interface DensityOptions {
  /** Whether an industry counts as related to itself; true by default, as in the `harvard` convention. */
  readonly self?: boolean;
}

/**
 * Relatedness density `d[r,p] = Σ_q M[r,q]·φ[q,p] / Σ_q φ[q,p]`, regions × industries, from 0 to 1. Sums run over the
 * industries the region reported. With `self: false` q = p is left out, so that an industry does not predict itself.
 * NaN for an industry present nowhere, for a region that reported nothing, and where nothing related was reported.
 * @param phi industries × industries, as {@link proximity} gives it.
 */
export function relatednessDensity(presence: Presence, phi: Matrix, options: DensityOptions = {}): Matrix {
  const size = presence.industries.length;
  const values = withoutNaN(phi.values);
  if (options.self === false) for (let p = 0; p < size; p++) values[p * size + p] = 0;
  const totals = proximityTotals(values, size);
  const none = new Float64Array(size);
  const present = relatednessSums(presence.incidence, values, none).plain;
  const unknown =
    presence.unknown > 0
      ? relatednessSums(incidenceOf(presence.cells, presence.regions.length, size, UNKNOWN), values, none).plain
      : undefined;
  return matrix(presence.regions, presence.industries, densitiesFrom(presence, totals, present, unknown));
}

/** Distance `1 − density`: the share of related industries a region does not have. */
export function distance(density: Matrix): Matrix {
  return matrix(
    density.rows,
    density.columns,
    density.values.map((value) => 1 - value),
  );
}

/** A copy with 0 for NaN, so that an industry present nowhere adds nothing to a sum. */
export function withoutNaN(values: Float64Array): Float64Array {
  return values.map((value) => (value === value ? value : 0));
}

/** Column totals of a square matrix: what density divides by. */
export function proximityTotals(values: Float64Array, size: number): Float64Array {
  const totals = new Float64Array(size);
  for (let q = 0; q < size; q++) {
    for (let p = 0, at = q * size; p < size; p++, at++) totals[p] = totals[p]! + values[at]!;
  }
  return totals;
}

/** Divides the sums over present industries, in place, by the total over reported industries. */
export function densitiesFrom(
  { diversity }: Presence,
  totals: Float64Array,
  sums: Float64Array,
  unknown: Float64Array | undefined,
): Float64Array {
  const size = totals.length;
  const known = totals.map((total) => (total > 0 ? total : Number.NaN));
  for (let r = 0; r < diversity.length; r++) {
    const reported = diversity[r]! >= 0;
    for (let p = 0, at = r * size; p < size; p++, at++) {
      let total = reported ? known[p]! : Number.NaN;
      if (unknown !== undefined && unknown[at]! > 0) {
        const left = total - unknown[at]!;
        total = left > NOTHING_LEFT * total ? left : Number.NaN;
      }
      sums[at] = sums[at]! / total;
    }
  }
  return sums;
}
