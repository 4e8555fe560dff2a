import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backboneOf, type Link } from './backbone.ts';

const link = (a: number, b: number, proximity: number): Link => ({ a, b, proximity });
// A square with a diagonal; node 4 stands alone.
const square = [link(0, 1, 0.9), link(1, 2, 0.8), link(2, 3, 0.7), link(0, 3, 0.6), link(0, 2, 0.5), link(4, 4, 1)];

describe('backbone', () => {
  it('is a maximum spanning tree and the strongest of the rest', () => {
    expect(backboneOf(5, square, 'tree').links).toEqual([link(0, 1, 0.9), link(1, 2, 0.8), link(2, 3, 0.7)]);
    expect(backboneOf(5, square, 0.55).links.slice(3)).toEqual([link(0, 3, 0.6)]);
    expect(backboneOf(5, square, 'auto')).toMatchObject({ treeLinks: 3, pairs: 5, weakest: 0.5 });
  });

  it('ties what can be tied with one link less than there are nodes, and never loosely', () => {
    const graphs = fc
      .array(fc.record({ a: fc.nat(7), b: fc.nat(7), proximity: fc.double({ min: 0, max: 1, noNaN: true }) }))
      .map((links) => links.filter(({ a, b }) => a < b));
    fc.assert(
      fc.property(graphs, (links) => {
        const { links: drawn, treeLinks, pairs } = backboneOf(8, links, 'auto');
        expect(treeLinks).toBeLessThanOrEqual(7);
        expect(drawn.length).toBeLessThanOrEqual(pairs);
        // Whatever is not in the tree closes a circle of links at least as strong.
        const reach = (least: number, from: number) => reachable(drawn.slice(0, treeLinks), least, from);
        for (const { a, b, proximity } of links) {
          if (proximity > 0) expect(reach(proximity, a).has(b)).toBe(true);
        }
      }),
    );
  });

  it('is the same whatever the order of the links', () => {
    const tied = [link(0, 1, 0.5), link(1, 2, 0.5), link(0, 2, 0.5)];
    expect(backboneOf(3, tied.toReversed(), 'auto')).toEqual(backboneOf(3, tied, 'auto'));
  });
});

function reachable(links: readonly Link[], least: number, from: number): Set<number> {
  const seen = new Set([from]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { a, b, proximity } of links) {
      if (proximity < least || seen.has(a) === seen.has(b)) continue;
      seen.add(a).add(b);
      grown = true;
    }
  }
  return seen;
}
