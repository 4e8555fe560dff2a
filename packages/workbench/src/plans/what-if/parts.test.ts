import { expect, it } from 'vitest';
import { partsOf, partsText, withNames } from './parts.ts';

it('keeps parts in an address', () => {
  const parts = [
    { name: '汽车', last: 1.2, rate: 0.06, movable: true },
    { name: '', last: 0, rate: -0.02, movable: false },
  ];
  expect(partsOf(partsText(parts))).toEqual(parts);
  expect(partsText([])).toBeUndefined();
  expect(partsOf('a:b:c:1,x:-1:0:1,y:1:-1:1')).toEqual([]);
  expect(partsText([{ name: 'a:b,c', last: 1, rate: 0, movable: true }])).toBe('a b c:1:0:1');
});

it('gives every part a name of its own', () => {
  const part = { last: 1, rate: 0, movable: true };
  const named = withNames(
    [
      { ...part, name: 'x' },
      { ...part, name: 'x' },
      { ...part, name: ' ' },
    ],
    (n) => `部分 ${n}`,
  );
  expect(named.map(({ name }) => name)).toEqual(['x', 'x*', '部分 3']);
});
