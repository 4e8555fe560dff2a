import { expect, it } from 'vitest';
import { neighboursOf } from './neighbours.ts';
import { sumsOf } from './use-answer.ts';

const links = [
  { a: 0, b: 0, proximity: 1 },
  { a: 0, b: 1, proximity: 0.2 },
  { a: 1, b: 2, proximity: 0 },
  { a: 0, b: 2, proximity: 0.7 },
];

it('finds what a node is related to, nearest first, itself and strangers left out', () => {
  expect(neighboursOf(0, links)).toEqual([
    { node: 2, proximity: 0.7 },
    { node: 1, proximity: 0.2 },
  ]);
  expect(neighboursOf(1, links)).toEqual([{ node: 0, proximity: 0.2 }]);
});

it('sums proximities to others', () => {
  const [first, second, third] = sumsOf(3, links);
  expect(first).toBeCloseTo(0.9, 12);
  expect([second, third]).toEqual([0.2, 0.7]);
});
