import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Evidence } from '@yanzhen/platform/operations';
import { useMemo } from 'react';
import { type DatasetView, rowsOf, scopeOf, tableQuery, useChainTableState } from '../data/index.ts';
import type { Choice, Form } from './choice.ts';
import { type Proposal, proposalOf } from './proposal.ts';

export interface ProposalsState {
  readonly proposals: readonly Proposal[] | undefined;
  readonly evidence: Evidence | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
  /** What is shown answers the question asked before; the next answer is on its way. */
  readonly isOld: boolean;
}

/** The input that a choice means, for proposals and all that is asked about one of them. */
export function useProposeInput(dataset: DatasetView, choice: Choice): Record<string, unknown> | undefined {
  const state = useChainTableState();
  return useMemo(() => {
    if (state.status === 'loading') return undefined;
    // A table of other sectors says nothing about these industries.
    const fits = state.status === 'ready' && state.table.info.sectorScheme === dataset.info.industryScheme;
    const some = (codes: readonly string[]) => (codes.length === 0 ? undefined : codes);
    return {
      ...scopeOf(dataset),
      ...(fits && { table: state.table.reference }),
      ...(choice.labour !== undefined && { labour: choice.labour }),
      ...(some(choice.senders) && { senders: choice.senders }),
      ...(some(choice.receivers) && { receivers: choice.receivers }),
      ...(some(choice.industries) && { industries: choice.industries }),
      ...(choice.weights.size > 0 && { weights: [...choice.weights].map(([name, value]) => `${name}=${value}`) }),
      ...(choice.budgets.length > 0 && { budgets: choice.budgets }),
      ...(choice.share !== 0.1 && { share: choice.share }),
    };
  }, [state, dataset, choice]);
}

/** Proposals of one form, or the best five of each; while weights move, the last answer stays. */
export function useProposals(input: Record<string, unknown> | undefined, form: Form | undefined): ProposalsState {
  const asked = { ...input, ...(form === undefined ? { top: 5 } : { forms: [form] }) };
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...tableQuery('partners.propose', asked),
    enabled: input !== undefined,
    placeholderData: keepPreviousData,
  });
  const proposals = useMemo(() => data && rowsOf(data).map(proposalOf), [data]);
  return { proposals, evidence: data?.evidence, error, retry: () => void refetch(), isOld: isPlaceholderData };
}
