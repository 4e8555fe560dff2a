import type { DatasetView, RegionGroup } from '../data/index.ts';
import { Block } from '../parts/block.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { Picker } from '../parts/picker.tsx';
import { useText } from '../words/index.ts';
import { type Draft, type GroupChanges, lackOf } from './changes.ts';
import { useGroupWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly groups: readonly RegionGroup[];
  readonly draft: Draft;
  readonly changes: GroupChanges;
  readonly onDraft: (draft: Draft) => void;
  readonly onSaved: (name: string) => void;
}

export const emptyDraft: Draft = { name: '', nameEn: '', members: [] };

/** A group of one's own in the making: a name, and regions picked one by one. */
export function OwnGroup({ dataset, groups, draft, changes, onDraft, onSaved }: Props) {
  const say = useGroupWords();
  const { save } = changes;
  const lack = lackOf(draft);
  const isStarted = draft.name !== '' || draft.members.length > 0;
  const replaces = groups.some(({ id, kind }) => kind === 'own' && id === draft.name.trim());
  return (
    <Block title={say('make')} answer={say('makeText')}>
      <form
        className="own-group"
        onSubmit={(event) => {
          event.preventDefault();
          if (lack === undefined) save.mutate(draft, { onSuccess: () => onSaved(draft.name.trim()) });
        }}
      >
        <div className="controls">
          <Field
            label={say('newName')}
            hint={say('newNameHint')}
            value={draft.name}
            onChange={(name) => onDraft({ ...draft, name })}
          />
          <Field label={say('nameEn')} value={draft.nameEn} onChange={(nameEn) => onDraft({ ...draft, nameEn })} />
          <Picker
            label={say('add')}
            choices={dataset.info.regions.filter(({ code }) => !draft.members.includes(code))}
            chosen={undefined}
            none={{ zh: '选择…', en: 'Choose…' }}
            onChoose={(code) => code !== undefined && onDraft({ ...draft, members: [...draft.members, code] })}
          />
        </div>
        <Members dataset={dataset} draft={draft} onDraft={onDraft} />
        <p className="own-group-save">
          <button type="submit" className="action" disabled={lack !== undefined || save.isPending}>
            {say('save')}
          </button>
          {isStarted && (
            <button type="button" className="small-button" onClick={() => onDraft(emptyDraft)}>
              {say('cancel')}
            </button>
          )}
          {isStarted && lack !== undefined && <span className="small quiet">{say(lack)}</span>}
          {lack === undefined && replaces && <span className="small quiet">{say('replaces')}</span>}
        </p>
        {save.error && <ErrorState error={save.error} />}
      </form>
    </Block>
  );
}

function Members({ dataset, draft, onDraft }: Pick<Props, 'dataset' | 'draft' | 'onDraft'>) {
  const say = useGroupWords();
  const text = useText();
  if (draft.members.length === 0) return null;
  return (
    <ul className="group-members" aria-label={say('chosen')}>
      {draft.members.map((code) => {
        const name = text(dataset.regionName(code));
        return (
          <li key={code}>
            {name}
            <button
              type="button"
              className="plain-button"
              aria-label={say('drop', { name })}
              onClick={() => onDraft({ ...draft, members: draft.members.filter((member) => member !== code) })}
            >
              ×
            </button>
          </li>
        );
      })}
    </ul>
  );
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Field({ label, hint, value, onChange }: FieldProps) {
  return (
    <label className="control">
      <span className="control-label">{label}</span>
      <input
        type="text"
        className="own-group-field"
        value={value}
        maxLength={80}
        placeholder={hint}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
