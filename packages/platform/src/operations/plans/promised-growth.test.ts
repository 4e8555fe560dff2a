import type { Fact } from '@yanzhen/documents/facts';
import { requiredChange } from '@yanzhen/science/plans';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GrowthBase, grownAmount, growthOf, type PromisedGrowth } from './promised-growth.ts';

const fact = (more: Partial<Fact>): Fact => ({
  ...{
    citation: { passage: 0, start: 0, end: 4 },
    sentence: '今年，地区生产总值增长6%左右。',
    indicator: '地区生产总值',
  },
  ...{ comparator: 'about', value: 6, unit: '%', measure: 'growth_rate', year: 2025, kind: 'target', confidence: 0.9 },
  ...more,
});
const base = (more: Partial<GrowthBase> = {}): GrowthBase => ({
  ...{ value: 100, year: 2024, prices: { kind: 'nominal' }, from: 'plan', source: '' },
  ...more,
});
const growth = (more: Partial<Fact> = {}, prices: PromisedGrowth['prices'] = 'real') =>
  growthOf(fact(more), 2025, prices)!;

describe('a promise stated as growth', () => {
  it('starts from the year before, and keeps about, at least and a range', () => {
    expect(grownAmount(growth(), 'about', base())).toEqual({
      ...{ value: 106, upper: Number.NaN, comparator: 'about', prices: { kind: 'real', year: 2024 } },
    });
    const range = growth({ value: 5, valueMax: 6, comparator: 'range' });
    expect(grownAmount(range, 'range', base())).toMatchObject({ value: 105, upper: 106, comparator: 'range' });
  });

  it('compounds over a period from the year before its first', () => {
    const average = growth({ measure: 'annual_growth', year: 2021, periodEnd: '2025', value: 6.5 });
    expect(average.span).toEqual({ from: 2020, years: 5 });
    expect(grownAmount(average, 'about', base({ year: 2020 }))).toMatchObject({ value: 137.008666342 });
    expect(grownAmount(average, 'about', base({ year: 2022 }))).toBe('base-unknown');
  });

  it('has no span where the document does not say how many years it covers', () => {
    expect(growth({ measure: 'annual_growth' }).span).toBeUndefined();
    expect(growth({ sentence: '2025年，产值比2020年增长30%。' }).span).toBeUndefined();
    expect(growth({ sentence: '“十四五”时期增长30%。' }).span).toBeUndefined();
    expect(growth({ year: 2030 }).span).toBeUndefined();
    expect(grownAmount(growth({ year: 2030 }), 'about', base())).toBe('period-unclear');
  });

  it('turns a bound round where the rate falls', () => {
    const fall = growth({ value: -3, comparator: 'at_least' }, undefined);
    expect(grownAmount(fall, 'at_least', base({ prices: { kind: 'none' } }))).toMatchObject({
      ...{ value: 97, comparator: 'at_most', prices: { kind: 'none' } },
    });
  });

  it('never mixes prices: nominal growth of a real base is refused, and what nobody says stays unsaid', () => {
    const real: GrowthBase['prices'] = { kind: 'real', year: 2020 };
    expect(grownAmount(growth({}, 'nominal'), 'about', base({ prices: real }))).toBe('prices-differ');
    expect(grownAmount(growth({}, 'real'), 'about', base({ prices: real }))).toMatchObject({ prices: real });
    expect(grownAmount(growth({}, 'nominal'), 'about', base())).toMatchObject({ prices: { kind: 'nominal' } });
    expect(growthOf(fact({}), 2025, undefined)?.prices).toBeUndefined();
    expect(grownAmount(growthOf(fact({}), 2025, undefined)!, 'about', base())).toMatchObject({
      prices: { kind: 'unsaid' },
    });
  });

  it('gives back the rate it was made with', () => {
    const rates = fc.double({ min: -50, max: 80, noNaN: true });
    fc.assert(
      fc.property(
        rates,
        fc.integer({ min: 1, max: 15 }),
        fc.double({ min: 0.01, max: 1e6, noNaN: true }),
        (g, years, value) => {
          const average = growth({ measure: 'annual_growth', year: 2021, periodEnd: String(2020 + years), value: g });
          const grown = grownAmount(average, 'exact', base({ value, year: 2020 }));
          expect(
            typeof grown === 'string' ? Number.NaN : requiredChange(value, grown.value, years, 'rate'),
          ).toBeCloseTo(g / 100, 8);
        },
      ),
    );
  });
});
