interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'email';
  readonly hint?: string;
  readonly required?: boolean;
}

/** One line to type in. */
export function LineField({ label, value, onChange, type = 'text', hint, required = true }: Props) {
  return (
    <label className="control">
      <span className="control-label">{label}</span>
      <input
        type={type}
        className="line-field"
        value={value}
        required={required}
        maxLength={200}
        placeholder={hint}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
