import { Library } from './library.tsx';
import { RemovalNotice } from './removal-notice.tsx';
import { useDocumentsWords } from './words.ts';
import './documents.css';

export function Page() {
  const say = useDocumentsWords();
  return (
    <>
      <RemovalNotice />
      <h1>{say('title')}</h1>
      <Library />
    </>
  );
}
