import { useAddress } from '../app/address.ts';
import type { ChainTable } from '../data/index.ts';
import { ChainTableControl } from '../parts/chain-table-control.tsx';
import { Picker } from '../parts/picker.tsx';
import { Segments } from '../parts/segments.tsx';
import type { Choice } from './choice.ts';
import { useChainsWords } from './words.ts';

/** Which table, sector and region; summed by what. */
export function Controls({ table, choice }: { table: ChainTable; choice: Choice }) {
  const say = useChainsWords();
  const [, update] = useAddress();
  return (
    <div className="controls">
      <ChainTableControl table={table} />
      <Picker
        label={say('sector')}
        choices={table.info.sectors}
        chosen={choice.sector}
        onChoose={(sector) => update({ sector })}
      />
      {table.isMultiRegional && (
        <>
          <Picker
            label={say('region')}
            choices={table.info.regions}
            chosen={choice.region}
            none={{ zh: say('anyRegion'), en: say('anyRegion') }}
            onChoose={(region) => update({ region })}
          />
          <Segments
            label={say('by')}
            options={[
              { value: 'sector', name: say('bySector') },
              { value: 'region', name: say('byRegion') },
              { value: 'node', name: say('byNode') },
            ]}
            value={choice.by}
            onChange={(by) => update({ by: by === 'sector' ? undefined : by })}
          />
        </>
      )}
    </div>
  );
}
