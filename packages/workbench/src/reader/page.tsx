import { useAddress } from '../app/address.ts';
import { RoomLink } from '../app/room-link.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Reader } from './reader.tsx';
import { useDocument } from './use-document.ts';
import { useReaderWords } from './words.ts';
import '../documents/documents.css';
import './reader.css';

export function Page() {
  const say = useReaderWords();
  const [{ document }] = useAddress();
  if (document !== undefined) return <Opened key={document} reference={document} />;
  return (
    <>
      <h1>{say('title')}</h1>
      <EmptyState title={say('choose')} action={<RoomLink to="/documents">{say('toLibrary')}</RoomLink>}>
        <p>{say('chooseText')}</p>
      </EmptyState>
    </>
  );
}

function Opened({ reference }: { reference: string }) {
  const say = useReaderWords();
  const [{ view }] = useAddress();
  const shown = useDocument(reference, view === 'filed');
  if (shown.error) {
    return (
      <>
        <h1>{say('title')}</h1>
        <ErrorState error={shown.error} onRetry={() => void shown.refetch()} />
        <RoomLink to="/documents">{say('back')}</RoomLink>
      </>
    );
  }
  return shown.data ? <Reader document={shown.data} reference={reference} /> : <JobProgress />;
}
