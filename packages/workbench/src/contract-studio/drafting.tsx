import { useMutation } from '@tanstack/react-query';
import type { ContractFile } from '@yanzhen/evidence/agreements';
import type { Evidence } from '@yanzhen/platform/operations';
import { useEffect, useRef } from 'react';
import { type CaseAtHand, client, type MadeBy } from '../data/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { useContractWords } from './words.ts';

interface Props {
  readonly line: CaseAtHand;
  readonly onOpen: (file: ContractFile, madeBy?: MadeBy) => void;
}

/** Drafts the contract of a case that has its layout, its game and the split chosen. */
export function Drafting({ line, onOpen }: Props) {
  const say = useContractWords();
  const begun = useRef(false);
  const draft = useMutation({
    mutationFn: async () =>
      (await client.call('agreements.propose', { case: line.id })) as { contract: ContractFile; evidence: Evidence },
    onSuccess: ({ contract, evidence }) => onOpen(contract, evidence),
  });
  const { mutate } = draft;
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    mutate();
  }, [mutate]);
  if (draft.error) return <ErrorState error={draft.error} onRetry={() => mutate()} />;
  return (
    <>
      <p className="block-answer">{say('drafting')}</p>
      <JobProgress />
    </>
  );
}
