import { type KeyboardEvent, useEffect, useState } from 'react';
import './slider-field.css';

interface Props {
  readonly label: string;
  readonly value: number | undefined;
  readonly least?: number;
  readonly most?: number;
  /** What an empty field means; without it a number must stand. */
  readonly empty?: string;
  /** Called once the number is typed through, not at every key. */
  readonly onChange: (value: number | undefined) => void;
}

/** A number of a table or a form, named for those who cannot see its head. What is out of bounds is not taken. */
export function NumberCell({ label, value, least, most, empty, onChange }: Props) {
  const [typed, setTyped] = useState(written(value));
  useEffect(() => setTyped(written(value)), [value]);
  const take = () => {
    const blank = typed.trim() === '';
    const next = blank ? undefined : Number(typed);
    const isOut =
      next === undefined
        ? empty === undefined
        : !Number.isFinite(next) || next < (least ?? next) || next > (most ?? next);
    if (isOut) return setTyped(written(value));
    if (next !== value) onChange(next);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') take();
    else if (event.key === 'Escape') setTyped(written(value));
  };
  return (
    <input
      type="text"
      inputMode="decimal"
      className="number-field"
      aria-label={label}
      placeholder={empty}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      onKeyDown={onKey}
    />
  );
}

function written(value: number | undefined): string {
  return value === undefined ? '' : String(Number(value.toPrecision(6)));
}
