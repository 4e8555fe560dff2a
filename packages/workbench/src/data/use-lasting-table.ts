import { keepPreviousData, skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { UserError } from '@yanzhen/evidence/errors';
import type { Progress } from '@yanzhen/platform/client';
import { useMemo } from 'react';
import { beginBackgroundWork } from './background-work.ts';
import { client, type WireTable } from './client.ts';
import { rowsOf } from './table.ts';
import type { LongTableState } from './use-long-table.ts';

/** A long table whose work goes on when the page is left. */
export interface LastingTableState extends LongTableState {
  readonly isRunning: boolean;
  /** The table shown is of an earlier input: the one asked for is not there yet, or not asked for. */
  readonly isOld: boolean;
}

/** What is under way, by operation and input: only `cancel` stops it. */
const underWay = new Map<string, AbortController>();

/** An hour: what was computed stays at hand while other pages are looked at. */
const kept = 60 * 60_000;

/**
 * Asks a long operation for its table and follows its job, which leaving the page does not stop; coming back finds it
 * running or done. Where it is not `enabled` it shows what there is already.
 */
export function useLastingTable(
  operation: string,
  input: object,
  { enabled }: { enabled: boolean },
): LastingTableState {
  const queries = useQueryClient();
  const key = JSON.stringify([operation, input]);
  const progressKey = ['progress', operation, input];
  const query = useQuery({
    queryKey: [operation, input],
    queryFn: async () => {
      const stop = new AbortController();
      underWay.set(key, stop);
      const end = beginBackgroundWork();
      let isDone = false;
      const onProgress = (progress: Progress) => void queries.setQueryData(progressKey, progress);
      try {
        const table = (await client.call(operation, input, { signal: stop.signal, onProgress })) as WireTable;
        isDone = true;
        return table;
      } finally {
        underWay.delete(key);
        end(isDone);
        queries.removeQueries({ queryKey: progressKey });
      }
    },
    enabled,
    retry: false,
    gcTime: kept,
    placeholderData: keepPreviousData,
  });
  const { data: progress } = useQuery<Progress>({ queryKey: progressKey, queryFn: skipToken });
  const { data, error, isFetching, isPlaceholderData, refetch } = query;
  const rows = useMemo(() => (data ? rowsOf(data) : undefined), [data]);
  const isStopped = error !== null && wasCancelled(error);
  return {
    table: data,
    rows,
    progress,
    isStopped,
    error: isStopped ? null : error,
    isRunning: isFetching,
    isOld: isPlaceholderData,
    retry: () => void refetch(),
    cancel: () => underWay.get(key)?.abort(),
  };
}

function wasCancelled(error: Error): boolean {
  return error.name === 'AbortError' || (error instanceof UserError && error.kind === 'cancelled');
}
