import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gras } from './ras.ts';

describe('RAS and GRAS', () => {
  it('meet their margins with signs and zeros kept', () => {
    const prior = Float64Array.of(7, 3, 5, -3, 2, 9, 8, 0, -2);
    const rows = Float64Array.of(17, 12, 9);
    const columns = Float64Array.of(10, 9, 19);
    const { values, converged } = gras(prior, { rows, columns });
    expect(converged).toBe(true);
    for (let k = 0; k < 3; k++) {
      expect(values[3 * k]! + values[3 * k + 1]! + values[3 * k + 2]!).toBeCloseTo(rows[k]!, 8);
      expect(values[k]! + values[3 + k]! + values[6 + k]!).toBeCloseTo(columns[k]!, 8);
    }
    expect([...values].map(Math.sign)).toEqual([...prior].map(Math.sign));
  });

  it('give back a matrix that has the margins already', () => {
    const sample = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(sample, (numbers) => {
        const prior = Float64Array.from(numbers);
        const rows = Float64Array.from([0, 1, 2], (i) => numbers.slice(4 * i, 4 * i + 4).reduce((a, b) => a + b));
        const columns = Float64Array.from([0, 1, 2, 3], (j) => numbers[j]! + numbers[4 + j]! + numbers[8 + j]!);
        const { values } = gras(prior, { rows, columns });
        values.forEach((value, at) => {
          expect(Math.abs(value - prior[at]!)).toBeLessThan(1e-6 * prior[at]!);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('say when a margin cannot be met', () => {
    const out = gras(Float64Array.of(1, 0, 1, 0), {
      rows: Float64Array.of(1, 1),
      columns: Float64Array.of(1, 1),
      mostSteps: 50,
    });
    expect(out.converged).toBe(false);
    expect(out.residual).toBeGreaterThan(0.1);
  });
});
