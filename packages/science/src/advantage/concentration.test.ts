import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  gini,
  herfindahl,
  hooverIndex,
  krugmanSpecialisation,
  meanLogDeviation,
  normalisedHerfindahl,
  shannonEntropy,
  theil,
} from './concentration.ts';

const amounts = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 2, maxLength: 40 });
const withTotal = amounts.filter((values) => values.some((value) => value > 0));

describe('concentration', () => {
  it('knows the two extremes', () => {
    expect(herfindahl([5, 5, 5, 5])).toBe(0.25);
    expect(herfindahl([0, 7, 0, 0])).toBe(1);
    expect(normalisedHerfindahl([5, 5, 5, 5])).toBe(0);
    expect(shannonEntropy([3, 3], 'binary')).toBe(1);
    expect(shannonEntropy([0, 7])).toBe(0);
    expect(theil([2, 2, 2])).toBe(0);
    expect(gini([1, 1, 1])).toBe(0);
    expect(gini([0, 0, 0, 9])).toBe(0.75);
    expect(krugmanSpecialisation([1, 0], [0, 1])).toBe(2);
    expect(hooverIndex([1, 0], [0, 1])).toBe(1);
  });

  it('leaves missing values out and keeps zeros in', () => {
    expect(herfindahl([1, Number.NaN, 1])).toBe(0.5);
    expect(gini([0, 2, Number.NaN])).toBe(0.5);
    expect(theil([1, Number.NaN, 1])).toBe(0);
    expect(krugmanSpecialisation([1, 1, Number.NaN], [2, 2, 6])).toBe(0);
    expect(meanLogDeviation([1, 0])).toBeNaN();
  });

  it('is undefined without a total or with a negative amount', () => {
    for (const measure of [herfindahl, shannonEntropy, theil, gini, normalisedHerfindahl, meanLogDeviation]) {
      expect(measure([0, 0])).toBeNaN();
      expect(measure([Number.NaN])).toBeNaN();
      expect(measure([])).toBeNaN();
      expect(measure([4, -1])).toBeNaN();
    }
    expect(krugmanSpecialisation([0, 0], [1, 2])).toBeNaN();
  });

  it('does not depend on the order or the unit', () => {
    fc.assert(
      fc.property(withTotal, fc.integer({ min: 2, max: 9 }), (values, factor) => {
        for (const measure of [herfindahl, shannonEntropy, theil, gini]) {
          expect(measure([...values].reverse())).toBeCloseTo(measure(values), 12);
          expect(measure(values.map((value) => value * factor))).toBeCloseTo(measure(values), 12);
        }
      }),
    );
  });

  it('has Theil and entropy add up to the logarithm of n', () => {
    fc.assert(
      fc.property(withTotal, (values) => {
        expect(theil(values) + shannonEntropy(values)).toBeCloseTo(Math.log(values.length), 10);
      }),
    );
  });
});
