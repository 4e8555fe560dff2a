import { expect, it } from 'vitest';
import { thinned } from './thinned.ts';

it('keeps the first hundred and a few hundred of the rest', () => {
  const rows = Array.from({ length: 100_000 }, (_, k) => ({ rank: k + 1 }));
  const kept = thinned(rows);
  expect(kept.slice(0, 100)).toEqual(rows.slice(0, 100));
  expect(kept.length).toBeLessThan(900);
  expect(kept.at(-1).rank).toBeGreaterThan(98_000);
});
