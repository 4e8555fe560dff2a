import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client, rowsOf, textIn, useTable, type WireTable } from '../data/index.ts';
import { Block } from '../parts/block.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { fileName, saveFile } from '../parts/save-file.ts';
import type { Mapping } from './mapping.ts';
import { useImportWords } from './words.ts';

interface Props {
  readonly mapping: Mapping;
  /** Whether the mapping was edited or applied rather than proposed from the file. */
  readonly isGiven: boolean;
  readonly onMapping: (mapping: Mapping) => void;
  readonly onPropose: () => void;
}

/** Keeps the mapping under a name, and uses one that was kept before. */
export function KeepMapping({ mapping, isGiven, onMapping, onPropose }: Props) {
  const say = useImportWords();
  const [name, setName] = useState('');
  const { save, remove, removed } = useKept();
  const error = save.error ?? remove.error;
  return (
    <Block title={say('keep')} answer={say('keepText')}>
      <form
        className="controls keep"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') save.mutate({ name: name.trim(), mapping });
        }}
      >
        <label className="control">
          <span className="control-label">{say('keepName')}</span>
          <input className="text-input" value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
        </label>
        <button type="submit" className="small-button" disabled={name.trim() === '' || save.isPending}>
          {say('keepSave')}
        </button>
        <button
          type="button"
          className="small-button"
          onClick={() =>
            saveFile(JSON.stringify(mapping, null, 2), fileName(name || 'mapping', 'json'), 'application/json')
          }
        >
          {say('downloadMapping')}
        </button>
        {isGiven && (
          <button type="button" className="small-button" onClick={onPropose}>
            {say('propose')}
          </button>
        )}
      </form>
      {save.isSuccess && <p role="status">{say('keptSaved', { name: save.variables.name })}</p>}
      {removed && (
        <p role="status">
          {say('keptRemoved', { name: removed.name })}{' '}
          <button type="button" className="small-button" onClick={() => save.mutate(removed)}>
            {say('undo')}
          </button>
        </p>
      )}
      {error && <ErrorState error={error} />}
      <Kept onUse={onMapping} onRemove={(kept) => remove.mutate(kept)} />
    </Block>
  );
}

interface KeptMapping {
  readonly name: string;
  readonly mapping: Mapping;
}

function keptIn(table: WireTable): KeptMapping[] {
  return rowsOf(table).map((row) => ({ name: textIn(row, 'name'), mapping: JSON.parse(textIn(row, 'mapping')) }));
}

function Kept({ onUse, onRemove }: { onUse: (mapping: Mapping) => void; onRemove: (name: string) => void }) {
  const say = useImportWords();
  const { table } = useTable('datasets.mappings', {});
  const kept = table ? keptIn(table) : [];
  if (kept.length === 0) return null;
  return (
    <div className="settled">
      <span className="quiet small">{say('kept')}</span>
      <ul>
        {kept.map(({ name, mapping }) => (
          <li key={name}>
            {name}
            <button
              type="button"
              className="small-button"
              aria-label={say('applyOf', { name })}
              onClick={() => onUse(mapping)}
            >
              {say('apply')}
            </button>
            <button
              type="button"
              className="small-button"
              aria-label={say('forgetOf', { name })}
              onClick={() => onRemove(name)}
            >
              {say('forget')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function useKept() {
  const queries = useQueryClient();
  const [removed, setRemoved] = useState<KeptMapping>();
  const refresh = () => queries.invalidateQueries({ queryKey: ['datasets.mappings'] });
  const save = useMutation({
    mutationFn: ({ name, mapping }: KeptMapping) => client.datasets.saveMapping({ name, mapping: { ...mapping } }),
    onSuccess: () => setRemoved(undefined),
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: (name: string) => client.datasets.removeMapping({ name }) as Promise<WireTable>,
    onSuccess: (table) => setRemoved(keptIn(table)[0]),
    onSettled: refresh,
  });
  return { save, remove, removed };
}
