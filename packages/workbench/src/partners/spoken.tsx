import { withChinesePunctuation } from '@yanzhen/documents/text';
import { RoomLink } from '../app/room-link.tsx';
import { type DatasetView, numberIn, textIn, useTable } from '../data/index.ts';
import { PassageLink, relationOf, useDocumentsWords } from '../documents/index.ts';
import { useNames } from './names.ts';
import { useOpenedWords } from './opened-words.ts';
import type { Proposal } from './proposal.ts';

/** What stored documents say of the two working together, each sentence a link to its passage. */
export function Spoken({ dataset, proposal }: { dataset: DatasetView; proposal: Proposal }) {
  const say = useOpenedWords();
  const sayDocuments = useDocumentsWords();
  const names = useNames(dataset);
  const { sender, receiver } = proposal;
  const { rows } = useTable('partners.spoken', { sender, receiver });
  if (!rows) return null;
  return (
    <section className="partners-part">
      <h3>{say('spoken')}</h3>
      {rows.length === 0 ? (
        <p>
          {say('spokenNone', { a: names.region(sender), b: names.region(receiver) })}{' '}
          <RoomLink to="/documents">{say('toLibrary')} →</RoomLink>
        </p>
      ) : (
        <>
          <ul className="partners-spoken">
            {rows.map((row) => {
              const place = {
                document: textIn(row, 'document'),
                passage: numberIn(row, 'passage') ?? 0,
                start: numberIn(row, 'start') ?? 0,
                end: numberIn(row, 'end') ?? 0,
              };
              return (
                <li key={`${place.document} ${place.passage} ${place.start}`}>
                  <span className="quiet">{relationOf(textIn(row, 'relation'), sayDocuments)}</span>{' '}
                  <PassageLink place={place}>{withChinesePunctuation(textIn(row, 'sentence'))}</PassageLink>{' '}
                  <span className="small quiet">{textIn(row, 'title')}</span>
                </li>
              );
            })}
          </ul>
          <p className="small quiet">{say('spokenHint')}</p>
        </>
      )}
    </section>
  );
}
