import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Progress } from '@yanzhen/platform/client';
import { useMemo, useState } from 'react';
import { client, type WireTable } from './client.ts';
import { rowsOf } from './table.ts';
import type { TableState } from './use-table.ts';

/** A table that takes a while: what is being done, and a way to stop it. */
export interface LongTableState extends TableState {
  readonly progress: Progress | undefined;
  /** Stops the work on the server too. */
  readonly cancel: () => void;
  /** True when it was stopped: `retry` starts it again. */
  readonly isStopped: boolean;
}

/** Asks a long operation for its table and follows its job. */
export function useLongTable(operation: string, input: object): LongTableState {
  const [progress, setProgress] = useState<Progress>();
  const queries = useQueryClient();
  const queryKey = [operation, input];
  const { data, error, fetchStatus, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => client.call(operation, input, { signal, onProgress: setProgress }) as Promise<WireTable>,
    retry: false,
  });
  const rows = useMemo(() => (data ? rowsOf(data) : undefined), [data]);
  return {
    table: data,
    rows,
    error,
    progress,
    isStopped: data === undefined && error === null && fetchStatus === 'idle',
    retry: () => void refetch(),
    cancel: () => void queries.cancelQueries({ queryKey, exact: true }),
  };
}
