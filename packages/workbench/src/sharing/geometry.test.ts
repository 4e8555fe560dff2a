import { describe, expect, it } from 'vitest';
import { facesOf, hiddenEdges, inOrder, type Point, placeOf, simplexCorners, turned } from './geometry.ts';

const length = ([x, y, z]: Point) => Math.hypot(x, y, z);
const between = (a: Point, b: Point) => length([a[0] - b[0], a[1] - b[1], a[2] - b[2]]);

describe('the picture of splits', () => {
  it('has sides of one length, and whoever gets all stands in his corner', () => {
    for (const players of [3, 4] as const) {
      const corners = simplexCorners(players);
      const sides = corners.flatMap((a, k) => corners.slice(k + 1).map((b) => between(a, b)));
      for (const side of sides) expect(side).toBeCloseTo(sides[0]!, 12);
      const alone = corners.map((_, player) => player);
      const total = 100 + alone.reduce((sum, value) => sum + value, 0);
      const all = alone.map((own, player) => (player === 1 ? own + 100 : own));
      expect(total).toBe(all.reduce((sum, value) => sum + value, 0));
      expect(between(placeOf(all, alone, 100, corners), corners[1]!)).toBeCloseTo(0, 12);
      // Costs: everyone pays less than alone, and less of the saving is the other way round.
      const paid = alone.map((own, player) => own - (player === 1 ? 100 : 0));
      expect(between(placeOf(paid, alone, -100, corners), corners[1]!)).toBeCloseTo(0, 12);
    }
  });

  it('is turned without being stretched', () => {
    for (const corner of simplexCorners(4)) {
      expect(length(turned(corner, 37, 20))).toBeCloseTo(length(corner), 12);
      expect(between(turned(corner, 0, 0), corner)).toBeCloseTo(0, 12);
    }
  });

  it('runs around a polygon, and finds the faces of a body', () => {
    const square: Point[] = [
      [0, 0, 0],
      [1, 1, 0],
      [1, 0, 0],
      [0, 1, 0],
    ];
    const around = inOrder(square);
    for (const [k, point] of around.entries()) expect(between(point, around[(k + 1) % 4]!)).toBeCloseTo(1, 12);
    const corners = simplexCorners(4).map((at, player) => ({
      at,
      tight: ['a', 'b', 'c', 'd'].filter((_, other) => other !== player),
    }));
    expect(facesOf(corners, false).map((face) => face.length)).toEqual([3, 3, 3, 3]);
    expect(facesOf(corners.slice(0, 3), true)).toHaveLength(1);
    expect(facesOf([], false)).toEqual([]);
  });

  it('dashes the edges that lie behind', () => {
    const square = [
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 1],
    ] as const;
    expect(hiddenEdges(square, [0, 0, 1, 1])).toEqual([[0, 1]]);
    expect(hiddenEdges(square, [1, 1, 0, 0])).toEqual([[2, 3]]);
    const star = [
      [0, 0],
      [3, 0],
      [0, 3],
      [1, 1],
    ] as const;
    expect(hiddenEdges(star, [0, 0, 0, -1])).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
    expect(hiddenEdges(star, [0, 0, 0, 1])).toEqual([]);
  });
});
