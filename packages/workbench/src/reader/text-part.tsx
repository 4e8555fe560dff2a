import { useEffect, useRef } from 'react';
import { useAddress } from '../app/address.ts';
import { Marked, type passagePlace } from '../documents/index.ts';
import { Segments } from '../parts/segments.tsx';
import { FiledText } from './filed-text.tsx';
import type { Passage, ShownDocument } from './use-document.ts';
import { useReaderWords } from './words.ts';

type Place = ReturnType<typeof passagePlace>;

interface Props {
  readonly document: ShownDocument;
  readonly place: Place;
}

/** The document's words, laid out from its passages or as the file has them; the place cited is marked and in view. */
export function TextPart({ document, place }: Props) {
  const say = useReaderWords();
  const [{ view }, update] = useAddress();
  const frame = useRef<HTMLDivElement>(null);
  const isFiled = view === 'filed' && document.original !== null;
  useInView(frame, `${place?.passage}:${place?.start}:${isFiled}`);
  return (
    <section className="reader-part reader-text" aria-labelledby="reader-text">
      <header className="reader-part-head">
        <h2 id="reader-text">{say('original')}</h2>
        <span className="no-print">
          <Segments
            label={say('layout')}
            options={[
              { value: 'laid', name: say('laidOut') },
              { value: 'filed', name: say('asFiled') },
            ]}
            value={view === 'filed' ? 'filed' : 'laid'}
            onChange={(value) => update({ view: value === 'filed' ? 'filed' : undefined })}
          />
        </span>
      </header>
      {/* biome-ignore lint: a scrolling region must be reachable by keyboard */}
      <div className="reader-scroll" ref={frame} tabIndex={0} role="group" aria-label={say('original')}>
        {isFiled ? <FiledText document={document} place={place} /> : <LaidOut document={document} place={place} />}
      </div>
    </section>
  );
}

/** Brings what is marked into view, in its own frame and on the page where that is a telephone's. */
function useInView(frame: React.RefObject<HTMLElement | null>, what: string): void {
  // biome-ignore lint: the place is the trigger
  useEffect(() => {
    frame.current?.querySelector('[data-cited]')?.scrollIntoView({ block: 'center' });
  }, [frame, what]);
}

function LaidOut({ document, place }: Props) {
  const say = useReaderWords();
  const { passageList, pages } = document;
  return (
    <div className="reader-passages" lang={document.language === 'zh' ? 'zh-CN' : 'en'}>
      {passageList.map((passage, k) => (
        <div key={passage.index} className="reader-passage">
          {pages.length > 1 && passage.page !== passageList[k - 1]?.page && (
            <p className="reader-page quiet small">{say('page', { page: passage.page })}</p>
          )}
          <OnePassage passage={passage} place={place?.passage === passage.index ? place : undefined} />
        </div>
      ))}
    </div>
  );
}

function OnePassage({ passage, place }: { passage: Passage; place: Place }) {
  const marks =
    place?.start !== undefined && place.end !== undefined ? [{ start: place.start, end: place.end }] : undefined;
  return (
    <p className={`passage-${passage.kind}`} {...(place ? { 'data-cited': marks ? 'part' : 'whole' } : {})}>
      <Marked text={passage.text} marks={marks} />
    </p>
  );
}
