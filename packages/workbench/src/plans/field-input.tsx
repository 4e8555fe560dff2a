import { useEffect, useState } from 'react';
import { useText } from '../words/index.ts';
import { choiceNames, type Field, fieldName, read, written } from './fields.ts';

interface Props {
  readonly field: Field;
  readonly value: unknown;
  /** Written after the name: a unit. */
  readonly suffix?: string;
  readonly onChange: (value: unknown) => void;
}

const placeholders: Partial<Record<Field['type'], string>> = { date: '2027-06-30', share: '0–100 %', year: '2027' };

/** One field of an item: it is saved when it is left or on Enter, and keeps what cannot be read until it is mended. */
export function FieldInput({ field, value, suffix, onChange }: Props) {
  const text = useText();
  const label = `${text(fieldName(field.key))}${suffix === undefined ? '' : ` (${suffix})`}`;
  if (field.type === 'yes') {
    return (
      <label className="plan-yes">
        <input type="checkbox" checked={value === true} onChange={(event) => onChange(event.target.checked || null)} />
        {label}
      </label>
    );
  }
  if (field.type === 'choice') {
    return (
      <label className="control">
        <span className="control-label">{label}</span>
        <select value={String(value ?? '')} onChange={(event) => onChange(event.target.value)}>
          {field.choices!.map((each) => (
            <option key={each} value={each}>
              {text(choiceNames[each] ?? { zh: each, en: each })}
            </option>
          ))}
        </select>
      </label>
    );
  }
  return <TypedInput field={field} value={value} label={label} onChange={onChange} />;
}

function TypedInput({ field, value, label, onChange }: Omit<Props, 'suffix'> & { readonly label: string }) {
  const was = written(field.type, value);
  const [typed, setTyped] = useState(was);
  useEffect(() => setTyped(was), [was]);
  const isRefused = typed !== was && read(field, typed) === undefined;
  const commit = () => {
    const next = read(field, typed);
    if (typed !== was && next !== undefined) onChange(next);
  };
  const shared = {
    value: typed,
    'aria-invalid': isRefused,
    className: 'plan-input',
    placeholder: placeholders[field.type],
    onBlur: commit,
  };
  return (
    <label className={field.type === 'long' || field.key === 'name' ? 'control plan-wide' : 'control'}>
      <span className="control-label">{label}</span>
      {field.type === 'long' ? (
        <textarea {...shared} rows={2} onChange={(event) => setTyped(event.target.value)} />
      ) : (
        <input
          {...shared}
          type="text"
          inputMode={['number', 'share', 'year', 'count'].includes(field.type) ? 'decimal' : undefined}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
            if (event.key === 'Escape') setTyped(was);
          }}
        />
      )}
    </label>
  );
}
