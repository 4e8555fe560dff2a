import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, type Row, rowsOf, type WireTable } from '../data/index.ts';

/** The rows of a list that this page changes: fetched anew after each change. */
export function useRows(operation: string, input: object = {}) {
  return useQuery({
    queryKey: ['team', operation, input],
    queryFn: async ({ signal }): Promise<Row[]> =>
      rowsOf((await client.call(operation, input, { signal })) as WireTable),
    staleTime: 0,
  });
}

/** Calls an operation that changes something, and fetches anew what is shown. */
export function useChange<T = unknown>(operation: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (input: object) => (await client.call(operation, input)) as T,
    onSettled: () => queries.invalidateQueries({ queryKey: ['team'] }),
  });
}

/** A cell as text. */
export function textOf(row: Row, column: string): string {
  return String(row[column] ?? '');
}

/** A time as it is read: to the minute. */
export function minuteOf(time: string): string {
  return time.slice(0, 16).replace('T', ' ');
}
