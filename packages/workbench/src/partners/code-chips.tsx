import { Picker } from '../parts/picker.tsx';
import { type Text, useText } from '../words/index.ts';
import { usePartnersWords } from './words.ts';

interface Props {
  readonly label: string;
  readonly units: readonly { readonly code: string; readonly name: Text }[];
  /** Codes chosen; none means all. */
  readonly chosen: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
}

/** Several of many: those chosen, each with a way to drop it, and a way to add one. */
export function CodeChips({ label, units, chosen, onChange }: Props) {
  const say = usePartnersWords();
  const text = useText();
  const names = new Map(units.map(({ code, name }) => [code, text(name)]));
  return (
    <div className="partners-chips" role="group" aria-label={label}>
      <Picker
        label={label}
        choices={units.filter(({ code }) => !chosen.includes(code))}
        chosen={undefined}
        none={chosen.length === 0 ? { zh: '全部', en: 'All' } : { zh: '加一个…', en: 'Add…' }}
        onChoose={(code) => code !== undefined && onChange([...chosen, code])}
      />
      {chosen.length > 0 && (
        <ul>
          {chosen.map((code) => (
            <li key={code}>
              {names.get(code) ?? code}
              <button
                type="button"
                className="plain-button no-print"
                aria-label={say('drop', { name: names.get(code) ?? code })}
                onClick={() => onChange(chosen.filter((other) => other !== code))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
