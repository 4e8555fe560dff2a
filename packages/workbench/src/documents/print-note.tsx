import { useDocumentsWords } from './words.ts';

/** On paper only: what the page shows, and when it was printed. */
export function PrintNote({ shows }: { shows: readonly string[] }) {
  const say = useDocumentsWords();
  return (
    <footer className="print-only small">
      <p>{shows.filter((part) => part !== '').join(' · ')}</p>
      <p>{say('printed', { date: new Date().toISOString().slice(0, 10) })}</p>
    </footer>
  );
}
