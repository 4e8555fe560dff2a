import type { KeyboardEvent } from 'react';
import { useAddress } from '../app/address.ts';
import type { DatasetView } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { useLanguage } from '../words/index.ts';
import { type Form, forms } from './choice.ts';
import { type Names, useNames } from './names.ts';
import { netOf, type Proposal } from './proposal.ts';
import { usePartnersWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly proposals: readonly Proposal[];
  readonly opened: string | undefined;
}

/** Proposals in rank order, grouped by form; arrow keys move from one to the next. */
export function ProposalList({ dataset, proposals, opened }: Props) {
  const say = usePartnersWords();
  const names = useNames(dataset);
  const groups = forms
    .map((form): [Form, readonly Proposal[]] => [form, proposals.filter((one) => one.form === form)])
    .filter(([, own]) => own.length > 0);
  return (
    <nav className="partners-list" aria-label={say('list')} onKeyDown={moveByArrows}>
      {groups.map(([form, own]) => (
        <section key={form} aria-label={say(form)}>
          {groups.length > 1 && <h3>{say(form)}</h3>}
          <ol>
            {own.map((proposal) => (
              <Item key={proposal.key} proposal={proposal} names={names} isOpened={proposal.key === opened} />
            ))}
          </ol>
        </section>
      ))}
      <p className="small quiet no-print partners-hint">{say('listHint')}</p>
    </nav>
  );
}

function Item({ proposal, names, isOpened }: { proposal: Proposal; names: Names; isOpened: boolean }) {
  const say = usePartnersWords();
  const language = useLanguage();
  const [, update] = useAddress();
  const { key, rank, score, unit, valueAddedUnit, secured } = proposal;
  const net = netOf(proposal.valueAdded, proposal.valueAddedEnds);
  const gain = secured ?? net;
  return (
    <li>
      <button
        type="button"
        className="partners-item"
        aria-current={isOpened ? 'true' : undefined}
        onClick={() => update({ proposal: key })}
      >
        <span className="partners-rank">{rank}</span>
        <span className="partners-what">{names.what(proposal)}</span>
        <span className="small quiet partners-line">
          {say('score')} {formatNumber(score, 'index', language)} · {names.ranks(proposal)}
          {gain !== null &&
            ` · ${say(secured === null ? 'netValueAdded' : 'secured')} ${names.signed(gain, secured === null ? valueAddedUnit : unit)}`}
        </span>
        <span className="partners-bar" aria-hidden="true">
          <span style={{ width: `${100 * (score ?? 0)}%` }} />
        </span>
      </button>
    </li>
  );
}

function moveByArrows(event: KeyboardEvent<HTMLElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('.partners-item')];
  const next = items[items.indexOf(document.activeElement as HTMLButtonElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.click();
}
