import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PlanInfo } from '@yanzhen/evidence/plans';
import { useEffect, useMemo } from 'react';
import { client, type Row, rowsOf, tableQuery } from '../data/index.ts';
import type { Item } from './kinds.ts';

type Shown = Awaited<ReturnType<typeof client.plans.show>>;

/** A plan as it stands. */
export interface Plan extends Pick<Shown, 'revision' | 'updatedAt' | 'evidence'> {
  readonly info: PlanInfo;
  readonly items: readonly Item[];
}

export const planQuery = (plan: string) =>
  queryOptions({
    queryKey: ['plans.show', plan],
    queryFn: async ({ signal }) => (await client.plans.show({ plan }, { signal })) as unknown as Plan,
  });

export const planListQuery = () => ({ ...tableQuery('plans.list', {}), staleTime: 10_000 });

/** How an item or a target stands, as `plans.status` says it. */
export interface Status {
  readonly item: string;
  readonly kind: string;
  readonly name: string;
  readonly level: Level;
  readonly done: number | null;
  readonly known: number | null;
  readonly late: number | null;
  readonly target_year: number | null;
  readonly target: number | null;
  readonly unit: string;
  readonly last_year: number | null;
  readonly last_value: number | null;
  readonly required: number | null;
  readonly made: number | null;
  readonly probability: number | null;
  readonly with_projects: number | null;
  readonly even_year: number | null;
  readonly model: string;
  readonly stale: boolean;
  readonly reason_zh: string;
  readonly reason_en: string;
}

/** Empty where nothing is aimed at. */
export type Level = 'met' | 'likely' | 'open' | 'unlikely' | 'missed' | 'unknown' | '';

export function useStatus(plan: string) {
  const query = useQuery(tableQuery('plans.status', { plan }));
  const rows = useMemo(
    () => (query.data ? (rowsOf(query.data) as readonly Row[] as unknown as readonly Status[]) : undefined),
    [query.data],
  );
  const byItem = useMemo(() => new Map(rows?.map((row) => [row.item, row])), [rows]);
  return { rows, byItem, evidence: query.data?.evidence, error: query.error, retry: () => void query.refetch() };
}

const lookEvery = 15_000;

/** Looks now and then whether others changed the plan, and fetches it anew when they did. */
export function useOthersChanges(plan: string, revision: number | undefined): void {
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ['plans.newest', plan],
    queryFn: ({ signal }) => client.plans.changes({ plan, most: 1 }, { signal }),
    refetchInterval: lookEvery,
    refetchOnWindowFocus: true,
    staleTime: 0,
    enabled: revision !== undefined,
  });
  const newest = data?.changes[0]?.revision;
  useEffect(() => {
    if (newest === undefined || revision === undefined || newest <= revision) return;
    void queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('plans.') });
  }, [newest, revision, queries]);
}
