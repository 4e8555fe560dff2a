import type { Note } from '@yanzhen/platform/operations';
import { useText } from '../words/index.ts';
import './notes.css';

interface Props {
  readonly notes: readonly Note[];
  /** Plain information belongs to the evidence drawer; the page itself shows what limits the result. */
  readonly levels?: readonly Note['level'][];
}

/** What a reader must know before using the result: cautions and refusals, on the page itself. */
export function Notes({ notes, levels = ['refusal', 'caution'] }: Props) {
  const text = useText();
  const shown = notes.filter(({ level }) => levels.includes(level));
  if (shown.length === 0) return null;
  return (
    <div className="page-notes">
      {shown.map((note) => (
        <p key={note.code} className={`page-note page-note-${note.level}`}>
          {text(note.text)}
        </p>
      ))}
    </div>
  );
}
