import { useAddress } from '../app/address.ts';
import type { ChainTable } from '../data/index.ts';
import { presetsOf } from './presets.ts';
import type { StudioEvent } from './scenario.ts';
import { useEventName } from './use-names.ts';
import { useShockWords } from './words.ts';

/** Events to start from, one click each. */
export function PresetsList({ table, onChoose }: { table: ChainTable; onChoose: (event: StudioEvent) => void }) {
  const say = useShockWords();
  const name = useEventName(table);
  const [{ region, sector }] = useAddress();
  return (
    <div className="shock-presets no-print">
      <span className="small quiet">{say('starts')}</span>
      <ul>
        {presetsOf(table, region, sector).map((event) => (
          <li key={name(event)}>
            <button type="button" className="small-button" onClick={() => onChoose(event)}>
              {name(event)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
