/** Which column a table is sorted by, and which way. */
export interface Sorting {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

/** `lq` is ascending by that column, `-lq` descending; undefined where no column is called so. */
export function readSorting(text: string | undefined, keys: readonly string[]): Sorting | undefined {
  if (text === undefined) return undefined;
  const isDescending = text.startsWith('-');
  const key = isDescending ? text.slice(1) : text;
  return keys.includes(key) ? { key, direction: isDescending ? 'descending' : 'ascending' } : undefined;
}

export function writeSorting({ key, direction }: Sorting): string {
  return direction === 'descending' ? `-${key}` : key;
}

interface Sortable<R> {
  readonly key: string;
  readonly kind: 'text' | 'number';
  readonly value: (row: R) => string | number | null;
}

/** The rows in order; missing values stand last whichever way one sorts. */
export function sorted<R>(
  rows: readonly R[],
  columns: readonly Sortable<R>[],
  sorting: Sorting | undefined,
): readonly R[] {
  const column = columns.find((c) => c.key === sorting?.key);
  if (!column || !sorting) return rows;
  const sign = sorting.direction === 'ascending' ? 1 : -1;
  return rows
    .map((row) => ({ row, value: column.value(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return sign * compare(a.value, b.value);
    })
    .map(({ row }) => row);
}

/** The order after a click on a header: numbers start from the largest, words from the first. */
export function toggled<R>(sorting: Sorting | undefined, key: string, columns: readonly Sortable<R>[]): Sorting {
  const first = columns.find((c) => c.key === key)?.kind === 'number' ? 'descending' : 'ascending';
  if (sorting?.key !== key) return { key, direction: first };
  return { key, direction: sorting.direction === 'ascending' ? 'descending' : 'ascending' };
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
