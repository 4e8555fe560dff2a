import { expect, it } from 'vitest';
import { directCustomers, directSuppliers } from './direct-links.ts';
import type { InputOutputTable } from './table.ts';

const table: InputOutputTable = {
  kind: 'multi-regional',
  unit: '万元',
  year: 2017,
  estimate: false,
  nodes: ['a', 'b', 'c'].map((sector) => ({ region: 'N', sector })),
  intermediate: Float64Array.of(1, 2, 3, 4, 5, 6, 0, 8, 9),
  finalUses: [
    { region: 'N', category: 'households' },
    { region: 'N', category: 'investment' },
  ],
  finalDemand: Float64Array.of(10, 0, 20, 21, 30, -31),
  valueAddedCategories: ['wages'],
  valueAdded: Float64Array.of(7, 8, 9),
  output: Float64Array.of(16, 56, 16),
  exports: Float64Array.of(0, 0, 5),
  imports: Float64Array.of(4, 33, 0),
  error: new Float64Array(3),
  satellites: [],
};

const sum = (links: readonly { value: number }[]) => links.reduce((total, { value }) => total + value, 0);

it('adds up what a node uses and what it delivers, without zeros', () => {
  expect(directSuppliers(table, [0])).toEqual([
    { kind: 'node', at: 0, value: 1 },
    { kind: 'node', at: 1, value: 4 },
    { kind: 'value-added', at: 0, value: 7 },
    { kind: 'imports', at: 0, value: 4 },
  ]);
  expect(directCustomers(table, [2])).toEqual([
    { kind: 'node', at: 1, value: 8 },
    { kind: 'node', at: 2, value: 9 },
    { kind: 'final', at: 0, value: 30 },
    { kind: 'final', at: 1, value: -31 },
    { kind: 'exports', at: 0, value: 5 },
  ]);
});

it('of several nodes is the sum of what is of each', () => {
  expect(sum(directSuppliers(table, [0, 1, 2]))).toBe(
    sum(directSuppliers(table, [0])) + sum(directSuppliers(table, [1])) + sum(directSuppliers(table, [2])),
  );
  expect(sum(directSuppliers(table, [0]))).toBe(16);
  expect(sum(directCustomers(table, [0]))).toBe(16);
});

it('leaves imports of a competitive table to its rows, where they are counted', () => {
  const links = directSuppliers({ ...table, kind: 'competitive' }, [0]);
  expect(links.some(({ kind }) => kind === 'imports')).toBe(false);
});
