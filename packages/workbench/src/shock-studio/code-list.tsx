import { Picker } from '../parts/picker.tsx';
import { type Text, useText } from '../words/index.ts';
import { useShockWords } from './words.ts';

interface Props {
  readonly label: string;
  readonly units: readonly { readonly code: string; readonly name: Text }[];
  readonly chosen: readonly string[];
  /** What it means to choose none. */
  readonly all: string;
  readonly onChange: (codes: readonly string[]) => void;
}

/** Several regions or sectors: each with a way to drop it, and a way to add one. None means all. */
export function CodeList({ label, units, chosen, all, onChange }: Props) {
  const say = useShockWords();
  const text = useText();
  const nameOf = (code: string) => text(units.find((unit) => unit.code === code)?.name ?? { zh: code, en: code });
  return (
    <div className="shock-list">
      <Picker
        label={label}
        choices={units.filter(({ code }) => !chosen.includes(code))}
        chosen={undefined}
        none={{ zh: say('add'), en: say('add') }}
        onChoose={(code) => code !== undefined && onChange([...chosen, code])}
      />
      <ul className="chips" aria-label={label}>
        {chosen.length === 0 && <li className="quiet">{all}</li>}
        {chosen.map((code) => (
          <li key={code}>
            {nameOf(code)}
            <button
              type="button"
              className="plain-button"
              aria-label={say('drop', { list: label, name: nameOf(code) })}
              onClick={() => onChange(chosen.filter((other) => other !== code))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
