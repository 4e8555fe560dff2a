import { useAddress } from '../app/address.ts';
import type { ChainTable } from '../data/index.ts';
import { ChainTableControl } from '../parts/chain-table-control.tsx';
import { Picker } from '../parts/picker.tsx';
import { Segments } from '../parts/segments.tsx';
import type { Convention } from './use-answer.ts';
import { useKeySectorWords } from './words.ts';

interface Props {
  readonly table: ChainTable;
  readonly region: string | undefined;
  readonly convention: Convention;
}

/** Which table, whose sectors, by which convention. */
export function Controls({ table, region, convention }: Props) {
  const say = useKeySectorWords();
  const [, update] = useAddress();
  return (
    <div className="controls">
      <ChainTableControl table={table} />
      {table.isMultiRegional && (
        <Picker
          label={say('region')}
          choices={table.info.regions}
          chosen={region}
          none={{ zh: say('anyRegion'), en: say('anyRegion') }}
          onChoose={(code) => update({ region: code })}
        />
      )}
      <Segments
        label={say('convention')}
        options={(['ghosh', 'leontief'] as const).map((value) => ({ value, name: say(value) }))}
        value={convention}
        onChange={(next) => update({ forward: next === 'ghosh' ? undefined : next })}
      />
    </div>
  );
}
