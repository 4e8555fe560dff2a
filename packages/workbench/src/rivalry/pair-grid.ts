import type { Pair, PairIndicator } from './pair.ts';

/** A square of pairs, row-major; NaN where there is no figure. The diagonal is a region with itself. */
export interface PairGrid {
  readonly codes: readonly string[];
  readonly values: Float64Array;
}

/** The pairs as a symmetric matrix over `codes`. */
export function gridOf(codes: readonly string[], pairs: readonly Pair[], indicator: PairIndicator): PairGrid {
  const n = codes.length;
  const at = new Map(codes.map((code, i) => [code, i]));
  const values = new Float64Array(n * n).fill(Number.NaN);
  for (let i = 0; i < n; i++) values[i * n + i] = indicator === 'distance' ? 0 : 1;
  for (const pair of pairs) {
    const [i, j] = [at.get(pair.a), at.get(pair.b)];
    if (i === undefined || j === undefined) continue;
    values[i * n + j] = values[j * n + i] = pair[indicator] ?? Number.NaN;
  }
  return { codes, values };
}

/**
 * An order in which regions that are alike stand side by side: start from the closest pair and put the
 * region most like either end at that end. Regions without a figure come last, in their own order.
 */
export function likenessOrder({ codes, values }: PairGrid, indicator: PairIndicator): number[] {
  const n = codes.length;
  const near = (i: number, j: number) => (indicator === 'distance' ? -values[i * n + j]! : values[i * n + j]!);
  const left = new Set(
    [...codes.keys()].filter((i) => codes.some((_, j) => j !== i && !Number.isNaN(values[i * n + j]!))),
  );
  const rest = [...codes.keys()].filter((i) => !left.has(i));
  const chain = closestPair([...left], near);
  for (const i of chain) left.delete(i);
  while (left.size > 0) {
    const [head, tail] = [chain[0]!, chain.at(-1)];
    const before = nearest(left, (i) => near(head, i));
    const after = nearest(left, (i) => near(tail, i));
    if (near(head, before) > near(tail, after)) {
      chain.unshift(before);
      left.delete(before);
    } else {
      chain.push(after);
      left.delete(after);
    }
  }
  return [...chain, ...rest];
}

/** The same grid in another order. */
export function reorder({ codes, values }: PairGrid, order: readonly number[]): PairGrid {
  const n = codes.length;
  const out = new Float64Array(values.length);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) out[i * n + j] = values[order[i]! * n + order[j]!]!;
  return { codes: order.map((i) => codes[i]!), values: out };
}

function closestPair(members: readonly number[], near: (i: number, j: number) => number): number[] {
  let best: number[] = members.slice(0, 1);
  let most = Number.NEGATIVE_INFINITY;
  for (const i of members) {
    for (const j of members) {
      if (j <= i || !(near(i, j) > most)) continue;
      most = near(i, j);
      best = [i, j];
    }
  }
  return best;
}

function nearest(members: ReadonlySet<number>, closeness: (i: number) => number): number {
  let best = members.values().next().value!;
  let most = Number.NEGATIVE_INFINITY;
  for (const i of members) {
    if (!(closeness(i) > most)) continue;
    most = closeness(i);
    best = i;
  }
  return best;
}
