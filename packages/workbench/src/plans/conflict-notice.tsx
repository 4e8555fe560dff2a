import { useState } from 'react';
import { Dialog } from '../parts/dialog.tsx';
import { useText } from '../words/index.ts';
import { type Conflict, useEditing } from './editing.tsx';
import { type Clash, clashKey, isGone } from './edits.ts';
import { choiceNames, fieldName } from './fields.ts';
import { usePlanWords } from './words.ts';

/** Lays two people's values side by side and lets the later one choose, field by field. */
export function ConflictNotice() {
  const { conflict } = useEditing();
  return conflict === undefined ? null : <ConflictDialog key={conflict.text.zh} conflict={conflict} />;
}

function ConflictDialog({ conflict: { clashes } }: { conflict: Conflict }) {
  const say = usePlanWords();
  const { takeTheirs, writeKept } = useEditing();
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const keepable = clashes.filter((clash) => !isGone(clash));
  const choose = (key: string, isMine: boolean) =>
    setKept((now) => new Set(isMine ? [...now, key] : [...now].filter((other) => other !== key)));
  return (
    <Dialog label={say('conflictTitle')} className="plan-dialog" onClose={takeTheirs}>
      <h2>{say('conflictTitle')}</h2>
      <p>{say('conflictText')}</p>
      {clashes.map((clash) => (
        <ClashChoice
          key={clashKey(clash)}
          clash={clash}
          isMine={kept.has(clashKey(clash))}
          onChoose={(isMine) => choose(clashKey(clash), isMine)}
        />
      ))}
      <p className="plan-actions">
        <button type="button" className="action" onClick={() => writeKept(kept)}>
          {say('writeChosen')}
        </button>
        <button type="button" className="small-button" onClick={takeTheirs}>
          {say('takeTheirs')}
        </button>
        {keepable.length > 0 && (
          <button type="button" className="small-button" onClick={() => writeKept(new Set(keepable.map(clashKey)))}>
            {say('keepMine')}
          </button>
        )}
      </p>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly clash: Clash;
  readonly isMine: boolean;
  readonly onChoose: (isMine: boolean) => void;
}

/** One field: what it was, theirs with who and when, yours. */
function ClashChoice({ clash, isMine, onChoose }: ChoiceProps) {
  const say = usePlanWords();
  const text = useText();
  const shown = useShown();
  const { label, field, base, theirs, yours, author, changedAt } = clash;
  const who = author === 'local' ? say('local') : author;
  const when = new Date(changedAt).toLocaleString('sv').slice(0, 16);
  const option = (mine: boolean, name: string, value: string, note: string) => (
    <label className="clash-option">
      <input
        type="radio"
        name={clashKey(clash)}
        checked={isMine === mine}
        disabled={mine && isGone(clash)}
        onChange={() => onChoose(mine)}
      />
      <span className="control-label">{name}</span>
      <strong>{value}</strong>
      {note !== '' && <span className="small quiet">{note}</span>}
    </label>
  );
  return (
    <fieldset className="clash">
      <legend>
        {label} · {text(fieldName(field))}
      </legend>
      <p className="small quiet">
        {say('base')}: {shown(base)}
      </p>
      {option(
        false,
        say('theirs'),
        theirs === null && field === 'item' ? say('gone') : shown(theirs),
        say('conflictWho', { who, when }),
      )}
      {option(true, say('yours'), yours === null && field === 'item' ? say('willRemove') : shown(yours), '')}
    </fieldset>
  );
}

/** A value as people read it; of several fields, each with its name. */
function useShown(): (value: unknown) => string {
  const say = usePlanWords();
  const text = useText();
  const one = (value: unknown): string => {
    if (value === null || value === undefined) return say('empty');
    if (typeof value !== 'object') return text(choiceNames[String(value)] ?? { zh: String(value), en: String(value) });
    if ('zh' in value && 'en' in value) return text(value as { zh: string; en: string });
    if (Array.isArray(value)) return value.map(one).join(' · ');
    return Object.entries(value)
      .map(([key, part]) => `${text(fieldName(key))}: ${one(part)}`)
      .join('; ');
  };
  return (value) => one(value).slice(0, 300);
}
