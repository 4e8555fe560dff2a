import { useMutation } from '@tanstack/react-query';
import { RoomLink } from '../app/room-link.tsx';
import { useRefreshDocuments } from '../documents/removal.ts';
import { editOf, saveDescription } from './description.ts';
import type { ShownDocument } from './use-document.ts';
import { useReaderWords } from './words.ts';

/** The versions there are, and the last correction with the way back. */
export function History({ document }: { document: ShownDocument }) {
  const say = useReaderWords();
  const refresh = useRefreshDocuments();
  const { versions, changes, version } = document;
  const last = changes.reduce<(typeof changes)[number] | undefined>(
    (latest, one) => (latest === undefined || one.number > latest.number ? one : latest),
    undefined,
  );
  const undo = useMutation({
    mutationFn: () => saveDescription(document.id, last && editOf(last.after, last.before)),
    onSettled: refresh,
  });
  return (
    <>
      {last && (
        <p className="small quiet no-print">
          {say('changes')} {last.changedAt.slice(0, 16).replace('T', ' ')}:{' '}
          {Object.keys(last.after)
            .map((field) => `${last.before[field] ?? '—'} → ${last.after[field] ?? '—'}`)
            .join('; ')}{' '}
          <button type="button" className="small-button" disabled={undo.isPending} onClick={() => undo.mutate()}>
            {say('undo')}
          </button>
        </p>
      )}
      {versions.length > 1 && (
        <p className="small no-print reader-versions">
          {say('versions')}
          {versions.map((one) => (
            <RoomLink
              key={one.version}
              to="/document"
              pick={{ document: `${one.id}@${one.version}` }}
              aria-current={one.version === version ? 'page' : undefined}
            >
              {say('version', { version: one.version, date: one.createdAt.slice(0, 10) })}
            </RoomLink>
          ))}
        </p>
      )}
    </>
  );
}
