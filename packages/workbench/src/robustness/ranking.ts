import { numberIn, type Row, textIn } from '../data/index.ts';

export const tests = ['bootstrap', 'threshold', 'leaveOneOut'] as const;
export type Test = (typeof tests)[number];

const columnOf = { bootstrap: 'bootstrap', threshold: 'threshold', leaveOneOut: 'leave_one_out' } as const;

/** The best and the worst rank under a test; null where the test gave none. */
export interface Range {
  readonly low: number | null;
  readonly high: number | null;
}

/** A region's rank with its range under each test. */
export interface Ranked extends Record<Test, Range> {
  readonly region: string;
  readonly value: number | null;
  readonly rank: number | null;
}

/** The rows of `advantage robustness`, first rank first; regions without a rank last. */
export function rankedOf(rows: readonly Row[]): Ranked[] {
  const range = (row: Row, test: Test): Range => ({
    low: numberIn(row, `${columnOf[test]}_low`),
    high: numberIn(row, `${columnOf[test]}_high`),
  });
  return rows
    .map((row) => ({
      region: textIn(row, 'region'),
      value: numberIn(row, 'value'),
      rank: numberIn(row, 'rank'),
      bootstrap: range(row, 'bootstrap'),
      threshold: range(row, 'threshold'),
      leaveOneOut: range(row, 'leaveOneOut'),
    }))
    .sort((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY));
}

/** The best and the worst rank over all tests, the rank itself included. */
export function wholeRange(ranked: Ranked): { low: number; high: number } | undefined {
  if (ranked.rank === null) return undefined;
  const ends = tests.flatMap((test) => [ranked[test].low, ranked[test].high]).filter((end) => end !== null);
  return { low: Math.min(ranked.rank, ...ends), high: Math.max(ranked.rank, ...ends) };
}

/** How many places a rank wanders over all tests; 0 for one that stays. */
export function widthOf(ranked: Ranked): number {
  const range = wholeRange(ranked);
  return range === undefined ? 0 : range.high - range.low;
}

/** The regions that are drawn: the first `most`, and the picked one when it comes later. */
export function drawnOf(list: readonly Ranked[], most: number, picked: string | undefined): Ranked[] {
  const known = list.filter(({ rank }) => rank !== null);
  const first = known.slice(0, most);
  const later = known.slice(most).find(({ region }) => region === picked);
  return later === undefined ? first : [...first, later];
}
