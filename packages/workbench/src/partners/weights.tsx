import { useEffect, useMemo, useState } from 'react';
import { useAddress } from '../app/address.ts';
import { numberIn, textIn, useTable } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { Term } from '../parts/term.tsx';
import { type Text, useLanguage, useText } from '../words/index.ts';
import { type Choice, type Form, readWeights, writeWeights } from './choice.ts';
import { usePartnersWords } from './words.ts';

/** A component of a form with its usual weight and what it means. */
export interface Meaning {
  readonly form: Form;
  readonly component: string;
  readonly usual: number;
  readonly name: Text;
  readonly meaning: Text;
}

/** What counts in each form, as the server has it. */
function useMeanings(): readonly Meaning[] {
  const { rows } = useTable('partners.components', {});
  return useMemo(
    () =>
      (rows ?? []).map((row) => ({
        form: textIn(row, 'form') as Form,
        component: textIn(row, 'component'),
        usual: numberIn(row, 'usual') ?? 0,
        name: { zh: textIn(row, 'name_zh'), en: textIn(row, 'name_en') },
        meaning: { zh: textIn(row, 'meaning_zh'), en: textIn(row, 'meaning_en') },
      })),
    [rows],
  );
}

/** The name of a component in the language chosen. */
export function useComponentName(): (component: string) => string {
  const text = useText();
  const meanings = useMeanings();
  return (component) => {
    const found = meanings.find((one) => one.component === component);
    return found === undefined ? component : text(found.name);
  };
}

/** Long enough that dragging asks once, short enough to feel at once. */
const settles = 120;

/** One slider per component of the form; what is moved is kept in the address. */
export function Weights({ choice, form }: { choice: Choice; form: Form }) {
  const say = usePartnersWords();
  const [, update] = useAddress();
  const meanings = useMeanings().filter((one) => one.form === form);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, number>>(choice.weights);
  const kept = writeWeights(choice.weights);
  useEffect(() => setDrafts(readWeights(kept)), [kept]);
  const valueOf = ({ component, usual }: Meaning) => drafts.get(`${form}.${component}`) ?? usual;
  const sum = meanings.reduce((total, one) => total + valueOf(one), 0);
  useEffect(() => {
    const written = writeWeights(drafts);
    if (written === kept || sum === 0) return undefined;
    const timer = setTimeout(() => update({ weights: written }, { replace: true }), settles);
    return () => clearTimeout(timer);
  }, [drafts, kept, sum, update]);
  const move = (one: Meaning, value: number) => {
    const next = new Map(drafts);
    if (value === one.usual) next.delete(`${form}.${one.component}`);
    else next.set(`${form}.${one.component}`, value);
    setDrafts(next);
  };
  const isMoved = meanings.some(({ component }) => drafts.has(`${form}.${component}`));
  return (
    <section className="partners-weights no-print" aria-label={say('counts')}>
      <header>
        <h2>{say('counts')}</h2>
        {isMoved && (
          <button
            type="button"
            className="small-button"
            onClick={() => setDrafts(new Map([...drafts].filter(([name]) => !name.startsWith(`${form}.`))))}
          >
            {say('reset')}
          </button>
        )}
      </header>
      <div className="partners-sliders">
        {meanings.map((one) => (
          <Slider
            key={one.component}
            meaning={one}
            value={valueOf(one)}
            sum={sum}
            onChange={(value) => move(one, value)}
          />
        ))}
      </div>
      <p className="small quiet" role="status">
        {say(sum === 0 ? 'noWeight' : 'countsHow')}
      </p>
    </section>
  );
}

interface SliderProps {
  readonly meaning: Meaning;
  readonly value: number;
  readonly sum: number;
  readonly onChange: (value: number) => void;
}

function Slider({ meaning, value, sum, onChange }: SliderProps) {
  const text = useText();
  const language = useLanguage();
  const part = sum > 0 ? formatNumber(value / sum, 'share', language) : '—';
  return (
    <div className="partners-slider">
      <Term definition={text(meaning.meaning)}>{text(meaning.name)}</Term>
      <output>{part}</output>
      <input
        type="range"
        min={0}
        max={1}
        step={0.05}
        value={value}
        aria-label={text(meaning.name)}
        aria-valuetext={part}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </div>
  );
}
