import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client, rowsOf, type ShownCase, textIn } from '../data/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { OnlyWith } from '../parts/only-with.tsx';
import { fileName, saveFile } from '../parts/save-file.ts';
import { useLanguage, useText } from '../words/index.ts';
import { useCaseWords } from './words.ts';

export const changesQuery = (id: string) => ({
  queryKey: ['cases.changes', id],
  queryFn: ({ signal }: { signal: AbortSignal }) => client.cases.changes({ case: id }, { signal }),
});

/** Refreshes whatever shows cases. */
export function useCasesChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => String(name).startsWith('cases.') });
}

/** Renaming, undoing, and the case as a file. */
export function CaseTools({ shown }: { shown: ShownCase }) {
  const say = useCaseWords();
  const text = useText();
  const [renaming, setRenaming] = useState(false);
  const save = useMutation({
    mutationFn: async () => {
      const { files } = await client.cases.export({ case: shown.id });
      saveFile(files[0]!.text, fileName(text(shown.name), 'json'), 'application/json');
    },
  });
  return (
    <div className="case-tools no-print">
      <OnlyWith least="analyst" silent>
        {renaming ? (
          <Rename shown={shown} onDone={() => setRenaming(false)} />
        ) : (
          <button type="button" className="small-button" onClick={() => setRenaming(true)}>
            {say('rename')}
          </button>
        )}
        <UndoButton id={shown.id} />
      </OnlyWith>
      <button type="button" className="small-button" disabled={save.isPending} onClick={() => save.mutate()}>
        {say('export')}
      </button>
      {save.error && <ErrorState error={save.error} />}
    </div>
  );
}

function Rename({ shown: { id, name }, onDone }: { shown: ShownCase; onDone: () => void }) {
  const say = useCaseWords();
  const language = useLanguage();
  const changed = useCasesChanged();
  const [given, setGiven] = useState(name[language]);
  const rename = useMutation({
    mutationFn: async () => {
      const next = given.trim();
      // A name that was the same in both languages stays so.
      const both = name.zh === name.en ? { zh: next, en: next } : { ...name, [language]: next };
      await client.cases.rename({ case: id, name: both });
      await changed();
    },
    onSuccess: onDone,
  });
  return (
    <form
      className="case-rename"
      onSubmit={(event) => {
        event.preventDefault();
        rename.mutate();
      }}
    >
      <input
        aria-label={say('name')}
        value={given}
        maxLength={200}
        required
        onChange={({ target }) => setGiven(target.value)}
      />
      <button type="submit" className="small-button" disabled={rename.isPending || given.trim() === ''}>
        {say('save')}
      </button>
      <button type="button" className="small-button" onClick={onDone}>
        {say('cancel')}
      </button>
      {rename.error && <ErrorState error={rename.error} />}
    </form>
  );
}

function UndoButton({ id }: { id: string }) {
  const say = useCaseWords();
  const text = useText();
  const changed = useCasesChanged();
  const { data } = useQuery(changesQuery(id));
  const undo = useMutation({
    mutationFn: async () => {
      const done = await client.cases.undo({ case: id });
      await changed();
      return done;
    },
  });
  const rows = data ? rowsOf(data) : [];
  const undone = new Set(rows.flatMap((row) => (row['undoes'] === null ? [] : [row['undoes']])));
  const last = rows.find((row) => row['kind'] !== 'undo' && row['kind'] !== 'create' && !undone.has(row['version']!));
  const what = last && text({ zh: textIn(last, 'what'), en: textIn(last, 'what_en') });
  return (
    <>
      {what && (
        <button type="button" className="small-button" disabled={undo.isPending} onClick={() => undo.mutate()}>
          {say('undoLast', { what })}
        </button>
      )}
      {undo.data && <span role="status">{say('undone', { what: text(undo.data.what) })}</span>}
      {undo.error && <ErrorState error={undo.error} />}
    </>
  );
}
