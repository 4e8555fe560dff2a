import { useAddress } from '../app/address.ts';
import { RoomLink } from '../app/room-link.tsx';
import type { DatasetView } from '../data/index.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { Backtest } from './backtest.tsx';
import { Board } from './board.tsx';
import { choiceOf } from './choice.ts';
import { Controls } from './controls.tsx';
import { Matching } from './matching.tsx';
import { useFromCase } from './use-from-case.ts';
import { usePartnersWords } from './words.ts';
import './partners.css';

/** Proposals, the matching of an industry, or what the past says of proposals. */
export function Partners({ dataset }: { dataset: DatasetView }) {
  const say = usePartnersWords();
  const [address] = useAddress();
  useFromCase();
  const choice = choiceOf(address, dataset);
  const { regions, industries } = dataset.info;
  const isNarrow = useNarrow();
  const isEnough = regions.length > 1 && industries.length > 1;
  if (!isEnough && choice.view !== 'backtest') return <TooFew />;
  const shared = { dataset, choice };
  // On a phone a proposal fills the page.
  const alone = isNarrow && choice.view === 'proposals' && choice.proposal !== undefined;
  return (
    <>
      <h1>{say('title')}</h1>
      {!alone && <Controls {...shared} />}
      {choice.view === 'proposals' && <Board {...shared} />}
      {choice.view === 'match' && <Matching {...shared} />}
      {choice.view === 'backtest' && <Backtest {...shared} />}
    </>
  );
}

function TooFew() {
  const say = usePartnersWords();
  return (
    <>
      <h1>{say('title')}</h1>
      <EmptyState title={say('tooFewTitle')} action={<RoomLink to="/data">{say('toData')} →</RoomLink>}>
        <p>{say('tooFew')}</p>
      </EmptyState>
    </>
  );
}
