import { useAddress } from '../app/address.ts';
import type { DatasetView } from '../data/index.ts';
import { Picker } from '../parts/picker.tsx';
import { useText } from '../words/index.ts';
import { useFrontierWords } from './words.ts';

/** The regions chosen, each with a way to drop it, and a way to add one. */
export function RegionChips({ dataset, chosen }: { dataset: DatasetView; chosen: readonly string[] }) {
  const say = useFrontierWords();
  const text = useText();
  const [, update] = useAddress();
  const choose = (codes: readonly string[]) =>
    update({ regions: codes.length === 0 ? undefined : codes.join(','), region: codes[0], takers: undefined });
  return (
    <div className="controls">
      <ul className="chips" aria-label={say('regions')}>
        {chosen.map((code) => {
          const name = text(dataset.regionName(code));
          return (
            <li key={code}>
              {name}
              <button
                type="button"
                className="plain-button no-print"
                aria-label={say('dropRegion', { name })}
                onClick={() => choose(chosen.filter((other) => other !== code))}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
      <div className="no-print">
        <Picker
          label={say(chosen.length === 0 ? 'firstRegion' : 'addRegion')}
          choices={dataset.info.regions.filter(({ code }) => !chosen.includes(code))}
          chosen={undefined}
          none={{ zh: '选择…', en: 'Choose…' }}
          onChoose={(code) => code !== undefined && choose([...chosen, code])}
        />
      </div>
    </div>
  );
}
