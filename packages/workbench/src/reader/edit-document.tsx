import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { documentKinds } from '../documents/filters.ts';
import { useDocumentsWords, useRegionNamed } from '../documents/index.ts';
import { useRefreshDocuments } from '../documents/removal.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { Picker } from '../parts/picker.tsx';
import { Select } from '../parts/select.tsx';
import { type Description, editOf, saveDescription } from './description.ts';
import type { ShownDocument } from './use-document.ts';
import { useReaderWords } from './words.ts';

/** Corrects title, issuer, region, date and kind; what they were is kept and can be put back. */
export function EditDocument({ document, onClose }: { document: ShownDocument; onClose: () => void }) {
  const say = useReaderWords();
  const sayDocuments = useDocumentsWords();
  const refresh = useRefreshDocuments();
  const { regions } = useRegionNamed();
  const before: Description = useMemo(() => {
    const { title, issuer, region, date, kind } = document;
    return { title, issuer, region, date, kind };
  }, [document]);
  const [draft, setDraft] = useState(before);
  const change = editOf({ ...before }, { ...draft });
  const save = useMutation({
    mutationFn: () => saveDescription(document.id, change),
    onSuccess: async () => {
      await refresh();
      onClose();
    },
  });
  const field = (name: 'title' | 'issuer' | 'date', label: string, hint?: string) => (
    <label className="control">
      <span className="control-label">{label}</span>
      <input
        className={name === 'title' ? 'fact-input reader-wide' : 'fact-input'}
        value={draft[name] ?? ''}
        {...(hint === undefined ? {} : { placeholder: hint })}
        onChange={(event) => setDraft({ ...draft, [name]: event.target.value === '' ? null : event.target.value })}
      />
    </label>
  );
  return (
    <form
      className="controls no-print"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {field('title', say('titleField'))}
      {field('issuer', say('issuer'))}
      {field('date', say('date'), say('dateHint'))}
      <Picker
        label={say('region')}
        choices={regions}
        chosen={draft.region ?? undefined}
        none={{ zh: '未指明', en: 'Not named' }}
        onChoose={(region) => setDraft({ ...draft, region: region ?? null })}
      />
      <Select
        label={say('kind')}
        options={[
          { value: '', name: say('noKind') },
          ...documentKinds.map((value) => ({ value, name: sayDocuments(`kind-${value}`) })),
        ]}
        value={draft.kind ?? ''}
        onChange={(kind) => setDraft({ ...draft, kind: documentKinds.find((one) => one === kind) ?? null })}
      />
      <button type="submit" className="action" disabled={change === undefined || save.isPending}>
        {say('save')}
      </button>
      <button type="button" className="small-button" onClick={onClose}>
        {say('cancel')}
      </button>
      {save.error && <ErrorState error={save.error} />}
    </form>
  );
}
