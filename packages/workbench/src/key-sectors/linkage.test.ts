import { expect, it } from 'vitest';
import { changedClass, countOf, keyOf, linkageOf, strongest } from './linkage.ts';

const row = (sector: string, backward_index: number, forward_index: number, key: string) =>
  linkageOf({
    region: 'N',
    sector,
    backward: 2 * backward_index,
    forward: forward_index,
    backward_index,
    forward_index,
    key,
  });

const linkages = [
  row('a', 1.1, 1.1, 'key'),
  row('b', 1.5, 1.2, 'key'),
  row('c', 0.9, 1.3, 'forward'),
  row('d', 0.8, 0.7, 'weak'),
];

it('orders key sectors by the smaller of both indices', () => {
  expect(strongest(linkages).map(({ sector }) => sector)).toEqual(['b', 'a']);
  expect([countOf(linkages, 'key'), countOf(linkages, 'backward'), countOf(linkages, 'weak')]).toEqual([2, 0, 1]);
});

it('counts who changes class under another convention', () => {
  const others = [row('a', 1.1, 0.9, 'backward'), row('b', 1.5, 1.4, 'key'), row('c', 0.9, 0.9, 'weak')];
  expect(changedClass(linkages, new Map(others.map((one) => [keyOf(one), one])))).toBe(2);
});
