import type { Value, WireTable } from './client.ts';

export type Row = Readonly<Record<string, Value>>;

/** A table's rows as objects, in the table's order. */
export function rowsOf<R extends Row = Row>(table: WireTable): R[] {
  const names = Object.keys(table.columns);
  return Array.from({ length: table.length }, (_, i) => {
    const row: Record<string, Value> = {};
    for (const name of names) row[name] = table.columns[name]![i] ?? null;
    return row as R;
  });
}

/** The larger first; missing numbers last whichever way one sorts. */
export function descending<R extends Row>(key: keyof R): (a: R, b: R) => number {
  return (a, b) => {
    const [x, y] = [a[key], b[key]];
    if (typeof x !== 'number') return typeof y !== 'number' ? 0 : 1;
    return typeof y !== 'number' ? -1 : y - x;
  };
}
