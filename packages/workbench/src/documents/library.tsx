import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useAddress } from '../app/address.ts';
import { RoomLink } from '../app/room-link.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { OnlyWith } from '../parts/only-with.tsx';
import { AddDocuments } from './add-documents.tsx';
import { droppedFiles } from './dropped-files.ts';
import { filtersOf } from './filters.ts';
import { Found } from './found.tsx';
import { documentListQuery } from './library-document.ts';
import { LibraryFilters } from './library-filters.tsx';
import { LibraryList } from './library-list.tsx';
import { PrintNote } from './print-note.tsx';
import { SaveTopic } from './save-topic.tsx';
import { SearchField } from './search-field.tsx';
import { startUploads } from './uploads.ts';
import { useListKeys } from './use-list-keys.ts';
import { useDocumentsWords } from './words.ts';

/** What there is, what of it answers a search, and the way in for more. */
export function Library() {
  const say = useDocumentsWords();
  const [address] = useAddress();
  const { q = '', class: industry } = address;
  const queries = useQueryClient();
  const place = useRef<HTMLDivElement>(null);
  useListKeys(place);
  const whole = useQuery(documentListQuery());
  const isSearch = q.trim() !== '' || industry !== undefined;
  const isEmpty = whole.data?.documents.length === 0;
  if (isEmpty) {
    return (
      <EmptyState
        title={say('empty')}
        action={
          <OnlyWith least="editor">
            <AddDocuments isAlone />
          </OnlyWith>
        }
      >
        <p>{say('emptyText')}</p>
      </EmptyState>
    );
  }
  return (
    <div
      className="library"
      ref={place}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void droppedFiles(event.dataTransfer).then((files) => startUploads(files, queries));
      }}
    >
      <OnlyWith least="editor">
        <AddDocuments isAlone={false} />
      </OnlyWith>
      <SearchField />
      <LibraryFilters documents={whole.data?.documents ?? []} isSearch={isSearch} />
      {isSearch ? <Found query={q} industry={industry} /> : <LibraryList filters={filtersOf(address)} />}
      {q.trim() !== '' && (
        <OnlyWith least="analyst">
          <SaveTopic query={q} />
        </OnlyWith>
      )}
      <section className="next no-print" aria-labelledby="documents-next">
        <h2 id="documents-next">{say('next')}</h2>
        <RoomLink to="/facts">{say('nextFacts')}</RoomLink>
        <RoomLink to="/topic">{say('nextTopics')}</RoomLink>
      </section>
      <PrintNote shows={[q, address.region ?? '', address.from ?? '', address.to ?? '', address.kind ?? '']} />
    </div>
  );
}
