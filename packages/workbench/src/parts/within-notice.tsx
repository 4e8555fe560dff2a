import type { Evidence } from '@yanzhen/platform/operations';
import { useText } from '../words/index.ts';

const CODES = new Set(['regions-chosen', 'chosen-regions-missing']);

/** Which regions the figures are confined to, and which of them have none; nothing where all are taken. */
export function WithinNotice({ evidence }: { evidence: Evidence }) {
  const text = useText();
  const notes = evidence.notes.filter(({ code }) => CODES.has(code));
  return notes.map((note) => (
    <p key={note.code} className="small quiet">
      {text(note.text)}
    </p>
  ));
}
