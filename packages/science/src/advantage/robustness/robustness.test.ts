import { describe, expect, it } from 'vitest';
import { inputB, largestDifference, wide } from '../../../test/complexity-fixtures.ts';
import { withChanges } from '../../labelled/index.ts';
import {
  advantageState,
  middleOf,
  type RobustnessMethod,
  type RobustnessOptions,
  rankIntervals,
  ranksOf,
  replicateCount,
  replicates,
} from './index.ts';

const a = wide('input_a_12x9.csv');
const options: RobustnessOptions = {
  indicator: 'eci',
  threshold: 1,
  draws: 60,
  seed: 7,
  thresholds: [0.75, 1, 1.25],
  confidence: 0.9,
};

const run = (method: RobustnessMethod, changed: Partial<RobustnessOptions> = {}) => [
  ...replicates(a, method, { ...options, ...changed }),
];

describe('ranks', () => {
  it('count from the highest, share ties and skip what is missing', () => {
    expect(ranksOf(Float64Array.of(3, Number.NaN, 5, 3, 1))).toEqual(Float64Array.of(2, Number.NaN, 1, 2, 4));
  });

  it('have a middle share with whole order statistics', () => {
    const values = Array.from({ length: 20 }, (_, k) => 20 - k);
    expect(middleOf(values, 0.9)).toEqual({ low: 2, high: 19 });
    expect(middleOf(values, 1)).toEqual({ low: 1, high: 20 });
    expect(middleOf([Number.NaN], 0.9)).toEqual({ low: Number.NaN, high: Number.NaN });
  });
});

describe('rank intervals', () => {
  const base = ranksOf(advantageState(a).index.eci);

  it('of the bootstrap repeat with the seed and differ with another', () => {
    expect(run('bootstrap')).toEqual(run('bootstrap'));
    expect(run('bootstrap', { seed: 8 })).not.toEqual(run('bootstrap'));
  });

  it('narrow to the rank itself when nothing is changed', () => {
    const { low, high } = rankIntervals(run('threshold', { thresholds: [1] }), 12, 0.9);
    expect(low).toEqual(base);
    expect(high).toEqual(base);
  });

  it('of the threshold sweep hold the rank at the chosen threshold', () => {
    const { low, high, replicates: count } = rankIntervals(run('threshold'), 12, 0.9);
    expect(count).toBe(replicateCount(a, 'threshold', options));
    base.forEach((rank, r) => {
      expect(low[r]).toBeLessThanOrEqual(rank);
      expect(high[r]).toBeGreaterThanOrEqual(rank);
    });
  });

  it('of leaving one out do not move when a ranking cannot depend on others', () => {
    // Diversity at a threshold so low that presence means any activity at all: no region’s count hangs on another’s.
    const { low, high } = rankIntervals(run('leave-one-out', { indicator: 'diversity', threshold: 1e-9 }), 12, 0.9);
    const ranks = ranksOf(advantageState(a, 1e-9).presence.diversity);
    expect(low).toEqual(ranks);
    expect(high).toEqual(ranks);
  });

  it('count the repetitions in which the indicator is refused', () => {
    const blocks = wide('input_a2_disconnected_12x9.csv');
    const runs = [...replicates(blocks, 'bootstrap', options)];
    expect(rankIntervals(runs, 12, 0.9)).toMatchObject({ replicates: 60, refused: 60 });
  });
});

describe('what if', () => {
  it('changes nothing when the cell keeps its value', () => {
    const before = advantageState(a);
    const after = advantageState(withChanges(a, [{ row: 0, column: 0, value: 9999 }]));
    expect(after.index.eci).toEqual(before.index.eci);
    expect(after.quotient.values).toEqual(before.quotient.values);
  });

  it('gives what a new dataset would, and leaves the old one alone', () => {
    const copy = a.values.slice();
    const after = advantageState(withChanges(a, [{ row: 3, column: 2, value: 50_000 }]));
    expect(a.values).toEqual(copy);
    copy[3 * 9 + 2] = 50_000;
    const fresh = advantageState({ ...a, values: copy });
    expect(largestDifference(after.index.eci, fresh.index.eci)).toBe(0);
    expect(after.presence.cells[3 * 9 + 2]).toBe(1);
  });

  it('reads a removed cell as missing, not as zero', () => {
    const after = advantageState(withChanges(a, [{ row: 0, column: 0, value: Number.NaN }]));
    expect(after.quotient.values[0]).toBeNaN();
    expect(after.presence.cells[0]).toBe(2);
  });

  it('refuses a cell outside the matrix', () => {
    expect(() => advantageState(withChanges(a, [{ row: 12, column: 0, value: 1 }]))).toThrow(RangeError);
  });

  it('answers at 340 × 1,380 with the presence that the change implies', () => {
    const b = inputB();
    const before = advantageState(b);
    const absent = before.presence.cells.indexOf(0);
    const after = advantageState(withChanges(b, [{ row: 0, column: absent, value: 1e8 }]));
    expect(before.presence.cells[absent]).toBe(0);
    expect(after.presence.cells[absent]).toBe(1);
    expect(after.index.refusal).toBeUndefined();
  });
});
