interface Props {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step?: number;
  readonly onChange: (value: number) => void;
}

/** A number within bounds; what is no number changes nothing. */
export function NumberField({ label, value, least, most, step = 1, onChange }: Props) {
  return (
    <label className="control">
      <span className="control-label">{label}</span>
      <input
        className="firms-input firms-number"
        type="number"
        min={least}
        max={most}
        step={step}
        value={value}
        onChange={({ target }) => {
          if (target.value !== '' && Number.isFinite(target.valueAsNumber)) onChange(target.valueAsNumber);
        }}
      />
    </label>
  );
}
