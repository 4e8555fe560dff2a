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
