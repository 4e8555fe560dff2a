import { useQuery } from '@tanstack/react-query';
import type { Evidence } from '@yanzhen/platform/operations';
import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { confined, type DatasetView, scopeOf, tableQuery } from '../data/index.ts';
import { type Pair, pairsOf } from './pair.ts';

/** Above this many regions the pairs of one region are asked for, not all of them. */
const mostRegionsAtOnce = 600;

export interface PairsState {
  readonly pairs: readonly Pair[] | undefined;
  readonly evidence: Evidence | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** The pairs of all regions, or those of one where there are very many. */
export function usePairs(dataset: DatasetView, region: string | undefined): PairsState {
  const [address] = useAddress();
  // What two regions have in common does not depend on the others: one pair is shown wherever it lies.
  const within = region !== undefined && address.with !== undefined ? undefined : address.within;
  const many = within === undefined && dataset.info.regions.length > mostRegionsAtOnce;
  const query = useQuery({
    ...tableQuery('rivalry.pairs', { ...confined(scopeOf(dataset), within), ...(many ? { region } : {}) }),
    enabled: !many || region !== undefined,
  });
  const pairs = useMemo(() => (query.data ? pairsOf(query.data) : undefined), [query.data]);
  return { pairs, evidence: query.data?.evidence, error: query.error, retry: () => void query.refetch() };
}
