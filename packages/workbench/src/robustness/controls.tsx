import { useAddress } from '../app/address.ts';
import { type DatasetView, useIndicator } from '../data/index.ts';
import { Select } from '../parts/select.tsx';
import { WithinControl } from '../parts/within-control.tsx';
import { useText } from '../words/index.ts';
import { useRobustnessWords } from './words.ts';

const rankedBy = ['eci', 'fitness', 'diversity'] as const;
export type RankedBy = (typeof rankedBy)[number];

/** What regions are ranked by; complexity where the address names nothing that ranks. */
export function chosenRanking(indicator: string | undefined): RankedBy {
  return rankedBy.find((code) => code === indicator) ?? 'eci';
}

/** The name of what regions are ranked by. */
export function useRankingName(code: RankedBy): string {
  const text = useText();
  const meaning = useIndicator(code);
  return meaning ? text(meaning.name) : code;
}

/** Which ranking of which figures. */
export function Controls({ dataset }: { dataset: DatasetView }) {
  const say = useRobustnessWords();
  const text = useText();
  const [{ indicator }, update] = useAddress();
  const names = {
    eci: useRankingName('eci'),
    fitness: useRankingName('fitness'),
    diversity: useRankingName('diversity'),
  };
  const { measures, years } = dataset.info;
  return (
    <div className="controls">
      <Select
        label={say('indicator')}
        options={rankedBy.map((value) => ({ value, name: names[value] }))}
        value={chosenRanking(indicator)}
        onChange={(next) => update({ indicator: next === 'eci' ? undefined : next })}
      />
      {measures.length > 1 && (
        <Select
          label={say('measure')}
          options={measures.map(({ code, name }) => ({ value: code, name: text(name) }))}
          value={dataset.measure.code}
          onChange={(measure) => update({ measure })}
        />
      )}
      <Select
        label={say('year')}
        options={years.toReversed().map((year) => ({ value: String(year), name: String(year) }))}
        value={String(dataset.year)}
        onChange={(year) => update({ year })}
      />
      <WithinControl dataset={dataset} />
    </div>
  );
}
