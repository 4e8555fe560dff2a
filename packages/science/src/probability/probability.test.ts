import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  incompleteBeta,
  logGamma,
  type Mixture,
  mixtureLogDensity,
  mixtureProbability,
  mixtureQuantile,
  pruneMixture,
  studentTMeanDeviation,
  studentTProbability,
} from './index.ts';

const standard = (degrees: number) => ({ mean: 0, scale: 1, degrees });

describe('log gamma', () => {
  it('is the logarithm of the factorial', () => {
    let factorial = 1;
    for (let n = 1; n < 20; n++) {
      expect(logGamma(n + 1)).toBeCloseTo(Math.log((factorial *= n)), 12);
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13);
  });
});

describe("Student's t", () => {
  // Quantiles as printed in any table of the distribution.
  it.each([
    [1, 12.706, 0.975],
    [2, 4.303, 0.975],
    [5, 2.571, 0.975],
    [10, 1.812, 0.95],
    [30, 2.457, 0.99],
  ])('has the tabulated quantile for %d degrees', (degrees, z, probability) => {
    expect(studentTProbability(standard(degrees), z)).toBeCloseTo(probability, 4);
  });

  it('is Cauchy for one degree', () => {
    for (const z of [-3, -0.4, 0, 1, 7])
      expect(studentTProbability(standard(1), z)).toBeCloseTo(0.5 + Math.atan(z) / Math.PI, 13);
  });

  it('deviates on average as integrating its density says', () => {
    const part = { mean: 2, scale: 0.7, degrees: 5, weight: 1 };
    let sum = 0;
    for (let x = -200; x < 204; x += 0.001) sum += Math.abs(x - 2) * Math.exp(mixtureLogDensity([part], x)) * 0.001;
    expect(studentTMeanDeviation(part)).toBeCloseTo(sum, 5);
  });
});

describe('the incomplete beta function', () => {
  it('is symmetric: I_x(a, b) = 1 − I_{1−x}(b, a)', () => {
    const positive = fc.double({ min: 0.1, max: 50, noNaN: true });
    fc.assert(
      fc.property(positive, positive, fc.double({ min: 1e-4, max: 0.9999, noNaN: true }), (a, b, x) => {
        expect(incompleteBeta(a, b, x)).toBeCloseTo(1 - incompleteBeta(b, a, 1 - x), 10);
      }),
    );
  });
});

describe('a mixture', () => {
  const mixture: Mixture = [
    { weight: 0.7, mean: 1, scale: 0.2, degrees: 4 },
    { weight: 0.3 - 1e-9, mean: 3, scale: 1, degrees: 12 },
    { weight: 1e-9, mean: 50, scale: 1, degrees: 12 },
  ];

  it('has quantiles that its probabilities lead back from', () => {
    for (const p of [0.001, 0.1, 0.5, 0.9, 0.999])
      expect(mixtureProbability(mixture, mixtureQuantile(mixture, p))).toBeCloseTo(p, 10);
    expect(() => mixtureQuantile(mixture, 1)).toThrow(RangeError);
  });

  it('loses next to nothing when pruned', () => {
    const pruned = pruneMixture(mixture);
    expect(pruned).toHaveLength(2);
    for (const x of [0, 1, 2, 5]) expect(mixtureProbability(pruned, x)).toBeCloseTo(mixtureProbability(mixture, x), 6);
  });
});
