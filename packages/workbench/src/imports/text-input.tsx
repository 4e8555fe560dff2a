import { useEffect, useState } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  /** Called when the text is settled: on Enter, or when the field is left. */
  readonly onSettle: (text: string) => void;
  /** Where a column head names the field already, its label is for screen readers only. */
  readonly isBare?: boolean;
  /** Must be given before the file can be read. */
  readonly isLacking?: boolean;
  readonly placeholder?: string;
  readonly inputMode?: 'numeric' | 'text';
  readonly width?: number;
}

/** A text that takes effect when it is settled, not at every key: each effect reads the file again. */
export function TextInput({
  label,
  value,
  onSettle,
  isBare = false,
  isLacking = false,
  placeholder,
  inputMode,
  width,
}: Props) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const settle = () => {
    if (text !== value) onSettle(text);
  };
  return (
    <label className="control">
      <span className={isBare ? 'visually-hidden' : 'control-label'}>{label}</span>
      <input
        className="text-input"
        type="text"
        value={text}
        placeholder={placeholder}
        aria-invalid={isLacking || undefined}
        inputMode={inputMode}
        style={width === undefined ? undefined : { width }}
        onChange={(event) => setText(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => event.key === 'Enter' && settle()}
      />
    </label>
  );
}
