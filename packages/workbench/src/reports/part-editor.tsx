import type { DraftPart } from './draft.ts';
import { useReportWords } from './words.ts';

interface Props {
  readonly part: DraftPart;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Undefined deletes it. */
  readonly onChange: (part: DraftPart | undefined) => void;
  readonly onMove: (by: 1 | -1) => void;
}

/** One part: its heading, its words, its place, whether it is printed. */
export function PartEditor({ part, isFirst, isLast, onChange, onMove }: Props) {
  const say = useReportWords();
  const name = part.heading || part.title || say('ownText');
  const rows = (text: string) => Math.min(12, 2 + Math.ceil(text.length / 60));
  return (
    <li className="report-part">
      <div className="report-part-tools">
        <button
          type="button"
          className="small-button"
          aria-label={say('up', { name })}
          disabled={isFirst}
          onClick={() => onMove(-1)}
        >
          ↑
        </button>
        <button
          type="button"
          className="small-button"
          aria-label={say('down', { name })}
          disabled={isLast}
          onClick={() => onMove(1)}
        >
          ↓
        </button>
        <label>
          <input
            type="checkbox"
            checked={part.hidden}
            onChange={(event) => onChange({ ...part, hidden: event.target.checked })}
          />{' '}
          {say('hide', { name })}
        </label>
        {part.isOwn && (
          <button type="button" className="small-button" onClick={() => onChange(undefined)}>
            {say('dropPart', { name })}
          </button>
        )}
      </div>
      <label className="control report-wide">
        <span className="control-label">{say('heading')}</span>
        <input
          type="text"
          className="plan-input"
          value={part.heading}
          maxLength={200}
          onChange={(event) => onChange({ ...part, heading: event.target.value })}
        />
      </label>
      {part.generated !== '' && (
        <label className="control report-wide">
          <span className="control-label">{say('wording')}</span>
          <textarea
            rows={rows(part.wording)}
            value={part.wording}
            maxLength={20_000}
            onChange={(event) => onChange({ ...part, wording: event.target.value })}
          />
        </label>
      )}
      <label className="control report-wide">
        <span className="control-label">{say('ownText')}</span>
        <textarea
          rows={rows(part.text)}
          value={part.text}
          maxLength={20_000}
          onChange={(event) => onChange({ ...part, text: event.target.value })}
        />
      </label>
    </li>
  );
}
