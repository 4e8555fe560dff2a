import { useAddress } from '../app/address.ts';
import type { ChainTable } from '../data/index.ts';
import { ChainTableControl } from '../parts/chain-table-control.tsx';
import { Picker } from '../parts/picker.tsx';
import type { Choice } from './choice.ts';
import { SettingField } from './setting-field.tsx';
import { useResilienceWords } from './words.ts';

/** Which table, whose chains, with whom; how long deliveries stop and what is in store. */
export function Controls({ table, choice }: { table: ChainTable; choice: Choice }) {
  const say = useResilienceWords();
  const [, update] = useAddress();
  return (
    <div className="controls">
      <ChainTableControl table={table} />
      <Picker
        label={say('region')}
        choices={table.info.regions}
        chosen={choice.region}
        onChoose={(region) => update({ region })}
      />
      <Picker
        label={say('partner')}
        choices={table.info.regions.filter(({ code }) => code !== choice.region)}
        chosen={choice.partner}
        none={{ zh: say('noPartner'), en: say('noPartner') }}
        onChoose={(partner) => update({ with: partner })}
      />
      <SettingField name="duration" choice={choice} />
      <SettingField name="inventory" choice={choice} />
      <SettingField name="threshold" choice={choice} />
    </div>
  );
}
