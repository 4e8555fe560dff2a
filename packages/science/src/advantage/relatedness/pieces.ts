import {
  incidenceOf,
  type OutlookPiece,
  type OutlookTerms,
  piecesOf,
  relatednessOutlook,
  relatednessSums,
} from '../../kernels/index.ts';
import { type Presence, UNKNOWN } from '../complexity/presence.ts';

/** What a region's present and unreported industries add up to, per industry p. */
export interface RegionSums {
  /** `Σ φ[q,p]` and `Σ w[q]·φ[q,p]` over present q; element p of a region stands at `offset + p`. */
  readonly present: Float64Array;
  readonly presentWeighted: Float64Array;
  /** The same over industries the region did not report; undefined when everything was reported. */
  readonly unknown: Float64Array | undefined;
  readonly unknownWeighted: Float64Array | undefined;
}

/** Calls `visit` for every region in turn with its sums of proximity, which are valid during the call only. */
export function eachRegion(
  presence: Presence,
  phi: Float64Array,
  weights: Float64Array | undefined,
  visit: (region: number, sums: RegionSums, offset: number) => void,
): void {
  const { cells, regions, industries, incidence } = presence;
  const sumPresent = relatednessSums(incidence, phi, weights);
  const sumUnknown =
    presence.unknown > 0
      ? relatednessSums(incidenceOf(cells, regions.length, industries.length, UNKNOWN), phi, weights)
      : undefined;
  for (const [from, to] of piecesOf(regions.length)) {
    const present = sumPresent(from, to);
    const unknown = sumUnknown?.(from, to);
    const sums = {
      present: present.plain,
      presentWeighted: present.weighted,
      unknown: unknown?.plain,
      unknownWeighted: unknown?.weighted,
    };
    for (let r = from; r < to; r++) visit(r, sums, (r - from) * present.stride);
  }
}

/** Calls `visit` for a few regions at a time with what the compiled kernel makes of their sums, where every cell was reported. */
export function eachCompletePiece(
  { regions, incidence }: Presence,
  phi: Float64Array,
  terms: OutlookTerms,
  visit: (from: number, to: number, piece: OutlookPiece) => void,
): void {
  const next = relatednessOutlook(incidence, phi, terms);
  for (const [from, to] of piecesOf(regions.length)) visit(from, to, next(from, to));
}

/** Copies a piece's rows `from` to `to` into a matrix of `size` columns. */
export function copyRows(
  piece: Float64Array,
  stride: number,
  target: Float64Array,
  size: number,
  from: number,
  to: number,
): void {
  for (let r = from, at = 0; r < to; r++, at += stride) target.set(piece.subarray(at, at + size), r * size);
}
