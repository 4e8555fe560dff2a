import { expect, it } from 'vitest';
import { pairsWith } from './pair.ts';

it('puts the region asked about first, and leaves its figures as they are', () => {
  const pair = (a: string, b: string, similarity: number) => ({ a, b, similarity, distance: 1, overlap: 0.5 });
  const pairs = [pair('340000', '420000', 0.9), pair('340000', '430000', 0.8), pair('420000', '430000', 0.7)];
  expect(pairsWith('420000', pairs)).toEqual([pair('420000', '340000', 0.9), pair('420000', '430000', 0.7)]);
});
