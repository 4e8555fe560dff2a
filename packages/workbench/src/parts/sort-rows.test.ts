import { describe, expect, it } from 'vitest';
import { readSorting, sorted, toggled, writeSorting } from './sort-rows.ts';

interface Row {
  readonly name: string;
  readonly value: number | null;
}

const columns = [
  { key: 'name', kind: 'text' as const, value: (row: Row) => row.name },
  { key: 'value', kind: 'number' as const, value: (row: Row) => row.value },
];
const rows: Row[] = [
  { name: '上海', value: 2 },
  { name: '北京', value: null },
  { name: '安徽', value: -1 },
];

describe('order of a table', () => {
  it('keeps missing values last both ways', () => {
    const down = sorted(rows, columns, { key: 'value', direction: 'descending' });
    const up = sorted(rows, columns, { key: 'value', direction: 'ascending' });
    expect(down.map(({ value }) => value)).toEqual([2, -1, null]);
    expect(up.map(({ value }) => value)).toEqual([-1, 2, null]);
  });

  it('sorts Chinese names by pinyin', () => {
    const names = sorted(rows, columns, { key: 'name', direction: 'ascending' }).map(({ name }) => name);
    expect(names).toEqual(['安徽', '北京', '上海']);
  });

  it('starts numbers from the largest and turns round on the second click', () => {
    const first = toggled(undefined, 'value', columns);
    expect(first.direction).toBe('descending');
    expect(toggled(first, 'value', columns).direction).toBe('ascending');
    expect(toggled(first, 'name', columns)).toEqual({ key: 'name', direction: 'ascending' });
  });
});

describe('an order in the address', () => {
  it('reads as it was written, and only for columns there are', () => {
    for (const direction of ['ascending', 'descending'] as const) {
      const sorting = { key: 'lq', direction };
      expect(readSorting(writeSorting(sorting), ['region', 'lq'])).toEqual(sorting);
    }
    expect(readSorting('code', ['lq'])).toBeUndefined();
    expect(readSorting(undefined, ['lq'])).toBeUndefined();
  });
});
