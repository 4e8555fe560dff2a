import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DecompositionInfeasible, type DecompositionPart, decomposeTotal } from './index.ts';

const part = (prior: number, lower = 0, upper = Number.POSITIVE_INFINITY): DecompositionPart => ({
  prior,
  lower,
  upper,
});
const sum = (amounts: Iterable<number>) => [...amounts].reduce((total, amount) => total + amount, 0);

const feasible = fc
  .array(
    fc.record({
      prior: fc.double({ min: 0.01, max: 100, noNaN: true }),
      lower: fc.double({ min: 0, max: 10, noNaN: true }),
      room: fc.double({ min: 0, max: 50, noNaN: true }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .chain((parts) => {
    const least = parts.reduce((total, { lower }) => total + lower, 0);
    const most = parts.reduce((total, { lower, room }) => total + lower + room, 0);
    return fc.double({ min: 0, max: 1, noNaN: true }).map((place) => ({
      total: least + place * (most - least),
      parts: parts.map((p) => part(p.prior, p.lower, p.lower + p.room)),
    }));
  })
  .filter(({ total }) => total > 1e-6);

describe.each(['entropy', 'least-squares'] as const)('sharing a total by %s', (method) => {
  it('meets the total and every bound', () => {
    fc.assert(
      fc.property(feasible, ({ total, parts }) => {
        const amounts = decomposeTotal(total, parts, method);
        expect(Math.abs(sum(amounts) - total)).toBeLessThanOrEqual(1e-9 * Math.max(1, total));
        for (const [index, { lower, upper }] of parts.entries()) {
          expect(amounts[index]).toBeGreaterThanOrEqual(lower);
          expect(amounts[index]).toBeLessThanOrEqual(upper);
        }
      }),
    );
  });

  it('gives the prior shares where no bound binds', () => {
    expect([...decomposeTotal(100, [part(1), part(3)], method)]).toEqual([25, 75]);
  });

  it('does not depend on the order of the parts', () => {
    fc.assert(
      fc.property(feasible, ({ total, parts }) => {
        const there = decomposeTotal(total, parts, method);
        const back = decomposeTotal(total, [...parts].reverse(), method).reverse();
        for (const [index, amount] of there.entries()) expect(amount).toBeCloseTo(back[index]!, 6);
      }),
    );
  });
});

describe('nearness', () => {
  it('keeps proportions of free parts by entropy, distances by least squares', () => {
    const parts = [part(10, 0, 5), part(20), part(30)];
    const entropy = decomposeTotal(60, parts, 'entropy');
    expect(entropy[0]).toBe(5);
    expect(entropy[2]! / entropy[1]!).toBeCloseTo(1.5, 12);
    const squares = decomposeTotal(60, parts, 'least-squares');
    expect([...squares]).toEqual([5, 22.5, 32.5]);
  });

  it('leaves a part without a prior at its lower bound by entropy, and gives it its turn by least squares', () => {
    expect([...decomposeTotal(10, [part(0, 1), part(5)], 'entropy')]).toEqual([1, 9]);
    expect([...decomposeTotal(10, [part(0), part(5, 0, 6)], 'least-squares')]).toEqual([4, 6]);
  });
});

describe('what cannot be shared', () => {
  const refusal = (total: number, parts: DecompositionPart[]) => {
    try {
      decomposeTotal(total, parts);
    } catch (error) {
      if (error instanceof DecompositionInfeasible) return { reason: error.reason, parts: error.parts, by: error.by };
      throw error;
    }
    return undefined;
  };

  it('names the parts and by how much they miss it', () => {
    expect(refusal(10, [part(1, 5, 3), part(1)])).toEqual({ reason: 'crossed', parts: [0], by: 2 });
    expect(refusal(10, [part(1, 8), part(1, 4), part(1)])).toEqual({ reason: 'too-little', parts: [0, 1], by: 2 });
    expect(refusal(10, [part(1, 0, 2), part(1, 0, 3)])).toEqual({ reason: 'too-much', parts: [0, 1], by: 5 });
    expect(refusal(10, [part(0), part(1, 0, 4)])).toEqual({ reason: 'no-prior', parts: [0], by: 6 });
  });
});
