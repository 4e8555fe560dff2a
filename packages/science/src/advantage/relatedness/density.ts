import { type Matrix, matrix } from '../../labelled/index.ts';
import type { Presence } from '../complexity/presence.ts';
import { copyRows, eachCompletePiece, eachRegion, type RegionSums } from './pieces.ts';

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
  const values = options.self === false ? withoutNaN(phi.values).slice() : withoutNaN(phi.values);
  if (options.self === false) for (let p = 0; p < size; p++) values[p * size + p] = 0;
  const totals = proximityTotals(values, size);
  const density = new Float64Array(presence.cells.length);
  if (presence.unknown === 0) {
    eachCompletePiece(presence, values, { totals }, (from, to, piece) => {
      copyRows(piece.density, piece.stride, density, size, from, to);
    });
  } else {
    eachRegion(presence, values, undefined, (region, sums, offset) => {
      writeDensity(presence, totals, region, sums, offset, density, region * size);
    });
  }
  return matrix(presence.regions, presence.industries, density);
}

/** Distance `1 − density`: the share of related industries a region does not have. */
export function distance(density: Matrix): Matrix {
  const values = new Float64Array(density.values.length);
  for (let at = 0; at < values.length; at++) values[at] = 1 - density.values[at]!;
  return matrix(density.rows, density.columns, values);
}

/** The values with 0 for NaN, so that an industry present nowhere adds nothing to a sum; a copy only where one is needed. */
export function withoutNaN(values: Float64Array): Float64Array {
  let at = 0;
  while (at < values.length && values[at] === values[at]) at++;
  return at === values.length ? values : values.map((value) => (value === value ? value : 0));
}

/** Column totals of a square matrix, what density divides by; NaN where there is nothing. */
export function proximityTotals(values: Float64Array, size: number): Float64Array {
  const totals = new Float64Array(size);
  for (let q = 0; q < size; q++) {
    for (let p = 0, at = q * size; p < size; p++, at++) totals[p] = totals[p]! + values[at]!;
  }
  return totals.map((total) => (total > 0 ? total : Number.NaN));
}

/** Writes one region's densities from `row` on: the sums over present industries by the total over reported ones. */
export function writeDensity(
  { diversity }: Presence,
  totals: Float64Array,
  region: number,
  { present, unknown }: RegionSums,
  offset: number,
  density: Float64Array,
  row: number,
): void {
  const size = totals.length;
  if (!(diversity[region]! >= 0)) {
    density.fill(Number.NaN, row, row + size);
    return;
  }
  for (let p = 0; p < size; p++) density[row + p] = present[offset + p]! / totals[p]!;
  if (unknown === undefined) return;
  for (let p = 0; p < size; p++) {
    const missed = unknown[offset + p]!;
    if (missed === 0) continue;
    const left = totals[p]! - missed;
    density[row + p] = left > NOTHING_LEFT * totals[p]! ? present[offset + p]! / left : Number.NaN;
  }
}
