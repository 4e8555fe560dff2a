import { Select } from '../../parts/select.tsx';
import { useDecomposeWords } from './words.ts';

/** What is looked for in documents. */
export interface Question {
  readonly indicator: string;
  readonly year: number | undefined;
  readonly unit: string;
  readonly trust: 'any' | 'accepted';
}

/** As the operation takes it: nothing where nothing is asked, so that half a question is refused in words. */
export function asked({ indicator, year, unit, trust }: Question) {
  const told = {
    ...(indicator.trim() !== '' && { indicator: indicator.trim() }),
    ...(year !== undefined && { year }),
    ...(unit.trim() !== '' && { unit: unit.trim() }),
  };
  return Object.keys(told).length === 0 ? {} : { ...told, trust };
}

interface Props {
  readonly question: Question;
  readonly onChange: (question: Question) => void;
}

/** Which targets of documents the shares are held against. */
export function QuestionFields({ question, onChange }: Props) {
  const say = useDecomposeWords();
  const box = (key: 'indicator' | 'unit', label: string, hint: string) => (
    <label className="control">
      <span className="control-label">{label}</span>
      <input
        type="text"
        className="plan-input"
        value={question[key]}
        placeholder={hint}
        onChange={(event) => onChange({ ...question, [key]: event.target.value })}
      />
    </label>
  );
  return (
    <fieldset className="decompose-question">
      <legend>{say('compare')}</legend>
      <p className="small quiet">{say('compareText')}</p>
      <div className="controls">
        {box('indicator', say('indicator'), say('indicatorHint'))}
        <label className="control decompose-short">
          <span className="control-label">{say('year')}</span>
          <input
            type="text"
            inputMode="numeric"
            className="plan-input"
            value={question.year ?? ''}
            onChange={(event) => {
              const year = Number(event.target.value);
              onChange({ ...question, year: Number.isInteger(year) && year > 0 ? year : undefined });
            }}
          />
        </label>
        <span className="decompose-short">{box('unit', say('unitOf'), say('unitHint'))}</span>
        <Select
          label={say('trust')}
          value={question.trust}
          options={[
            { value: 'any', name: say('any') },
            { value: 'accepted', name: say('accepted') },
          ]}
          onChange={(trust) => onChange({ ...question, trust: trust as Question['trust'] })}
        />
      </div>
    </fieldset>
  );
}
