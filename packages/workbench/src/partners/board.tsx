import { useAddress } from '../app/address.ts';
import type { DatasetView } from '../data/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Notes } from '../parts/notes.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { ALL, type Choice } from './choice.ts';
import { OpenedProposal } from './opened-proposal.tsx';
import { PairsMap } from './pairs-map.tsx';
import { ProposalList } from './proposal-list.tsx';
import { ProposalsTable } from './proposals-table.tsx';
import { useAnswer } from './use-answer.ts';
import { useProposals, useProposeInput } from './use-proposals.ts';
import { Weights } from './weights.tsx';
import { usePartnersWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly choice: Choice;
}

/** The answer, the weights, the list beside the proposal opened, the map and the table. */
export function Board({ dataset, choice }: Props) {
  const input = useProposeInput(dataset, choice);
  const { proposals, evidence, error, retry, isOld } = useProposals(input, choice.form);
  const answer = useAnswer(dataset, choice, proposals ?? []);
  const isNarrow = useNarrow();
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (!proposals || !evidence || !input) return <JobProgress />;
  const asked = choice.proposal;
  // On a phone the list comes first and one proposal fills the page; on a desk both stand side by side.
  const key = asked ?? (isNarrow ? undefined : proposals[0]?.key);
  const opened = proposals.find((one) => one.key === key);
  const shared = { dataset, choice, proposals, evidence, opened: opened?.key };
  return (
    <div className="partners-board" aria-busy={isOld}>
      <AnswerSentence text={answer} evidence={evidence} />
      {choice.form !== undefined && <Weights choice={choice} form={choice.form} />}
      {proposals.length === 0 ? (
        <Nothing />
      ) : (
        <div className="partners-split">
          {!(isNarrow && asked !== undefined) && <ProposalList {...shared} />}
          {key !== undefined && <OpenedProposal {...shared} input={input} proposal={opened} isNarrow={isNarrow} />}
        </div>
      )}
      {proposals.length > 0 && !(isNarrow && asked !== undefined) && (
        <>
          <PairsMap {...shared} />
          <ProposalsTable {...shared} />
        </>
      )}
      <Notes notes={evidence.notes} />
    </div>
  );
}

function Nothing() {
  const say = usePartnersWords();
  const [, update] = useAddress();
  return (
    <EmptyState
      title={say('noneTitle')}
      action={
        <button
          type="button"
          className="action"
          onClick={() => update({ senders: ALL, receivers: ALL, industries: ALL, proposal: undefined })}
        >
          {say('widen')}
        </button>
      }
    >
      <p>{say('noneText')}</p>
    </EmptyState>
  );
}
