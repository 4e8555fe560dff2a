import './controls.css';

interface Option {
  readonly value: string;
  readonly name: string;
  readonly disabled?: boolean;
}

interface Props {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Chooses one of a few: the browser's own select, which every keyboard, phone and screen reader knows. */
export function Select({ label, options, value, onChange }: Props) {
  return (
    <label className="control">
      <span className="control-label">{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
