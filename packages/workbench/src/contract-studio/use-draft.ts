import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ContractFile } from '@yanzhen/evidence/agreements';
import { client } from '../data/index.ts';
import type { Language } from '../design/index.ts';

export type Draft = Awaited<ReturnType<typeof client.agreements.draft>>;

type Form = 'term-sheet' | 'agreement';

/** The contract in words, with the findings of the review; `caseId` is the case that holds it, where its figures are traced. */
export function useDraft(contract: ContractFile, form: Form, language: Language, caseId?: string) {
  return useQuery({
    queryKey: ['agreements.draft', contract, form, language, caseId],
    queryFn: ({ signal }) =>
      client.agreements.draft({ contract: contract as never, form, language, as: [], ...inCase(caseId) }, { signal }),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 60_000,
  });
}

export const inCase = (caseId: string | undefined) => (caseId === undefined ? {} : { case: caseId });
