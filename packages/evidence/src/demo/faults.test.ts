import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  belowHalf,
  errorColumns,
  finding,
  mergedTrade,
  seriesBreaks,
  shareJumps,
  shareOfSecondary,
  sharesState,
  valueAddedByShares,
} from './faults.ts';

const row = (gdp: number, ...shares: [number, number, number]) => ({ year: 2000, region: 'A', gdp, shares });

describe('faults', () => {
  it('tell shares that are missing, rounded and inconsistent', () => {
    expect(sharesState(row(1, 0, 0, 0))).toBe('missing');
    expect(sharesState(row(1, 33.3, 33.3, 33.3))).toBe('rounded');
    expect(sharesState(row(1, 33, 48, 21))).toBe('inconsistent');
    expect(valueAddedByShares(row(100, 0, 0, 0))).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(valueAddedByShares(row(100, 33, 48, 21))).toEqual([33, 48, 21]);
  });

  it('make the parts of rounded shares sum to GDP', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), fc.nat(1000), fc.nat(1000), (gdp, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const parts = valueAddedByShares(row(gdp, low / 10, (high - low) / 10, (1000 - high) / 10 + 0.1));
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(gdp, 6);
      }),
    );
  });

  it('find error columns and merged trade', () => {
    const tables = [
      { province: 'A', output: 100, error: 59, foreignTrade: 3 },
      { province: 'B', output: 100, error: 1, foreignTrade: 0 },
    ];
    expect(errorColumns(tables)).toEqual([{ found: 'A 59.0%' }]);
    expect(mergedTrade(tables)).toEqual(['B']);
  });

  it('find breaks and jumps between neighbouring years only', () => {
    const values = [
      [2018, 100],
      [2019, 90],
      [2021, 50],
    ].map(([year, value]) => ({ year: year!, region: 'A', value: value! }));
    expect(seriesBreaks(values, 0.05)).toHaveLength(1);
    const shares = shareOfSecondary(
      values,
      new Map([
        ['2018 A', 250],
        ['2019 A', 100],
        ['2021 A', 100],
      ]),
    );
    expect(belowHalf(shares)).toEqual([{ found: 'A 2018 40.0%' }]);
    expect(shareJumps(shares)).toEqual([{ found: 'A 2018 40.0% → 2019 90.0%' }]);
  });

  it('count all and show twenty', () => {
    const places = Array.from({ length: 30 }, (_, i) => ({ found: String(i) }));
    expect(finding('x', 'caution', { zh: '', en: '' }, places)).toMatchObject({
      count: 30,
      examples: places.slice(0, 20),
    });
  });
});
