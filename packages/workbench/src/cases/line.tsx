import type { CasePart } from '@yanzhen/evidence/cases';
import { useAddress } from '../app/address.ts';
import { hasRoom } from '../app/has-room.ts';
import { RoomLink } from '../app/room-link.tsx';
import type { ShownCase } from '../data/index.ts';
import { PartHeading } from '../parts/block.tsx';
import { caseParts } from './parts.ts';
import { useSummary } from './summaries.ts';
import { useCaseWords } from './words.ts';

/** The page on which each part is made. */
const pages: Readonly<Record<CasePart, string>> = {
  proposal: '/partners',
  layout: '/layout',
  outcome: '/layout',
  game: '/layout',
  split: '/sharing',
  contract: '/contract',
};

/** The line as steps: each part with what it says, where it stands and the way to it. */
export function CaseLine({ shown }: { shown: ShownCase }) {
  const say = useCaseWords();
  return (
    <section aria-label={say('line')}>
      <PartHeading>{say('line')}</PartHeading>
      <NextStep shown={shown} />
      <ol className="case-line">
        {caseParts.map((part) => (
          <Step key={part} shown={shown} part={part} />
        ))}
      </ol>
    </section>
  );
}

/** One obvious thing to do: what is missing or stale first, the term sheet where nothing is. */
function NextStep({ shown: { id, next, parts } }: { shown: ShownCase }) {
  const say = useCaseWords();
  const to = next === null ? '/term-sheet' : pages[next];
  if (!hasRoom(to)) return null;
  return (
    <p className="next-buttons no-print">
      <RoomLink to={to} pick={{ case: id }} className="action">
        {next === null ? say('termSheet') : `${parts[next]?.stale ? say('doAgain') : ''}${say(`do-${next}`)}`} →
      </RoomLink>
    </p>
  );
}

function Step({ shown: { id, parts }, part }: { shown: ShownCase; part: CasePart }) {
  const say = useCaseWords();
  const summary = useSummary(parts);
  const [, update] = useAddress();
  const kept = parts[part];
  const state = kept === undefined ? 'missing' : kept.stale ? 'stale' : 'current';
  const because = kept?.staleBecause.map((earlier) => say(`part-${earlier}`)).join(say('comma')) ?? '';
  const name = say(`part-${part}`);
  return (
    <li className={`case-step case-step-${state}`}>
      <span className="case-step-name">{name}</span>
      <span className="case-step-state">{say(`state-${state}`, { because })}</span>
      <span className="case-step-says">
        {summary(part)}
        {kept && <MadeBy kept={kept} />}
      </span>
      <span className="case-step-ways no-print">
        {kept && hasRoom(pages[part]) && (
          <RoomLink
            to={pages[part]}
            pick={{ case: id }}
            className="small-button"
            aria-label={say('openPart', { part: name })}
          >
            {say('open')}
          </RoomLink>
        )}
        {kept && (
          <button
            type="button"
            className="small-button"
            aria-label={say('originPart', { part: name })}
            onClick={() => update({ trace: `${part}:${firstFigure(part, kept.text)}` })}
          >
            {say('origin')}
          </button>
        )}
      </span>
    </li>
  );
}

type Kept = NonNullable<ShownCase['parts'][CasePart]>;

function MadeBy({ kept: { madeBy, author, madeAt } }: { kept: Kept }) {
  const say = useCaseWords();
  const operation = madeBy?.operation ?? say('byHand');
  return (
    <span className="small quiet">
      {say('madeBy', { operation, author, time: madeAt.slice(0, 16).replace('T', ' ') })}
    </span>
  );
}

/** The figure of a part that is traced first. */
function firstFigure(part: CasePart, text: string): string {
  const file = JSON.parse(text) as { chosen?: string; players?: string[]; parties?: { id: string }[] };
  if (part === 'contract') return `=npv.${file.parties?.[0]?.id ?? ''}`;
  if (part === 'split') return file.chosen === 'own' ? '' : `answer.columns.${file.chosen}.0`;
  if (part === 'game') return `worth.${file.players?.join('+') ?? ''}`;
  if (part === 'outcome') return 'objective';
  return part === 'proposal' ? 'proposal.score' : 'sites.0.existing';
}
