import type { HTMLInputAutoCompleteAttribute } from 'react';

interface Props {
  readonly label: string;
  readonly type?: 'text' | 'email' | 'password';
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly digits?: boolean;
  readonly focus?: boolean;
}

/** One line to type in, named for password managers and telephones. */
export function TextField({
  label,
  type = 'text',
  value,
  onChange,
  autoComplete,
  digits = false,
  focus = false,
}: Props) {
  return (
    <label className="control">
      <span className="control-label">{label}</span>
      <input
        type={type}
        className="text-input"
        value={value}
        required
        // biome-ignore lint/a11y/noAutofocus: the page has this one task
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page has this one task
        autoFocus={focus}
        autoComplete={autoComplete ?? 'off'}
        {...(digits ? { inputMode: 'numeric' as const, maxLength: 6 } : {})}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
