import { expect, it } from 'vitest';
import { ringAround } from './ring.ts';

const shapes = [
  { code: 'a', at: [100, 100] as const },
  { code: 'b', at: [400, 500] as const },
  { code: 'c', at: [100, 300] as const },
  { code: 'd', at: [110, 100] as const },
];

it('takes the scale of the map from known distances, far ones only', () => {
  const known = [
    { region: 'b', distance: 1000 },
    { region: 'c', distance: 400 },
    { region: 'd', distance: 5 },
    { region: 'nowhere', distance: 700 },
  ];
  expect(ringAround('a', 800, known, shapes)).toEqual({ x: 100, y: 100, radius: 400 });
  expect(ringAround('nowhere', 800, known, shapes)).toBeUndefined();
  expect(ringAround('a', 800, known.slice(2), shapes)).toBeUndefined();
});
