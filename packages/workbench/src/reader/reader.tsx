import { useAddress } from '../app/address.ts';
import { PrintNote, passageAddress, passagePlace } from '../documents/index.ts';
import { Segments } from '../parts/segments.tsx';
import { DigestPart } from './digest-part.tsx';
import { FactsPart } from './facts-part.tsx';
import { Head } from './head.tsx';
import { ReaderAnswer } from './reader-answer.tsx';
import { TextPart } from './text-part.tsx';
import type { ShownDocument } from './use-document.ts';
import { useReaderWords } from './words.ts';

/** A stretch of a passage that a citation points to. */
export interface Cited {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
}

const parts = ['original', 'digest', 'facts'] as const;

/** Text, digest and facts beside each other; on a telephone one at a time. */
export function Reader({ document, reference }: { document: ShownDocument; reference: string }) {
  const say = useReaderWords();
  const [{ passage, tab }, update] = useAddress();
  const place = passagePlace(passage);
  const part = parts.find((one) => one === tab) ?? 'original';
  const goTo = (cited: Cited) => update({ passage: passageAddress(cited), tab: undefined });
  return (
    <>
      <Head document={document} />
      <ReaderAnswer document={document} reference={reference} />
      <div className="reader-parts no-print">
        <Segments
          label={say('parts')}
          options={parts.map((value) => ({ value, name: say(value) }))}
          value={part}
          onChange={(value) => update({ tab: value === 'original' ? undefined : value })}
        />
      </div>
      <div className={`reader shows-${part}`}>
        <TextPart document={document} place={place} />
        <DigestPart reference={reference} onCited={goTo} place={place} />
        <FactsPart reference={reference} onCited={goTo} place={place} />
      </div>
      <PrintNote shows={[document.title, document.issuer ?? '', document.date ?? '', document.file]} />
    </>
  );
}
