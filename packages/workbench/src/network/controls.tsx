import { useAddress } from '../app/address.ts';
import type { DatasetView } from '../data/index.ts';
import { Picker } from '../parts/picker.tsx';
import { Select } from '../parts/select.tsx';
import { useText } from '../words/index.ts';
import { colourIn, densityIn, leasts, sizeIn } from './choice.ts';
import type { Groups } from './groups.ts';
import { useNetworkWords } from './words.ts';

/** For which region, which year, and what links, sizes and colours stand for. */
export function Controls({ dataset, groups }: { dataset: DatasetView; groups: Groups }) {
  const say = useNetworkWords();
  const text = useText();
  const [address, update] = useAddress();
  const { measures, years, regions, industries } = dataset.info;
  return (
    <div className="controls">
      <Picker
        label={say('region')}
        choices={regions}
        chosen={address.region}
        none={{ zh: '不看某一地区', en: 'No region in particular' }}
        onChoose={(region) => update({ region })}
      />
      <Picker
        label={say('industry')}
        choices={industries}
        chosen={address.industry}
        none={{ zh: '未选', en: 'None' }}
        onChoose={(industry) => update({ industry })}
      />
      {measures.length > 1 && (
        <Select
          label={say('measure')}
          options={measures.map(({ code, name }) => ({ value: code, name: text(name) }))}
          value={dataset.measure.code}
          onChange={(measure) => update({ measure })}
        />
      )}
      {years.length > 1 && (
        <Select
          label={say('year')}
          options={years.toReversed().map((year) => ({ value: String(year), name: String(year) }))}
          value={String(dataset.year)}
          onChange={(year) => update({ year })}
        />
      )}
      <Select
        label={say('strength')}
        options={[
          { value: 'auto', name: say('strengthAuto') },
          { value: 'tree', name: say('strengthTree') },
          ...leasts.map((least) => ({ value: String(least), name: say('strengthLeast', { least }) })),
        ]}
        value={String(densityIn(address))}
        onChange={(least) => update({ least: least === 'auto' ? undefined : least })}
      />
      <Select
        label={say('size')}
        options={[
          { value: 'value', name: say('sizeValue') },
          { value: 'ubiquity', name: say('sizeUbiquity') },
          { value: 'equal', name: say('sizeEqual') },
        ]}
        value={sizeIn(address)}
        onChange={(size) => update({ size: size === 'value' ? undefined : size })}
      />
      <Select
        label={say('colour')}
        options={[
          ...(groups.all.length > 1 ? [{ value: 'group', name: say('colourGroup') }] : []),
          { value: 'plain', name: say('colourPlain') },
          { value: 'pci', name: say('colourPci') },
        ]}
        value={colourIn(address, groups)}
        onChange={(colour) => update({ colour })}
      />
    </div>
  );
}
