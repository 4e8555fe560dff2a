import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { client } from '../../data/index.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { author } from '../author.ts';
import { ImportPreview } from './import-preview.tsx';
import { useInOutWords } from './words.ts';
import './in-and-out.css';

interface Source {
  readonly file?: File;
  readonly text?: string;
}

export type Checked = Awaited<ReturnType<typeof client.plans.import>>;

/** A table comes in: chosen or pasted, read and shown, then written when all of it is right. */
export function ImportTable({ plan }: { plan: string }) {
  const say = useInOutWords();
  const [source, setSource] = useState<Source>();
  // Kept while it is looked at, so that it can be mended where it was pasted.
  const [pasted, setPasted] = useState('');
  const { send, write, reset, error, isPending, checked, written } = useImport(plan);
  const check = (next: Source, mapping: Readonly<Record<string, string>> = {}) => {
    setSource(next);
    send(next, mapping);
  };
  const startOver = () => {
    setSource(undefined);
    reset();
  };
  return (
    <div className="plan-import">
      {written && (
        <p role="status" className="plan-notice">
          {say('done', { added: written.added, changed: written.changed })}
        </p>
      )}
      {source === undefined && <Begin {...{ pasted, setPasted, isPending }} onSource={check} />}
      {error && <ErrorState error={error} />}
      {source !== undefined && checked && (
        <ImportPreview checked={checked} onMap={(mapping) => check(source, mapping)} />
      )}
      {source !== undefined && (
        <p className="plan-actions">
          <button
            type="button"
            className="action"
            disabled={
              checked === undefined || checked.faults.length > 0 || checked.added + checked.changed === 0 || isPending
            }
            onClick={() =>
              write(source, () => {
                setSource(undefined);
                setPasted('');
              })
            }
          >
            {say('write')}
          </button>
          <button type="button" className="small-button" onClick={startOver}>
            {say('again')}
          </button>
        </p>
      )}
    </div>
  );
}

interface BeginProps {
  readonly pasted: string;
  readonly setPasted: (text: string) => void;
  readonly isPending: boolean;
  readonly onSource: (source: Source) => void;
}

function Begin({ pasted, setPasted, isPending, onSource }: BeginProps) {
  const say = useInOutWords();
  const id = useId();
  return (
    <>
      <p className="plan-actions">
        <label className="action" htmlFor={id}>
          {say('choose')}
        </label>
        <input
          id={id}
          className="visually-hidden"
          type="file"
          accept=".xlsx,.xls,.csv,.tsv,.txt"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) onSource({ file });
          }}
        />
      </p>
      <label className="control">
        <span className="control-label">{say('paste')}</span>
        <textarea
          className="plan-input"
          rows={5}
          value={pasted}
          placeholder={say('pasteHint')}
          onChange={(event) => setPasted(event.target.value)}
        />
      </label>
      <p>
        <button
          type="button"
          className="small-button"
          disabled={pasted.trim() === '' || isPending}
          onClick={() => onSource({ text: pasted })}
        >
          {say('check')}
        </button>
      </p>
    </>
  );
}

function useImport(plan: string) {
  const queries = useQueryClient();
  const [mapping, setMapping] = useState<Readonly<Record<string, string>>>({});
  const input = (source: Source, used: Readonly<Record<string, string>>, check: boolean) => ({
    ...{ plan, mapping: used, check },
    ...(source.file && { file: source.file }),
    ...(source.text !== undefined && { text: source.text }),
    ...(author() !== '' && { author: author() }),
  });
  const look = useMutation({
    mutationFn: ({ source, used }: { source: Source; used: Readonly<Record<string, string>> }) =>
      client.plans.import(input(source, used, true)),
  });
  const write = useMutation({
    mutationFn: (source: Source) => client.plans.import(input(source, mapping, false)),
    onSuccess: () =>
      queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('plans.') }),
  });
  return {
    send: (source: Source, used: Readonly<Record<string, string>>) => {
      setMapping(used);
      look.mutate({ source, used });
    },
    write: (source: Source, onDone: () => void) => write.mutate(source, { onSuccess: onDone }),
    reset: () => {
      look.reset();
      write.reset();
    },
    error: look.error ?? write.error,
    isPending: look.isPending || write.isPending,
    checked: look.data,
    written: write.data,
  };
}
