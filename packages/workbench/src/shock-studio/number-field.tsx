import { type KeyboardEvent, useEffect, useState } from 'react';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step?: number;
  /** Called once a number is typed through, not at every key: one edit is one step to undo. */
  readonly onChange: (value: number) => void;
}

/** A number that is taken when the field is left or Enter is pressed; what is out of bounds is not taken. */
export function NumberField({ label, value, least, most, step = 1, onChange }: Props) {
  const [draft, setDraft] = useState(String(value));
  useEffect(() => setDraft(String(value)), [value]);
  const take = () => {
    const typed = Number(draft);
    const isWhole = step < 1 || Number.isInteger(typed);
    if (draft.trim() === '' || !isWhole || !(typed >= least && typed <= most)) return setDraft(String(value));
    if (typed !== value) onChange(typed);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') take();
    else if (event.key === 'Escape') setDraft(String(value));
  };
  return (
    <label className="control">
      <span className="control-label">{label}</span>
      <input
        type="number"
        className="shock-number"
        min={least}
        max={most}
        step={step}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={take}
        onKeyDown={onKey}
      />
    </label>
  );
}
