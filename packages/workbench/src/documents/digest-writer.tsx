import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Segments } from '../parts/segments.tsx';
import { useText } from '../words/index.ts';
import { useDocumentsWords } from './words.ts';

export type DigestWriter = 'text' | 'model';

interface Props {
  /** The model that may be asked; null where none is configured, and then nothing is offered. */
  readonly model: string | null | undefined;
  readonly writer: DigestWriter;
  readonly onWriter: (writer: DigestWriter) => void;
}

/** Who writes the digest: the text itself, or the model that is configured. */
export function DigestWriterChoice({ model, writer, onWriter }: Props) {
  const say = useDocumentsWords();
  if (model === null || model === undefined) return <span className="small quiet">{say('extractive')}</span>;
  return (
    <span className="no-print">
      <Segments
        label={say('writer')}
        options={[
          { value: 'text', name: say('byText') },
          { value: 'model', name: say('byModel') },
        ]}
        value={writer}
        onChange={(value) => onWriter(value === 'model' ? 'model' : 'text')}
      />
    </span>
  );
}

interface Asked {
  /** What came back; undefined while the model writes. */
  readonly digest: { readonly method: string } | undefined;
  readonly notes: readonly { readonly code: string; readonly text: { readonly zh: string; readonly en: string } }[];
  readonly model: string;
  readonly error: Error | null;
  readonly onRetry: () => void;
  readonly onCancel: () => void;
}

/** What became of asking the model: the wait, the refusal, or whose words these are and how many were thrown away. */
export function ModelAccount({ digest, notes, model, error, onRetry, onCancel }: Asked) {
  const say = useDocumentsWords();
  const text = useText();
  if (error) return <ErrorState error={error} onRetry={onRetry} />;
  if (!digest) {
    return (
      <>
        <p className="small quiet">{say('modelWrites', { model })}</p>
        <JobProgress onCancel={onCancel} />
      </>
    );
  }
  return (
    <div className="small" role="status">
      {digest.method === 'abstractive' && <p className="quiet">{say('writtenBy', { model })}</p>}
      {notes.map((note) => (
        <p key={note.code} className="note note-caution">
          {text(note.text)}
        </p>
      ))}
    </div>
  );
}
