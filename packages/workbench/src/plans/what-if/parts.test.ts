import { expect, it } from 'vitest';
import { addBeneath, drop, newLeaf, type Part, partsOf, partsText, split, treeOf } from './parts.ts';

const leaf = (name: string, depth: number, last = 1): Part => ({ ...newLeaf(depth), name, last });
const cars: Part[] = [
  { ...newLeaf(0), name: '汽车', kind: 'product' },
  leaf('企业数', 1, 100),
  leaf('户均', 1, 0.02),
  leaf('光电', 0, 0.8),
];

it('keeps a tree in the address, and reads one without levels as it was', () => {
  expect(partsText(cars)).toBe('汽车:x,>企业数:100:0.06:1,>户均:0.02:0.06:1,光电:0.8:0.06:1');
  expect(partsOf(partsText(cars))).toEqual(cars);
  expect(partsOf('汽车:1.2:0.06:0')).toEqual([{ ...newLeaf(0), name: '汽车', last: 1.2, movable: false }]);
  expect(partsOf('a:b:c,:1,x:1:-2')).toEqual([]);
  expect(partsOf('>>a:1:0.1:1,>>b:2:0.1:1').map(({ depth }) => depth)).toEqual([0, 0]);
  expect(partsText([{ ...newLeaf(0), name: 'a:b,c' }])).toBe('a b c:0:0.06:1');
});

it('takes a leaf apart, adds to a group and drops a branch whole', () => {
  const taken = split([leaf('产值', 0, 5)], 0, 'product');
  expect(taken.map(({ kind, depth, last }) => [kind, depth, last])).toEqual([
    ['product', 0, 0],
    ['leaf', 1, 5],
    ['leaf', 1, 0],
  ]);
  expect(addBeneath(cars, 0).map(({ name }) => name)).toEqual(['汽车', '企业数', '户均', '', '光电']);
  expect(addBeneath(cars, undefined).at(-1)?.depth).toBe(0);
  expect(drop(cars, 0).map(({ name }) => name)).toEqual(['光电']);
});

it('makes the tree the operation takes, without what has no figure yet', () => {
  const nameless = (number: number) => `#${number}`;
  const tree = treeOf([...cars, newLeaf(0), leaf('', 0, 2)], { name: '合计', kind: 'sum' }, nameless);
  expect(tree).toMatchObject({
    kind: 'sum',
    parts: [
      { kind: 'product', name: '汽车', parts: [{ last: 100 }, { last: 0.02 }] },
      { name: '光电' },
      { name: '#6' },
    ],
  });
  expect(treeOf([newLeaf(0)], { name: '合计', kind: 'sum' }, nameless)).toBeUndefined();
});
