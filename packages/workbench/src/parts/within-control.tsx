import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { countWithin, type DatasetView, groupsQuery } from '../data/index.ts';
import { Picker } from './picker.tsx';
import { usePartsWords } from './words.ts';

/** Confines a page's figures to a named group of regions; nothing where the dataset has two members of none. */
export function WithinControl({ dataset: { info } }: { dataset: DatasetView }) {
  const say = usePartsWords();
  const [{ within }, update] = useAddress();
  const { data: groups } = useQuery(groupsQuery());
  const choices = useMemo(
    () =>
      (groups ?? [])
        .filter((group) => group.id === within || countWithin(group, info) > 1)
        .map(({ id, name }) => ({ code: id, name })),
    [groups, info, within],
  );
  if (choices.length === 0) return null;
  return (
    <Picker
      label={say('within')}
      choices={choices}
      chosen={within}
      none={{ zh: '全部地区', en: 'All regions' }}
      onChoose={(code) => update({ within: code })}
    />
  );
}
