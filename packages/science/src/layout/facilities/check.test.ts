import { expect, it } from 'vitest';
import { checkAssignments, type FacilityInstance } from './index.ts';

const instance: FacilityInstance = {
  facilities: [
    { name: 'a', capacity: 10, fixed: 5 },
    { name: 'b', capacity: 4, fixed: 3 },
  ],
  customers: [
    { name: 'x', demand: 6 },
    { name: 'y', demand: 4 },
  ],
  cost: Float64Array.of(12, 8, 6, 2),
  singleSource: true,
  open: 1,
};

it('adds fixed costs of sites in use and serving costs by the share served', () => {
  const good = checkAssignments(instance, [
    { facility: 0, customer: 0, amount: 6 },
    { facility: 0, customer: 1, amount: 4 },
  ]);
  expect(good).toEqual({ violations: [], objective: 25 });
});

it('names every rule a plan breaks', () => {
  const { violations } = checkAssignments(instance, [
    { facility: 0, customer: 0, amount: 1 },
    { facility: 1, customer: 0, amount: 5 },
  ]);
  expect(violations.map(({ rule, place }) => `${rule} ${place}`)).toEqual([
    'capacity b',
    'single-source x',
    'demand y',
    'number-open ',
  ]);
});
