import { withChinesePunctuation } from '@yanzhen/documents/text';
import { RoomLink } from '../app/room-link.tsx';
import { OnlyWith } from '../parts/only-with.tsx';
import { Marked } from './marked.tsx';
import { PassageLink, passageAddress } from './passage-link.tsx';
import type { Mark } from './pieces.ts';
import { useRemove } from './removal.ts';
import { useRegionNamed } from './use-names.ts';
import { kindOf, useDocumentsWords } from './words.ts';

/** A passage that answers a search. */
export interface Hit {
  readonly passage: number;
  readonly snippet: string;
  readonly snippetSpans: readonly Mark[];
  readonly spans: readonly Mark[];
}

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly issuer: string | null;
  readonly region: string | null;
  readonly date: string | null;
  readonly kind: string | null;
}

/** One document of the list, with the passages that answer the search. */
export function DocumentItem({ document, hits }: { document: Shown; hits: readonly Hit[] }) {
  const say = useDocumentsWords();
  const { nameOf } = useRegionNamed();
  const { id, version, title, issuer, region, date, kind } = document;
  const remove = useRemove();
  const first = hits[0];
  const shown = withChinesePunctuation(title);
  const facts = [
    date,
    region ? nameOf(region) : null,
    kindOf(kind, say),
    issuer,
    version > 1 ? say('version', { version }) : null,
  ].filter((fact) => fact);
  return (
    <li className="library-item">
      <h3>
        <RoomLink
          to="/document"
          className="document-title"
          pick={{ document: id, passage: first && passageAddress({ passage: first.passage, ...first.spans[0] }) }}
        >
          {shown}
        </RoomLink>
      </h3>
      <p className="small quiet library-about">
        {facts.join(' · ')}
        <OnlyWith least="editor" silent>
          <button
            type="button"
            className="plain-button library-remove no-print"
            aria-label={say('removeNamed', { title: shown })}
            onClick={() => remove.mutate({ id, title: shown })}
          >
            {say('remove')}
          </button>
        </OnlyWith>
      </p>
      {hits.length > 0 && (
        <ul className="library-hits">
          {hits.slice(0, 3).map((hit) => (
            <li key={hit.passage}>
              <PassageLink place={{ document: id, passage: hit.passage, ...hit.spans[0] }}>
                <Marked text={hit.snippet} marks={hit.snippetSpans} />
              </PassageLink>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
