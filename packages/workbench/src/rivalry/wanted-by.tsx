import type { Evidence } from '@yanzhen/platform/operations';
import { RoomLink } from '../app/room-link.tsx';
import type { Row } from '../data/index.ts';
import { useText } from '../words/index.ts';
import { useRivalryWords } from './words.ts';

interface Props {
  readonly name: string;
  /** The rows of `rivalry.priorities` for one industry. */
  readonly rows: readonly Row[];
  readonly evidence: Evidence;
}

/** Who names an industry a priority: region by region, the sentence that says so, and the way to where it stands. */
export function WantedBy({ name, rows, evidence }: Props) {
  const say = useRivalryWords();
  const text = useText();
  return (
    <section className="wanted-by" aria-live="polite">
      <h2>{say('wantedTitle', { name })}</h2>
      <p>{rows.length === 0 ? say('wantedNobody', { name }) : say('wantedAnswer', { name, count: rows.length })}</p>
      <ul>
        {rows.map((row) => (
          <li key={String(row['region_code'])}>
            <strong>{String(row['region'])}</strong> <span className="quiet">{String(row['terms'])}</span>
            <blockquote>{String(row['sentence'])}</blockquote>
            <RoomLink
              to="/document"
              pick={{
                document: String(row['document']),
                passage: `${row['passage']}:${row['start']}-${row['end']}`,
              }}
            >
              {String(row['title'])}
            </RoomLink>
          </li>
        ))}
      </ul>
      {evidence.notes.map(({ code, text: note }) => (
        <p key={code} className="small quiet">
          {text(note)}
        </p>
      ))}
    </section>
  );
}
