import type { Incidence } from './incidence.ts';
import { layOutSums, ROWS_PER_PIECE } from './relatedness-sums.ts';

/** What the sums are turned into. Columns' values are in the order of the columns. */
export interface OutlookTerms {
  /** What density divides by. */
  readonly totals: Float64Array;
  /** Values that the outlook of a row adds up; without them there is no outlook. */
  readonly values?: Float64Array | undefined;
  /** Weights of the gain's sums, their totals over all columns, and what the gain is divided by; without them there is no gain. */
  readonly gain?:
    | { readonly weights: Float64Array; readonly totals: Float64Array; readonly deviation: number }
    | undefined;
}

/** Results for some rows in turn. Row k starts at `k * stride`; everything is overwritten by the next piece. */
export interface OutlookPiece {
  readonly stride: number;
  readonly density: Float64Array;
  /** Empty when no gain was asked for. */
  readonly gain: Float64Array;
  /** One per row; empty when no values were given. */
  readonly outlook: Float64Array;
}

/**
 * From the sums of proximity over a row's items: density `d[r,p] = Σ_q φ[q,p] / totals[p]`, outlook `Σ_p d[r,p]·values[p]`
 * over the columns p that are no item, gain `(gain totals[p] − Σ_q w[q]·φ[q,p]) / deviation`, 0 for an item. For complete
 * rows: what was not reported is the caller's to take out. The function returned computes rows `from` to `to`, at most
 * {@link ROWS_PER_PIECE}.
 */
export function relatednessOutlook(
  incidence: Incidence,
  proximity: Float64Array,
  { totals, values, gain }: OutlookTerms,
): (from: number, to: number) => OutlookPiece {
  const { columns } = incidence;
  const memory = layOutSums(incidence, proximity, gain?.weights);
  const { arena, stride, plain, weighted } = memory;
  const total = arena.put(totals);
  const value = values === undefined ? 0 : arena.put(values);
  const gainTotal = gain === undefined ? 0 : arena.put(gain.totals);
  const out = arena.reserve(ROWS_PER_PIECE * 8);
  const none = new Float64Array(0);
  return (from, to) => {
    memory.sum(from, to);
    arena.kernels.outlookOfRows(
      columns,
      memory.rowStart,
      memory.rowItems,
      total,
      value,
      gainTotal,
      gain?.deviation ?? 0,
      plain,
      weighted,
      out,
      from,
      to,
    );
    const length = (to - from) * stride;
    return {
      stride,
      density: arena.doubles(plain, length),
      gain: gain === undefined ? none : arena.doubles(weighted, length),
      outlook: values === undefined ? none : arena.doubles(out, to - from),
    };
  };
}
