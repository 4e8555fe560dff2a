import { expect, it } from 'vitest';
import { type Link, largest, linkOf } from './link.ts';

const link = (side: Link['side'], sector: string, value: number): Link => ({
  ...{ side, kind: 'node', region: '', sector, value, share: null },
});

it('keeps the largest of a side and sums the rest; zeros and negatives are not drawn', () => {
  const links = [
    link('supplier', 'a', 1),
    link('supplier', 'b', 5),
    link('customer', 'c', 9),
    link('supplier', 'd', -4),
  ];
  const { shown, rest, count } = largest([...links, link('supplier', 'e', 2), link('supplier', 'f', 0)], 'supplier', 1);
  expect(shown.map(({ sector }) => sector)).toEqual(['b']);
  expect([rest, count]).toEqual([3, 2]);
});

it('reads a row with a missing share', () => {
  const row = { side: 'customer', rank: 1, kind: 'final', region: 'N', sector: 'home', value: 3, share: null };
  expect(linkOf(row)).toEqual({ side: 'customer', kind: 'final', region: 'N', sector: 'home', value: 3, share: null });
});
