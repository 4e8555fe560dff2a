import type { Evidence } from '@yanzhen/platform/operations';
import { useAddress } from '../app/address.ts';
import { RoomLink } from '../app/room-link.tsx';
import type { DatasetView } from '../data/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Notes } from '../parts/notes.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { useText } from '../words/index.ts';
import { ALL, type Choice, type Form } from './choice.ts';
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
  const notes = <Notes notes={evidence.notes.filter(({ code }) => !aboutGains.has(code))} />;
  if (proposals.length === 0) {
    return (
      <div className="partners-board">
        <Nothing form={choice.form} evidence={evidence} />
        {notes}
      </div>
    );
  }
  const alone = isNarrow && asked !== undefined;
  return (
    <div className="partners-board" aria-busy={isOld}>
      {!alone && <AnswerSentence text={answer} evidence={evidence} />}
      {!alone && choice.form !== undefined && <Weights choice={choice} form={choice.form} />}
      <div className="partners-split">
        {!alone && <ProposalList {...shared} />}
        {key !== undefined && <OpenedProposal {...shared} input={input} proposal={opened} isNarrow={isNarrow} />}
      </div>
      {!alone && (
        <>
          <PairsMap {...shared} />
          <ProposalsTable {...shared} />
        </>
      )}
      {notes}
    </div>
  );
}

/** Said of each proposal where its gains stand. */
const aboutGains = new Set(['missing-jobs', 'missing-emissions', 'missing-value-added']);

/** What keeps a form from being proposed at all. */
const needs: Readonly<Partial<Record<Form, string>>> = {
  'chain-pairing': 'missing-table',
  'research-production': 'missing-research',
  differentiation: 'missing-levels',
};

/** Why nothing is proposed: the data do not allow the form, or the choice is too narrow. */
function Nothing({ form, evidence }: { form: Form | undefined; evidence: Evidence }) {
  const say = usePartnersWords();
  const text = useText();
  const [, update] = useAddress();
  const lacking = form && evidence.notes.find(({ code }) => code === needs[form]);
  if (lacking) {
    return (
      <EmptyState title={say('noneTitle')} action={<RoomLink to="/data">{say('toData')} →</RoomLink>}>
        <p>{text(lacking.text)}</p>
      </EmptyState>
    );
  }
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
