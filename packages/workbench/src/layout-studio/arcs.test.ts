import { describe, expect, it } from 'vitest';
import { arcsOf, ring } from './arcs.ts';

const looks = { gap: 10, thin: 1, thick: 9 };
const places = new Map<string, readonly [number, number]>([
  ['a', [0, 0]],
  ['b', [100, 0]],
]);

describe('arcs of shipments', () => {
  it('leave out what stays at home or goes to a place that is not drawn, and put the largest on top', () => {
    const flows = [
      { from: 'a', to: 'b', amount: 4 },
      { from: 'b', to: 'a', amount: 1 },
      { from: 'a', to: 'a', amount: 9 },
      { from: 'a', to: 'c', amount: 9 },
    ];
    const arcs = arcsOf(flows.slice(0, 2), places, looks);
    expect(arcs.map(({ key }) => key)).toEqual(['b a', 'a b']);
    expect(arcs.map(({ width }) => width)).toEqual([5, 9]);
    expect(arcsOf(flows, places, looks)).toHaveLength(2);
  });

  it('keep both directions apart and clear of the centres', () => {
    const [back, there] = arcsOf(
      [
        { from: 'a', to: 'b', amount: 4 },
        { from: 'b', to: 'a', amount: 1 },
      ],
      places,
      looks,
    );
    const bend = (d: string) => Number(d.match(/Q([\d.-]+),([\d.-]+)/)![2]);
    expect(bend(there!.d) * bend(back!.d)).toBeLessThan(0);
    const [x, y] = there!.d
      .match(/^M([\d.-]+),([\d.-]+)/)!
      .slice(1)
      .map(Number);
    expect(Math.hypot(x!, y!)).toBeCloseTo(10, 0);
  });

  it('draw regions without a map on a ring', () => {
    const at = ring(['x', 'y', 'z'], 1000, 600);
    expect(at.get('x')![0]).toBeCloseTo(500, 6);
    expect(new Set([...at.values()].map(String)).size).toBe(3);
  });
});
