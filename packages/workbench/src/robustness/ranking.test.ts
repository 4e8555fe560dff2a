import { describe, expect, it } from 'vitest';
import { drawnOf, rankedOf, wholeRange, widthOf } from './ranking.ts';

const row = (region: string, rank: number | null, ends: readonly (number | null)[] = []) => ({
  region,
  rank,
  value: rank === null ? null : -rank,
  bootstrap_low: ends[0] ?? null,
  bootstrap_high: ends[1] ?? null,
  threshold_low: ends[2] ?? null,
  threshold_high: ends[3] ?? null,
  leave_one_out_low: ends[4] ?? null,
  leave_one_out_high: ends[5] ?? null,
});

describe('ranks with intervals', () => {
  const list = rankedOf([row('c', null), row('b', 2, [1, 5, 2, 3, 2, 2]), row('a', 1, [1, 1, 1, 4, 1, 1])]);

  it('come first rank first, without a rank last', () => {
    expect(list.map(({ region }) => region)).toEqual(['a', 'b', 'c']);
    expect(list[1]!.leaveOneOut).toEqual({ low: 2, high: 2 });
  });

  it('wander as far as the widest test says', () => {
    expect(wholeRange(list[0]!)).toEqual({ low: 1, high: 4 });
    expect(list.map(widthOf)).toEqual([3, 4, 0]);
    expect(wholeRange(list[2]!)).toBeUndefined();
  });

  it('are drawn for the first regions and the one picked', () => {
    expect(drawnOf(list, 1, 'b').map(({ region }) => region)).toEqual(['a', 'b']);
    expect(drawnOf(list, 1, 'a').map(({ region }) => region)).toEqual(['a']);
    expect(drawnOf(list, 9, 'c').map(({ region }) => region)).toEqual(['a', 'b']);
  });
});
