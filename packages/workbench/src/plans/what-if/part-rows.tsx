import { formatNumber } from '../../design/index.ts';
import { useLanguage } from '../../words/index.ts';
import { FieldInput } from '../field-input.tsx';
import type { Part } from './parts.ts';
import { useTakesWords } from './words.ts';

interface Props {
  readonly parts: readonly Part[];
  /** Whether some parts may be held still; not so in a product. */
  readonly canMove: boolean;
  readonly onChange: (parts: readonly Part[]) => void;
}

/** The parts, each with a slider for its yearly rate. */
export function PartRows({ parts, canMove, onChange }: Props) {
  const say = useTakesWords();
  const language = useLanguage();
  const change = (at: number, part: Partial<Part>) =>
    onChange(parts.map((each, place) => (place === at ? { ...each, ...part } : each)));
  return (
    <section aria-label={say('parts')} className="takes-parts">
      {parts.map((part, at) => {
        const name = part.name || say('partName', { number: at + 1 });
        const rate = formatNumber(part.rate, 'change', language);
        return (
          // biome-ignore lint: parts are told apart by their place
          <div key={at} className="takes-part">
            <FieldInput
              field={{ key: say('part'), type: 'text' }}
              value={part.name === '' ? undefined : part.name}
              onChange={(value) => change(at, { name: String(value ?? '') })}
            />
            <FieldInput
              field={{ key: say('last'), type: 'number' }}
              value={part.last === 0 ? undefined : part.last}
              onChange={(value) => change(at, { last: Math.max(0, Number(value ?? 0)) })}
            />
            <label className="control">
              <span className="control-label">{say('rate', { rate })}</span>
              <input
                type="range"
                min={-0.1}
                max={0.3}
                step={0.001}
                value={part.rate}
                aria-valuetext={`${name}: ${rate}`}
                onChange={(event) => change(at, { rate: Number(event.target.value) })}
              />
            </label>
            {canMove && (
              <label className="plan-yes">
                <input
                  type="checkbox"
                  checked={part.movable}
                  onChange={(event) => change(at, { movable: event.target.checked })}
                />
                {say('movable')}
              </label>
            )}
            <button
              type="button"
              className="small-button"
              aria-label={say('drop', { name })}
              onClick={() => onChange(parts.filter((_, place) => place !== at))}
            >
              ×
            </button>
          </div>
        );
      })}
      <p>
        <button
          type="button"
          className="small-button"
          onClick={() => onChange([...parts, { name: '', last: 0, rate: 0.06, movable: true }])}
        >
          {say('add')}
        </button>
      </p>
    </section>
  );
}
