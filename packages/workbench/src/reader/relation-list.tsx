import { relationOf, useDocumentsWords, useRegionNamed } from '../documents/index.ts';
import type { Cited } from './reader.tsx';
import { useRelations } from './use-document.ts';
import { useReaderWords } from './words.ts';

/** How the document relates regions; each leads to its sentence. */
export function RelationList({ reference, onCited }: { reference: string; onCited: (cited: Cited) => void }) {
  const say = useReaderWords();
  const { localName } = useRegionNamed();
  const sayDocuments = useDocumentsWords();
  const { data } = useRelations(reference);
  if (!data || data.length === 0) return null;
  return (
    <>
      <h3>{say('relations')}</h3>
      <ul className="digest-points">
        {data.map((row) => {
          const cited = { passage: Number(row['passage']), start: Number(row['start']), end: Number(row['end']) };
          const kind = String(row['relation']);
          return (
            <li key={`${cited.passage}:${cited.start}:${row['from']}:${kind}:${row['to']}`}>
              <button type="button" className="plain-button cited" onClick={() => onCited(cited)}>
                {localName(String(row['from']))} {kind === 'transfer' ? '→' : '–'} {localName(String(row['to']))}{' '}
                <span className="small quiet">{relationOf(kind, sayDocuments)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
