import { describe, expect, it } from 'vitest';
import { layoutOf } from './layout.ts';

// Two triangles joined by one weak link; node 6 has no link.
const triangle = (from: number) => [
  { a: from, b: from + 1, proximity: 0.9 },
  { a: from + 1, b: from + 2, proximity: 0.9 },
  { a: from, b: from + 2, proximity: 0.9 },
];
const task = { nodes: 7, links: [...triangle(0), ...triangle(3), { a: 2, b: 3, proximity: 0.2 }] };

describe('layout', () => {
  it('is the same every time', () => {
    expect(layoutOf(task)).toEqual(layoutOf(task));
  });

  it('puts linked nodes nearer than others, in a unit square, loose ones below', () => {
    const { x, y } = layoutOf(task);
    const distance = (a: number, b: number) => Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
    expect(distance(0, 1)).toBeLessThan(distance(0, 4));
    expect(distance(3, 4)).toBeLessThan(distance(0, 5));
    for (const node of [0, 1, 2, 3, 4, 5]) {
      expect(x[node]).toBeGreaterThanOrEqual(0);
      expect(Math.max(x[node]!, y[node]!)).toBeLessThanOrEqual(1);
    }
    expect(y[6]).toBeGreaterThan(1);
  });

  it('has a place for a single node and for none', () => {
    expect(layoutOf({ nodes: 1, links: [] }).x).toHaveLength(1);
    expect(layoutOf({ nodes: 0, links: [] }).x).toHaveLength(0);
  });
});
