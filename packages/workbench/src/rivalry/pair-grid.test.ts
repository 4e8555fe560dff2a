import { describe, expect, it } from 'vitest';
import type { Pair } from './pair.ts';
import { mostAlike } from './pair.ts';
import { gridOf, likenessOrder, reorder } from './pair-grid.ts';

const pair = (a: string, b: string, similarity: number | null): Pair => ({
  a,
  b,
  similarity,
  distance: null,
  overlap: null,
});
// Two groups, {a, c} and {b, d}; e has no figures.
const pairs = [
  pair('a', 'b', 0.1),
  pair('a', 'c', 0.9),
  pair('a', 'd', 0.2),
  pair('b', 'c', 0.1),
  pair('b', 'd', 0.8),
  pair('c', 'd', 0.3),
  pair('a', 'e', null),
];
const codes = ['a', 'b', 'c', 'd', 'e'];

describe('pair grid', () => {
  const grid = gridOf(codes, pairs, 'similarity');

  it('is symmetric, 1 on the diagonal, NaN without a figure', () => {
    expect(grid.values[0 * 5 + 2]).toBe(0.9);
    expect(grid.values[2 * 5 + 0]).toBe(0.9);
    expect(grid.values[3 * 5 + 3]).toBe(1);
    expect(grid.values[0 * 5 + 4]).toBeNaN();
  });

  it('puts like beside like and regions without figures last', () => {
    expect(likenessOrder(grid, 'similarity').map((i) => codes[i])).toEqual(['a', 'c', 'd', 'b', 'e']);
  });

  it('keeps every value when reordered', () => {
    const turned = reorder(grid, [4, 3, 2, 1, 0]);
    expect(turned.codes).toEqual(['e', 'd', 'c', 'b', 'a']);
    expect(turned.values[4 * 5 + 2]).toBe(0.9);
  });

  it('ranks the most alike first and leaves out what has no figure', () => {
    expect(mostAlike(pairs, 'similarity').map(({ a, b }) => a + b)).toEqual(['ac', 'bd', 'cd', 'ad', 'ab', 'bc']);
  });
});
