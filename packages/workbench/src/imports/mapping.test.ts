import { describe, expect, it } from 'vitest';
import {
  aboutColumn,
  columnLetter,
  comesFromColumns,
  leftOut,
  type Mapping,
  measuresIn,
  roleOf,
  withColumnAttribute,
  withCorrections,
  withEstimate,
  withFixed,
  withRole,
} from './mapping.ts';

const mapping: Mapping = {
  format: 'yanzhen-mapping/1',
  header: { first: 1, last: 1 },
  keys: { region: { index: 0, header: '省份' }, industry: { index: 1, header: '行业' } },
  values: [
    { index: 2, header: '2020', year: '2020' },
    { index: 3, header: '2021', year: '2021' },
  ],
  fixed: { measure: 'output', unit: '亿元' },
  regionScheme: 'gbt2260',
  industryScheme: 'none',
  absent: 'missing',
  corrections: {},
  missing: [],
  measures: {},
};

describe('roles', () => {
  it('are read from the mapping', () => {
    expect([0, 1, 2, 9].map((index) => roleOf(mapping, index))).toEqual(['region', 'industry', 'value', 'none']);
  });

  it('move: a key has one column', () => {
    const moved = withRole(mapping, 2, '2020', 'industry');
    expect([0, 1, 2, 3].map((index) => roleOf(moved, index))).toEqual(['region', 'none', 'industry', 'value']);
    expect(moved.keys.industry).toEqual({ index: 2, header: '2020' });
  });

  it('come and go for figures, in the order of the columns', () => {
    const without = withRole(mapping, 2, '2020', 'none');
    expect(without.values.map(({ index }) => index)).toEqual([3]);
    expect(withRole(without, 2, '2020', 'value').values.map(({ index }) => index)).toEqual([2, 3]);
    expect(withRole(mapping, 2, '2020', 'value').values[0]).toEqual({ index: 2, header: '2020', year: '2020' });
  });
});

describe('attributes', () => {
  it('hold for a column or for the table; an empty text takes them away', () => {
    expect(withColumnAttribute(mapping, 3, 'measure', ' staff ').values[1]).toMatchObject({ measure: 'staff' });
    expect(withColumnAttribute(mapping, 3, 'year', '').values[1]).toEqual({ index: 3, header: '2021' });
    expect(withFixed(mapping, 'unit', '').fixed).toEqual({ measure: 'output' });
  });

  it('come from columns when a key or every column of figures says them', () => {
    expect(['region', 'year', 'unit'].map((name) => comesFromColumns(mapping, name as 'year'))).toEqual([
      true,
      true,
      false,
    ]);
    expect(comesFromColumns({ ...mapping, values: [] }, 'year')).toBe(false);
  });
});

it('says what a column of figures is about', () => {
  expect(aboutColumn(withColumnAttribute(mapping, 2, 'unit', '万元'), 2)).toBe('2020 · 万元');
  expect(aboutColumn(mapping, 0)).toBe('');
});

it('settles names and takes that back', () => {
  const settled = withCorrections(mapping, { 湖被: '420000', 合计数: leftOut });
  expect(settled.corrections).toEqual({ 湖被: '420000', 合计数: 'skip' });
  expect(withCorrections(settled, { 湖被: undefined }).corrections).toEqual({ 合计数: 'skip' });
});

it('marks measures as estimates', () => {
  expect(measuresIn(withColumnAttribute(mapping, 2, 'measure', 'staff'))).toEqual(['output', 'staff']);
  expect(withEstimate(mapping, 'output', true).measures).toEqual({ output: { estimate: true } });
});

it('names columns as spreadsheets do', () => {
  expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});
