import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import './slider-field.css';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  /** The slider's end; the field takes more. */
  readonly most: number;
  readonly unit?: string;
  /** What of it is used, drawn under the slider. */
  readonly used?: number | undefined;
  /** Called once the slider is let go or the number is typed through: one edit is one step to undo. */
  readonly onChange: (value: number) => void;
}

/** A number by slider or by typing. */
export function SliderField({ label, value, least, most, unit, used, onChange }: Props) {
  const id = useId();
  const [drawn, setDrawn] = useState(value);
  const [typed, setTyped] = useState(written(value));
  useEffect(() => {
    setDrawn(value);
    setTyped(written(value));
  }, [value]);
  const take = (next: number) => {
    if (!Number.isFinite(next) || next < least) {
      setDrawn(value);
      setTyped(written(value));
    } else if (Math.abs(next - value) > 1e-9 * Math.abs(value) && written(next) !== written(value)) onChange(next);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') take(Number(event.currentTarget.value));
  };
  const end = Math.max(most, value) || 1;
  return (
    <div className="slider-field">
      <label className="slider-name" htmlFor={id}>
        {label}
      </label>
      <span className="slider-track">
        <input
          type="range"
          aria-label={label}
          min={least}
          max={end}
          step={(end - least) / 200}
          value={drawn}
          onChange={(event) => {
            setDrawn(Number(event.target.value));
            setTyped(written(Number(event.target.value)));
          }}
          onPointerUp={() => take(drawn)}
          onKeyUp={() => take(drawn)}
          onBlur={() => take(drawn)}
        />
        {used !== undefined && (
          <span className="slider-used" aria-hidden="true">
            <i style={{ width: `${Math.min(100, (100 * used) / end)}%` }} />
          </span>
        )}
      </span>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        className="number-field"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={(event) => take(Number(event.target.value))}
        onKeyDown={onKey}
      />
      {unit !== undefined && <span className="small quiet">{unit}</span>}
    </div>
  );
}

/** Five figures are enough to set a budget by. */
function written(value: number): string {
  return String(Number(value.toPrecision(5)));
}
