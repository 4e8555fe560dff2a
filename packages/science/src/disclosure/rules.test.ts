import { expect, it } from 'vitest';
import { protection, sensitivity } from './index.ts';

const unknown = Number.NaN;

it('guards figures of few firms, of one large firm, and of two who could subtract themselves', () => {
  expect(sensitivity({ total: 50, count: 2, largest: unknown, second: unknown })).toBe('too-few');
  expect(sensitivity({ total: 50, count: 3, largest: 20, second: 15 })).toBeUndefined();
  expect(sensitivity({ total: 100, count: 9, largest: 81, second: 4 })).toBe('dominated');
  // The second largest knows 45 of 100: the rest leaves the largest open by 5 of 50, but only by 4 of 51.
  expect(sensitivity({ total: 100, count: 9, largest: 50, second: 45 })).toBeUndefined();
  expect(sensitivity({ total: 100, count: 9, largest: 51, second: 45 })).toBe('too-close');
});

it('guards nothing where there is nobody, and what cannot be cleared', () => {
  expect(sensitivity({ total: 0, count: 1, largest: 0, second: 0 })).toBeUndefined();
  expect(sensitivity({ total: 7, count: 0, largest: unknown, second: unknown })).toBeUndefined();
  expect(sensitivity({ total: 7, count: unknown, largest: unknown, second: unknown })).toBe('unknown');
});

it('asks for the distance the p % rule asks for, and for a share where the largest are unknown', () => {
  expect(protection({ total: 200, count: 2, largest: unknown, second: unknown })).toBeCloseTo(20, 12);
  expect(protection({ total: 100, count: 1, largest: 100, second: 0 })).toBeCloseTo(10, 12);
  expect(protection({ total: 100, count: 3, largest: 90, second: 9.9 })).toBeCloseTo(10, 12);
});
