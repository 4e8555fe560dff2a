import { describe, expect, it } from 'vitest';
import type { WireTable } from '../data/index.ts';
import { changesOf, readAssumed, withAssumed, withoutCell, writeAssumed } from './assumed.ts';
import { byDistance, movesOf } from './moves.ts';
import { amountForStrength, roundedUp, totalsAfter } from './totals.ts';

const table = {
  columns: {
    indicator: ['lq', 'lq', 'present', 'eci', 'eci_rank'],
    region: ['r', 'r', 'r', 's', 's'],
    industry: ['i', 'j', 'i', '', ''],
    before: [0.9, 1.2, 0, 0.5, 4],
    after: [1.1, 1.15, 1, 0.4, 6],
  },
  length: 5,
  total: 5,
} as unknown as WireTable;

describe('assumptions in an address', () => {
  it('are read and written alike, and nonsense is dropped', () => {
    const list = [
      { region: '420000', industry: '17', value: 5000.5 },
      { region: 'a', industry: 'b', value: 0 },
    ];
    expect(readAssumed(writeAssumed(list))).toEqual(list);
    expect(changesOf(list)).toEqual(['420000:17=5000.5', 'a:b=0']);
    expect(readAssumed('420000=3,x:y=-1,x:y=,x:y=z,,p:q=2')).toEqual([{ region: 'p', industry: 'q', value: 2 }]);
    expect(writeAssumed([])).toBeUndefined();
  });

  it('hold one amount for each cell, in the order they were made', () => {
    const [first, second] = [
      { region: 'r', industry: 'i', value: 1 },
      { region: 's', industry: 'i', value: 2 },
    ];
    expect(withAssumed([first, second], { ...first, value: 9 })).toEqual([{ ...first, value: 9 }, second]);
    expect(withAssumed([first], second)).toEqual([first, second]);
    expect(withoutCell([first, second], first)).toEqual([second]);
  });
});

describe('what moved', () => {
  it('joins a quotient with the strength it brought, and a complexity with its rank', () => {
    const { cells, regions } = movesOf(table);
    expect(cells.map(({ industry, strength }) => [industry, strength])).toEqual([
      ['i', 'gained'],
      ['j', undefined],
    ]);
    expect(regions).toEqual([{ region: 's', before: 0.5, after: 0.4, rankBefore: 4, rankAfter: 6 }]);
    expect(byDistance(cells, (cell) => cell).map(({ industry }) => industry)).toEqual(['i', 'j']);
  });
});

describe('the amount that makes a strength', () => {
  const totals = { amount: 10, region: 100, industry: 40, all: 1000 };
  const quotient = (x: number) => (x * (990 + x)) / ((90 + x) * (30 + x));

  it('is where the quotient is 1', () => {
    const needed = amountForStrength(totals)!;
    expect(quotient(needed)).toBeCloseTo(1, 12);
    expect(roundedUp(needed)).toBeGreaterThanOrEqual(needed);
    expect(roundedUp(3.10344)).toBe(3.104);
    expect(roundedUp(12_345_678)).toBe(12_350_000);
  });

  it('does not exist where region and industry together are everything', () => {
    expect(amountForStrength({ amount: 1, region: 51, industry: 51, all: 101 })).toBeUndefined();
  });

  it('counts what is assumed beside it', () => {
    const cell = { region: 'r', industry: 'i' };
    const others = [
      { region: 'r', industry: 'j', value: 30, before: 10 },
      { region: 's', industry: 'i', value: 0, before: 5 },
      { region: 's', industry: 'k', value: 7, before: 7 },
    ];
    expect(totalsAfter(totals, cell, others)).toEqual({ amount: 10, region: 120, industry: 35, all: 1015 });
  });
});
