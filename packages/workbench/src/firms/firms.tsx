import { useQuery } from '@tanstack/react-query';
import { useAddress } from '../app/address.ts';
import { RoomLink } from '../app/room-link.tsx';
import { EssentialInputs, writeEntries } from '../essential-inputs/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { OnlyWith } from '../parts/only-with.tsx';
import { Picker } from '../parts/picker.tsx';
import { useText } from '../words/index.ts';
import { Cascade } from './cascade.tsx';
import { Daily } from './daily.tsx';
import { Degrees } from './degrees.tsx';
import { NewNetwork } from './new-network.tsx';
import { Ranking } from './ranking.tsx';
import { useAnswer } from './use-answer.ts';
import { useEssential } from './use-essential.ts';
import { type FirmNetwork, networkListQuery } from './use-firm-network.ts';
import { useRanking } from './use-ranking.ts';
import { useFirmsWords } from './words.ts';

/** One network: answer, systemic risk of every firm, one cascade, days after an event, what the network looks like. */
export function Firms({ network }: { network: FirmNetwork }) {
  const say = useFirmsWords();
  const text = useText();
  const [{ firm }] = useAddress();
  const ranking = useRanking(network);
  const answer = useAnswer(network, ranking);
  const chosen = firm ?? ranking.most?.firm;
  return (
    <>
      {answer && ranking.evidence && <AnswerSentence text={answer} evidence={ranking.evidence} />}
      {network.info.synthetic && (
        <p className="estimate-notice">
          <span className="estimate-swatch" aria-hidden="true" /> {say('syntheticNotice')}
        </p>
      )}
      <Controls network={network} />
      <OnlyWith least="editor">
        <NewNetwork isAlone={false} />
      </OnlyWith>
      <Essential network={network} />
      <Ranking network={network} ranking={ranking} />
      <Cascade network={network} firm={chosen} />
      <Daily network={network} firm={chosen} />
      <Degrees network={network} />
      <nav className="next no-print" aria-label={say('next')}>
        <h2>{say('next')}</h2>
        <RoomLink to="/key-sectors">{say('nextKey')} →</RoomLink>
        <RoomLink to="/chains">{say('nextChains')} →</RoomLink>
      </nav>
      <footer className="print-only small">
        <p>{`${text(network.info.title)} · ${network.info.source} (${network.reference})`}</p>
      </footer>
    </>
  );
}

function Essential({ network }: { network: FirmNetwork }) {
  const { entries } = useEssential(network);
  const [, update] = useAddress();
  return (
    <EssentialInputs
      units={network.info.industries}
      entries={entries}
      onChange={(next) => update({ essential: writeEntries(next) || undefined })}
    />
  );
}

function Controls({ network }: { network: FirmNetwork }) {
  const say = useFirmsWords();
  const text = useText();
  const [, update] = useAddress();
  const { data } = useQuery(networkListQuery());
  const own = { code: network.reference, name: network.info.title };
  const listed = (data ?? []).map(({ reference, title }) => ({ code: reference, name: title }));
  const all = listed.some(({ code }) => code === network.reference) ? listed : [own, ...listed];
  const choose = (reference: string | undefined) =>
    update({ network: reference, firm: undefined, within: undefined, runs: undefined, essential: undefined });
  return (
    <div className="controls">
      {all.length > 1 ? (
        <Picker label={say('network')} choices={all} chosen={network.reference} onChoose={choose} />
      ) : (
        <div className="control">
          <span className="control-label">{say('network')}</span>
          <span className="only-table">{text(own.name)}</span>
        </div>
      )}
      <button type="button" className="small-button no-print" onClick={() => update({ view: 'new' })}>
        {say('another')}
      </button>
    </div>
  );
}
