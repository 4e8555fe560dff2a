import { withChinesePunctuation } from '@yanzhen/documents/text';
import { useState } from 'react';
import { useAddress } from '../app/address.ts';
import { hasRoom } from '../app/has-room.ts';
import { RoomLink } from '../app/room-link.tsx';
import { kindOf, useDocumentsWords, useRegionNamed } from '../documents/index.ts';
import { OnlyWith } from '../parts/only-with.tsx';
import { useText } from '../words/index.ts';
import { EditDocument } from './edit-document.tsx';
import { History } from './history.tsx';
import type { ShownDocument } from './use-document.ts';
import { useReaderWords } from './words.ts';

/** The title with what is known of the document, and what can be done with it. */
export function Head({ document }: { document: ShownDocument }) {
  const say = useReaderWords();
  const sayDocuments = useDocumentsWords();
  const { nameOf } = useRegionNamed();
  const [, update] = useAddress();
  const [isOpen, setOpen] = useState(false);
  const { title, issuer, region, date, kind, file, version, versions } = document;
  const newest = Math.max(version, ...versions.map((one) => one.version));
  const about = [date, region && nameOf(region), kindOf(kind, sayDocuments), issuer, file].filter((part) => part);
  return (
    <header className="reader-head">
      {document.removedAt !== null && <p className="document-notice">{say('gone')}</p>}
      {version < newest && (
        <p className="newer no-print" role="status">
          {say('newer', { version: newest })}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => update({ document: document.id, passage: undefined })}
          >
            {say('useNewer')}
          </button>
        </p>
      )}
      <h1>{withChinesePunctuation(title)}</h1>
      <p className="quiet">{about.join(' · ')}</p>
      {document.notes.map((note) => (
        <Note key={`${note.code}:${note.page ?? 0}`} note={note} />
      ))}
      <p className="reader-actions no-print">
        <OnlyWith least="editor" silent>
          <button type="button" className="small-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {say('edit')}
          </button>
        </OnlyWith>
        {hasRoom('/review') && (
          <RoomLink
            to="/review"
            pick={{ document: version < newest ? `${document.id}@${version}` : document.id }}
            className="small-button"
          >
            {say('review')}
          </RoomLink>
        )}
      </p>
      {isOpen && <EditDocument document={document} onClose={() => setOpen(false)} />}
      <History document={document} />
    </header>
  );
}

function Note({ note }: { note: ShownDocument['notes'][number] }) {
  const say = useReaderWords();
  const { page, text } = note;
  return (
    <p className="note note-caution small">
      {page !== undefined && `${say('page', { page })}: `}
      <NoteText text={text} />
    </p>
  );
}

function NoteText({ text }: { text: { readonly zh: string; readonly en: string } }) {
  const pick = useText();
  return pick(text);
}
