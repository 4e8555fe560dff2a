import type { Evidence } from '@yanzhen/platform/operations';
import { useAddress } from '../app/address.ts';
import type { DatasetView } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { useLanguage } from '../words/index.ts';
import { Components } from './components.tsx';
import { Gains } from './gains.tsx';
import { useNames } from './names.ts';
import { NextSteps } from './next-steps.tsx';
import { useOpenedWords } from './opened-words.ts';
import type { Proposal } from './proposal.ts';
import { Reasons } from './reasons.tsx';
import { Spoken } from './spoken.tsx';
import { Turns } from './turns.tsx';
import { useExplained } from './use-explained.ts';
import { usePartnersWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly input: Record<string, unknown>;
  readonly evidence: Evidence;
  /** Undefined where the address names one that is not listed. */
  readonly proposal: Proposal | undefined;
  readonly isNarrow: boolean;
}

/** One proposal taken apart: reasons, gains, evidence of every component, what would change its rank, documents, next steps. */
export function OpenedProposal({ proposal, isNarrow, ...rest }: Props) {
  const sayOpened = useOpenedWords();
  const [, update] = useAddress();
  return (
    <article className="partners-opened">
      {isNarrow && (
        <p className="no-print">
          <button type="button" className="link-button" onClick={() => update({ proposal: undefined })}>
            {sayOpened('backToList')}
          </button>
        </p>
      )}
      {proposal === undefined ? <p role="status">{sayOpened('gone')}</p> : <Opened {...rest} proposal={proposal} />}
    </article>
  );
}

function Opened({ dataset, input, evidence, proposal }: Omit<Props, 'isNarrow'> & { readonly proposal: Proposal }) {
  const say = usePartnersWords();
  const language = useLanguage();
  const names = useNames(dataset);
  const { data: explained, error } = useExplained(input, proposal);
  const shared = { dataset, proposal, evidence, input };
  return (
    <>
      <h2>{names.what(proposal)}</h2>
      <p className="partners-tags small">
        <span>{say(proposal.form)}</span>
        <span>{say('rankOf', { rank: proposal.rank })}</span>
        <span>
          {say('rankInterval')} {names.ranks(proposal)}
        </span>
        <span>
          {say('score')} {formatNumber(proposal.score, 'index', language)}
        </span>
        <span>{say(`confidence-${proposal.confidence}` as 'confidence-low')}</span>
        <span>{say(`standing-${proposal.standing}` as 'standing-hypothesis')}</span>
      </p>
      <Reasons dataset={dataset} proposal={proposal} />
      <NextSteps {...shared} />
      <Gains {...shared} />
      {error && <p role="alert">{error.message}</p>}
      {explained && <Components {...shared} explained={explained} />}
      {explained && <Turns dataset={dataset} proposal={proposal} explained={explained} />}
      <Spoken dataset={dataset} proposal={proposal} />
    </>
  );
}
