import { useAddress } from '../app/address.ts';
import type { DatasetView } from '../data/index.ts';
import { Picker } from '../parts/picker.tsx';
import { Segments } from '../parts/segments.tsx';
import { Select } from '../parts/select.tsx';
import { WithinControl } from '../parts/within-control.tsx';
import { useText } from '../words/index.ts';
import { pairIndicator, pairIndicators } from './pair.ts';
import { useRivalryWords } from './words.ts';

/** Which regions, which figure, how shown. */
export function Controls({ dataset }: { dataset: DatasetView }) {
  const say = useRivalryWords();
  const text = useText();
  const [{ view = 'board', region, with: other, indicator }, update] = useAddress();
  const { measures, years, regions } = dataset.info;
  const anyRegion = { zh: '所有地区', en: 'Any region' };
  const crowding = view === 'crowding';
  return (
    <div className="controls">
      <Segments
        label={say('view')}
        options={(['board', 'matrix', 'crowding'] as const).map((value) => ({ value, name: say(value) }))}
        value={view}
        onChange={(next) => update({ view: next === 'board' ? undefined : next, with: undefined })}
      />
      {measures.length > 1 && (
        <Select
          label={say('measure')}
          options={measures.map(({ code, name }) => ({ value: code, name: text(name) }))}
          value={dataset.measure.code}
          onChange={(measure) => update({ measure })}
        />
      )}
      <WithinControl dataset={dataset} />
      {!crowding && (
        <>
          <Select
            label={say('year')}
            options={years.toReversed().map((year) => ({ value: String(year), name: String(year) }))}
            value={String(dataset.year)}
            onChange={(year) => update({ year })}
          />
          <Select
            label={say('indicator')}
            options={pairIndicators.map((value) => ({ value, name: say(value) }))}
            value={pairIndicator(indicator)}
            onChange={(next) => update({ indicator: next })}
          />
          <Picker
            label={say('region')}
            choices={regions}
            chosen={region}
            none={anyRegion}
            onChoose={(code) => update({ region: code, ...(code === undefined ? { with: undefined } : {}) })}
          />
          {region !== undefined && (
            <Picker
              label={say('with')}
              choices={regions.filter(({ code }) => code !== region)}
              chosen={other}
              none={anyRegion}
              onChoose={(code) => update({ with: code })}
            />
          )}
        </>
      )}
    </div>
  );
}
