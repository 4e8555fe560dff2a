import { RoomLink } from '../app/room-link.tsx';
import { formatNumber } from '../design/index.ts';
import { useLanguage } from '../words/index.ts';
import type { Saved } from './use-import.ts';
import { useImportWords } from './words.ts';
import '../parts/answer-sentence.css';

interface Props {
  readonly saved: Saved;
  readonly title: string;
  readonly onAnother: () => void;
}

/** The dataset is in: what it is, and where to go with it. */
export function Done({ saved, title, onAnother }: Props) {
  const say = useImportWords();
  const language = useLanguage();
  const reference = `${saved.id}@${saved.version}`;
  const [from, to] = [Math.min(...saved.years), Math.max(...saved.years)];
  // What was picked in another dataset need not exist in this one.
  const pick = {
    ...{ dataset: reference, measure: undefined, year: undefined },
    ...{ region: undefined, with: undefined, industry: undefined },
  };
  return (
    <>
      <h2>{say('doneTitle', { title: title || saved.id })}</h2>
      <div className="answer">
        <p role="status">
          {saved.created
            ? say('doneAnswer', {
                regions: saved.regions,
                industries: saved.industries,
                years: from === to ? say('yearOne', { year: to }) : say('yearSpan', { from, to }),
                rows: formatNumber(saved.rows, 'count', language),
                reference,
              })
            : say('doneSame', { reference })}
        </p>
      </div>
      <p className="import-hints">
        <RoomLink to="/" pick={pick} className="action">
          {say('toMap')}
        </RoomLink>
        <RoomLink to="/data" pick={pick}>
          {say('toData')}
        </RoomLink>
        <button type="button" className="link-button" onClick={onAnother}>
          {say('more')}
        </button>
      </p>
    </>
  );
}
