import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { confined, type DatasetView, scopeOf, tableQuery } from '../data/index.ts';
import { type Assumed, changesOf } from './assumed.ts';
import { movesOf, pairMovesOf } from './moves.ts';

/** What moves under the assumptions; the last outcome stays while the next is on its way. */
export function useOutcome(dataset: DatasetView, list: readonly Assumed[]) {
  const [{ within }] = useAddress();
  const change = useDeferredValue(changesOf(list));
  const input = { ...confined(scopeOf(dataset), within), change };
  const options = { enabled: change.length > 0, placeholderData: keepPreviousData, retry: false };
  const strength = useQuery({ ...tableQuery('advantage.what-if', input), ...options });
  const likeness = useQuery({ ...tableQuery('rivalry.what-if', input), ...options });
  const moves = useMemo(() => strength.data && movesOf(strength.data), [strength.data]);
  const pairs = useMemo(() => likeness.data && pairMovesOf(likeness.data), [likeness.data]);
  const failed = strength.error ?? likeness.error;
  return {
    outcome:
      moves && pairs
        ? { ...moves, pairs, evidence: strength.data!.evidence, pairEvidence: likeness.data!.evidence }
        : undefined,
    error: failed,
    retry: () => void Promise.all([strength.refetch(), likeness.refetch()]),
    isOld: strength.isPlaceholderData || likeness.isPlaceholderData,
  };
}

export type Outcome = NonNullable<ReturnType<typeof useOutcome>['outcome']>;
