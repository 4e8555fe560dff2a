import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { client, type Row, rowsOf, type WireTable } from '../../data/index.ts';

export interface KeptTable {
  readonly table: WireTable | undefined;
  readonly rows: readonly Row[] | undefined;
  readonly error: Error | null;
  /** What is shown is of the contract as it was: the new one is on its way, or cannot be reckoned with. */
  readonly isOld: boolean;
  readonly retry: () => void;
}

/** A table of the contract at hand; while it changes, and where it cannot be read, the last one stays. */
export function useKeptTable(operation: string, input: object, { enabled = true } = {}): KeptTable {
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: [operation, input],
    queryFn: ({ signal }) => client.call(operation, input, { signal }) as Promise<WireTable>,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 60_000,
    enabled,
  });
  const rows = useMemo(() => (data ? rowsOf(data) : undefined), [data]);
  return { table: data, rows, error, isOld: isPlaceholderData, retry: () => void refetch() };
}
