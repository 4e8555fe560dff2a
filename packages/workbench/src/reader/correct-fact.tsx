import { useId, useState } from 'react';
import { Select } from '../parts/select.tsx';
import { correctionOf, type FactDraft } from './correction.ts';
import type { Correction, ShownFact } from './use-facts.ts';
import { useReaderWords } from './words.ts';

interface Props {
  readonly fact: ShownFact;
  readonly onCorrect: (value: Correction) => void;
  readonly onClose: () => void;
}

/** Puts a person's reading in the place of what was extracted; only fields that differ are kept. */
export function CorrectFact({ fact, onCorrect, onClose }: Props) {
  const say = useReaderWords();
  const id = useId();
  const [draft, setDraft] = useState<FactDraft>({
    indicator: fact.indicator,
    value: String(fact.value),
    unit: fact.unit,
    year: fact.year === null ? '' : String(fact.year),
    region: fact.region,
    kind: fact.kind,
  });
  const correction = correctionOf(fact, draft);
  const field = (name: Exclude<keyof FactDraft, 'kind'>, mode: 'text' | 'decimal' | 'numeric' = 'text') => (
    <label className="control" htmlFor={`${id}-${name}`}>
      <span className="control-label">{say(name)}</span>
      <input
        id={`${id}-${name}`}
        className="fact-input"
        inputMode={mode}
        value={draft[name]}
        onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
      />
    </label>
  );
  return (
    <form
      className="correct-fact no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (correction) onCorrect(correction);
      }}
    >
      {field('indicator')}
      {field('value', 'decimal')}
      {field('unit')}
      {field('year', 'numeric')}
      {field('region')}
      <Select
        label={say('status')}
        options={[
          { value: 'target', name: say('target') },
          { value: 'achieved', name: say('achieved') },
        ]}
        value={draft.kind}
        onChange={(kind) => setDraft({ ...draft, kind: kind === 'target' ? 'target' : 'achieved' })}
      />
      <button type="submit" className="small-button" disabled={correction === undefined}>
        {say('save')}
      </button>
      <button type="button" className="small-button" onClick={onClose}>
        {say('cancel')}
      </button>
    </form>
  );
}
