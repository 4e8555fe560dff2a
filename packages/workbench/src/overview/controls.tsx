import { useQuery } from '@tanstack/react-query';
import { useAddress } from '../app/address.ts';
import { type DatasetView, indicatorsQuery } from '../data/index.ts';
import { Picker } from '../parts/picker.tsx';
import { Select } from '../parts/select.tsx';
import { WithinControl } from '../parts/within-control.tsx';
import { YearControl } from '../parts/year-control.tsx';
import { useText } from '../words/index.ts';
import { fittingIndicators, type MapIndicator } from './map-indicators.ts';
import { useOverviewWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly industry: string | undefined;
  readonly indicator: MapIndicator;
}

/** What the map shows: measure, industry, indicator, year. */
export function Controls({ dataset, industry, indicator }: Props) {
  const say = useOverviewWords();
  const text = useText();
  const [, update] = useAddress();
  const { data: meanings } = useQuery(indicatorsQuery());
  const nameOf = (code: string) => {
    if (code === 'value') return text(dataset.measure.name);
    if (code === 'share') return say('share');
    const meaning = meanings?.get(code);
    return meaning ? text(meaning.name) : code;
  };
  const fitting = fittingIndicators(industry, dataset.info.industries.length);
  const { measures } = dataset.info;
  return (
    <div className="controls">
      {measures.length > 1 && (
        <Select
          label={say('measure')}
          options={measures.map(({ code, name }) => ({ value: code, name: text(name) }))}
          value={dataset.measure.code}
          onChange={(measure) => update({ measure })}
        />
      )}
      <Picker
        label={say('industry')}
        choices={dataset.info.industries}
        chosen={industry}
        none={{ zh: '全部行业（看整体结构）', en: 'All industries (the whole structure)' }}
        onChoose={(code) => update({ industry: code, indicator: undefined })}
      />
      <Select
        label={say('indicator')}
        options={fitting.map(({ code }) => ({ value: code, name: nameOf(code) }))}
        value={indicator.code}
        onChange={(code) => update({ indicator: code })}
      />
      <WithinControl dataset={dataset} />
      <YearControl dataset={dataset} />
    </div>
  );
}
