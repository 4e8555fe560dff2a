import { useAddress } from '../app/address.ts';
import type { DatasetView } from '../data/index.ts';
import { Select } from '../parts/select.tsx';
import { useText } from '../words/index.ts';
import { type Choice, type Goal, goals } from './choice.ts';
import { RegionChips } from './region-chips.tsx';
import { useFrontierWords } from './words.ts';

const goalWords = {
  balanced: 'goalBalanced',
  near: 'goalNear',
  complex: 'goalComplex',
  market: 'goalMarket',
} as const satisfies Record<Goal, string>;

/** For whom, what counts, how many each; the weights stand below in words. */
export function Controls({ dataset, choice }: { dataset: DatasetView; choice: Choice }) {
  const say = useFrontierWords();
  const text = useText();
  const [, update] = useAddress();
  const { measures, years } = dataset.info;
  const numbers = (most: number) =>
    Array.from({ length: most }, (_, i) => ({ value: String(i + 1), name: String(i + 1) }));
  const weights = goals[choice.goal];
  const percent = (part: number) => `${Math.round(part * 100)}%`;
  return (
    <>
      <RegionChips dataset={dataset} chosen={choice.regions} />
      <div className="controls">
        <Select
          label={say('goal')}
          options={(Object.keys(goals) as Goal[]).map((goal) => ({ value: goal, name: say(goalWords[goal]) }))}
          value={choice.goal}
          onChange={(goal) => update({ goal: goal === 'balanced' ? undefined : goal })}
        />
        <Select
          label={say('against')}
          options={(['complexity', 'market'] as const).map((value) => ({ value, name: say(value) }))}
          value={choice.against}
          onChange={(view) => update({ view: view === 'complexity' ? undefined : view })}
        />
        <Select
          label={say('places')}
          options={numbers(10)}
          value={String(choice.places)}
          onChange={(places) => update({ places })}
        />
        {choice.regions.length > 1 && (
          <Select
            label={say('takers')}
            options={numbers(choice.regions.length)}
            value={String(Math.min(choice.takers, choice.regions.length))}
            onChange={(takers) => update({ takers })}
          />
        )}
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
      </div>
      <p className="small quiet">
        {say('goalSays', {
          density: percent(weights.density),
          complexity: percent(weights.complexity),
          market: percent(weights.market),
        })}
      </p>
    </>
  );
}
