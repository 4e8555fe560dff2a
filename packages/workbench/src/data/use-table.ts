import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { WireTable } from './client.ts';
import { type Row, rowsOf } from './table.ts';
import { tableQuery } from './tables.ts';

/** A table on its way or there. */
export interface TableState {
  readonly table: WireTable | undefined;
  readonly rows: readonly Row[] | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Asks an operation for its table; with `enabled: false` it waits. */
export function useTable(operation: string, input: object, { enabled = true } = {}): TableState {
  const { data, error, refetch } = useQuery({ ...tableQuery(operation, input), enabled });
  const rows = useMemo(() => (data ? rowsOf(data) : undefined), [data]);
  return { table: data, rows, error, retry: () => void refetch() };
}

/** A cell as a number; null where it is missing or not a number. */
export function numberIn(row: Row, column: string): number | null {
  const value = row[column];
  return typeof value === 'number' ? value : null;
}

export function textIn(row: Row, column: string): string {
  return String(row[column] ?? '');
}
