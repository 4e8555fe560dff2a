import { useAddress } from '../app/address.ts';
import type { DatasetView } from '../data/index.ts';
import { Picker } from '../parts/picker.tsx';
import { Select } from '../parts/select.tsx';
import { WithinControl } from '../parts/within-control.tsx';
import { useText } from '../words/index.ts';
import { useWhatIfWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly region: string;
  readonly industry: string | undefined;
}

/** Which cell, of which figures. */
export function Controls({ dataset, region, industry }: Props) {
  const say = useWhatIfWords();
  const text = useText();
  const [, update] = useAddress();
  const { measures, years, regions, industries } = dataset.info;
  return (
    <div className="controls">
      {measures.length > 1 && (
        <Select
          label={say('measure')}
          options={measures.map(({ code, name }) => ({ value: code, name: text(name) }))}
          value={dataset.measure.code}
          onChange={(measure) => update({ measure, change: undefined })}
        />
      )}
      <Select
        label={say('year')}
        options={years.toReversed().map((year) => ({ value: String(year), name: String(year) }))}
        value={String(dataset.year)}
        onChange={(year) => update({ year, change: undefined })}
      />
      <WithinControl dataset={dataset} />
      <Picker
        label={say('region')}
        choices={regions}
        chosen={region}
        onChoose={(code) => code !== undefined && update({ region: code })}
      />
      <Picker
        label={say('industry')}
        choices={industries}
        chosen={industry}
        onChoose={(code) => code !== undefined && update({ industry: code })}
      />
    </div>
  );
}
