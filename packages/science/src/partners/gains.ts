import type { Matrix } from '../labelled/index.ts';

/** What comes of moving a part of an industry from one region to another. */
export interface TransferEffect {
  /** Amount moved, in the unit of the amounts: the share asked for of what the sender has. */
  readonly moved: number;
  /** Of an account (value added, jobs, emissions): what arises at the receiver, and what no longer arises at the sender. */
  readonly arises: number;
  readonly ends: number;
}

/**
 * Account per amount of a cell: its own where amount and account are known and the amount is positive, else the industry's over
 * all regions that report both; NaN where there is none. An intensity is an average: what is newly built can be better or worse.
 */
export function intensities(amounts: Matrix, account: Matrix): Float64Array {
  const m = amounts.columns.length;
  const of = new Float64Array(m);
  const per = new Float64Array(m);
  const both = (cell: number) => amounts.values[cell]! > 0 && !Number.isNaN(account.values[cell]!);
  for (let cell = 0; cell < amounts.values.length; cell++) {
    if (!both(cell)) continue;
    of[cell % m]! += account.values[cell]!;
    per[cell % m]! += amounts.values[cell]!;
  }
  return amounts.values.map((amount, cell) =>
    both(cell) ? account.values[cell]! / amount : per[cell % m]! > 0 ? of[cell % m]! / per[cell % m]! : Number.NaN,
  );
}

/** What a transfer of `share` of the sender's industry moves of an account given by its intensities. */
export function transferEffect(
  amounts: Matrix,
  intensity: Float64Array,
  { sender, receiver, industry }: { readonly sender: number; readonly receiver: number; readonly industry: number },
  share: number,
): TransferEffect {
  const m = amounts.columns.length;
  const moved = share * amounts.values[sender * m + industry]!;
  return {
    moved,
    arises: moved * intensity[receiver * m + industry]!,
    ends: moved * intensity[sender * m + industry]!,
  };
}

/**
 * Change of an industry's concentration over regions (HHI of the regions' shares) when an amount moves: below 0 the industry
 * hangs less on few places. NaN where the receiver's amount is missing.
 */
export function concentrationChange(
  amounts: Matrix,
  { sender, receiver, industry }: { readonly sender: number; readonly receiver: number; readonly industry: number },
  moved: number,
): number {
  const m = amounts.columns.length;
  let total = 0;
  for (let r = 0; r < amounts.rows.length; r++) {
    const value = amounts.values[r * m + industry]!;
    if (value > 0) total += value;
  }
  const from = amounts.values[sender * m + industry]! / total;
  const to = amounts.values[receiver * m + industry]! / total;
  const step = moved / total;
  // (a − d)² − a² + (b + d)² − b², multiplied out.
  return 2 * step * (to - from + step);
}

/**
 * Room in a region's budgets: the least of `(limit − used) / limit` over its resources, 1 where nothing is used, below 0 where a
 * limit is passed. NaN for a region without budgets.
 */
export function roomOf(
  regions: readonly string[],
  budgets: readonly { readonly region: string; readonly used: number; readonly limit: number }[],
): Float64Array {
  return Float64Array.from(regions, (region) => {
    const own = budgets.filter((budget) => budget.region === region && budget.limit > 0);
    return own.length === 0 ? Number.NaN : Math.min(...own.map(({ used, limit }) => (limit - used) / limit));
  });
}
