import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from './index.ts';

const schemes = ['proportional', 'priority', 'largest-first', 'equal'] as const;
const shares = (scheme: (typeof schemes)[number], available: number, wishes: number[], first = 0) => {
  const out = new Float64Array(wishes.length);
  allocate(scheme, available, Float64Array.from(wishes), first, out);
  return Array.from(out);
};

describe('rationing', () => {
  it('follows its rule', () => {
    expect(shares('proportional', 6, [2, 4, 6])).toEqual([1, 2, 3]);
    expect(shares('priority', 6, [2, 3, 4], 2)).toEqual([2, 3, 1]);
    expect(shares('largest-first', 7, [2, 4, 6])).toEqual([0, 1, 6]);
    expect(shares('equal', 7, [1, 4, 6])).toEqual([1, 3, 3]);
    expect(shares('equal', 100, [1, 4, 6])).toEqual([1, 4, 6]);
    expect(shares('largest-first', 1, [3, 3])).toEqual([1, 0]);
  });

  it('gives out what there is, to no one more than the wish', () => {
    const wish = fc.double({ min: -10, max: 1000, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...schemes),
        fc.array(wish, { minLength: 1, maxLength: 40 }),
        fc.double({ min: 0, max: 5000, noNaN: true }),
        (scheme, wishes, available) => {
          const got = shares(scheme, available, wishes, Math.floor(wishes.length / 2));
          const total = wishes.reduce((a, b) => a + b, 0);
          const given = got.reduce((a, b) => a + b, 0);
          expect(Math.abs(given - Math.min(total, available))).toBeLessThan(1e-8);
          for (const [k, value] of got.entries()) expect(value).toBeLessThanOrEqual(wishes[k]! + 1e-9);
        },
      ),
    );
  });
});
