import type { Evidence } from '@yanzhen/platform/operations';
import { hasRoom } from '../app/has-room.ts';
import { RoomLink } from '../app/room-link.tsx';
import type { DatasetView } from '../data/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { OnlyWith } from '../parts/only-with.tsx';
import { useNames } from './names.ts';
import { useOpenedWords } from './opened-words.ts';
import type { Proposal } from './proposal.ts';
import { useTake } from './use-take.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly proposal: Proposal;
  readonly evidence: Evidence;
  readonly input: Record<string, unknown>;
}

/** Where a proposal leads: the layout in one click, for a park a first contract, the pair, what stops without whom. */
export function NextSteps({ dataset, proposal, evidence, input }: Props) {
  const say = useOpenedWords();
  const names = useNames(dataset);
  const take = useTake(dataset, proposal, evidence, input);
  const { form, sender, receiver } = proposal;
  return (
    <nav className="partners-next no-print" aria-label={say('next')}>
      <OnlyWith least="analyst">
        <p>
          {hasRoom('/layout') && (
            <button
              type="button"
              className="action"
              disabled={take.underWay !== undefined || input['table'] === undefined}
              onClick={take.toLayout}
            >
              {say(take.underWay === 'layout' ? 'openingLayout' : 'openLayout')}
            </button>
          )}{' '}
          {form === 'co-built-park' && hasRoom('/contract') && (
            <button type="button" className="action" disabled={take.underWay !== undefined} onClick={take.toContract}>
              {say(take.underWay === 'contract' ? 'draftingContract' : 'draftContract')}
            </button>
          )}
        </p>
      </OnlyWith>
      {input['table'] === undefined && <p className="small quiet">{say('layoutNeedsTable')}</p>}
      {take.error !== undefined && <ErrorState error={take.error} />}
      <p className="small">
        <RoomLink to="/rivalry" pick={{ region: sender, with: receiver }}>
          {say('nextRivalry', { a: names.region(sender), b: names.region(receiver) })} →
        </RoomLink>{' '}
        {form === 'chain-pairing' && (
          <RoomLink to="/resilience" pick={{ region: receiver }}>
            {say('nextShock', { region: names.region(receiver) })} →
          </RoomLink>
        )}
      </p>
    </nav>
  );
}
