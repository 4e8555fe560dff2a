import { planColumnNames } from '@yanzhen/evidence/plans';
import { expect, it } from 'vitest';
import { columnNames } from './columns.ts';

it('offers only meanings that the reader of tables knows', () => {
  const known = new Set<string>(planColumnNames);
  expect(columnNames.filter(({ id }) => !known.has(id))).toEqual([]);
  expect(columnNames.length).toBeGreaterThan(30);
});
