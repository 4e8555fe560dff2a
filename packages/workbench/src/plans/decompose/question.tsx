import { useQuery } from '@tanstack/react-query';
import { datasetListQuery } from '../../data/index.ts';
import { Select } from '../../parts/select.tsx';
import { useText } from '../../words/index.ts';
import { choiceNames } from '../fields.ts';
import { useDecomposeWords } from './words.ts';

/** What is looked for in documents. */
export interface Question {
  readonly indicator: string;
  readonly year: number | undefined;
  readonly unit: string;
  readonly trust: 'any' | 'accepted';
  /** Of the total; empty where nobody says. */
  readonly prices: '' | 'nominal' | 'real' | 'none';
  readonly priceYear: number | undefined;
  /** Dataset whose rows growth starts from; empty for none. */
  readonly dataset: string;
}

export const noQuestion: Question = {
  ...{ indicator: '', year: undefined, unit: '', trust: 'any' },
  ...{ prices: '', priceYear: undefined, dataset: '' },
};

/** As the operation takes it: nothing where nothing is asked, so that half a question is refused in words. */
export function asked({ indicator, year, unit, trust, prices, priceYear, dataset }: Question, plan: string) {
  const told = {
    ...(indicator.trim() !== '' && { indicator: indicator.trim() }),
    ...(year !== undefined && { year }),
    ...(unit.trim() !== '' && { unit: unit.trim() }),
  };
  if (Object.keys(told).length === 0) return {};
  return {
    ...{ ...told, trust, plan },
    ...(prices !== '' && { prices }),
    ...(prices === 'real' && priceYear !== undefined && { price_year: priceYear }),
    ...(dataset !== '' && { base_dataset: dataset }),
  };
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
        <YearBox label={say('year')} value={question.year} onChange={(year) => onChange({ ...question, year })} />
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
      <GrowthFields question={question} onChange={onChange} />
    </fieldset>
  );
}

/** What makes amounts of growth: prices of the total, and a dataset with what it starts from. */
function GrowthFields({ question, onChange }: Props) {
  const say = useDecomposeWords();
  const text = useText();
  const { data: datasets = [] } = useQuery(datasetListQuery());
  return (
    <>
      <p className="small quiet">{say('growthText')}</p>
      <div className="controls">
        <Select
          label={say('prices')}
          value={question.prices}
          options={[
            { value: '', name: say('pricesUnsaid') },
            ...(['nominal', 'real', 'none'] as const).map((value) => ({ value, name: text(choiceNames[value]!) })),
          ]}
          onChange={(prices) => onChange({ ...question, prices: prices as Question['prices'] })}
        />
        {question.prices === 'real' && (
          <YearBox
            label={say('priceYear')}
            value={question.priceYear}
            onChange={(priceYear) => onChange({ ...question, priceYear })}
          />
        )}
        <Select
          label={say('baseDataset')}
          value={question.dataset}
          options={[
            { value: '', name: say('noDataset') },
            ...datasets.map(({ id, title }) => ({ value: id, name: text(title) })),
          ]}
          onChange={(dataset) => onChange({ ...question, dataset })}
        />
      </div>
    </>
  );
}

interface YearProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (year: number | undefined) => void;
}

function YearBox({ label, value, onChange }: YearProps) {
  return (
    <label className="control decompose-short">
      <span className="control-label">{label}</span>
      <input
        type="text"
        inputMode="numeric"
        className="plan-input"
        value={value ?? ''}
        onChange={(event) => {
          const year = Number(event.target.value);
          onChange(Number.isInteger(year) && year > 0 ? year : undefined);
        }}
      />
    </label>
  );
}
