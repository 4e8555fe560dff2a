import type { WireTable } from '../data/index.ts';
import type { Sheet } from '../parts/export-table.ts';

/** Facts as a file, in the columns and the order of the public contract. */
export function factSheet(title: string, table: WireTable): Sheet {
  const columns = Object.keys(table.columns);
  return {
    title,
    columns,
    rows: Array.from({ length: table.length }, (_, k) =>
      columns.map((name) => {
        const value = table.columns[name]?.[k] ?? null;
        return typeof value === 'boolean' ? String(value) : value;
      }),
    ),
  };
}
