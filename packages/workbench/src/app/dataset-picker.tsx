import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { type DatasetView, datasetListQuery } from '../data/index.ts';
import { keysOf } from '../parts/find-items.ts';
import { Finder } from '../parts/finder.tsx';
import { usePinyin } from '../parts/use-pinyin.ts';
import { useText } from '../words/index.ts';
import { useAddress } from './address.ts';
import { useAppWords } from './words.ts';

/** Names the dataset, its year and its measure; opens the list of datasets. */
export function DatasetPicker({ dataset }: { dataset: DatasetView }) {
  const say = useAppWords();
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="picked-dataset" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span className="visually-hidden">{say('dataset')}: </span>
        <strong>
          {dataset.year} {text(dataset.measure.name)}
        </strong>{' '}
        <span>{text(dataset.info.title)}</span> <span aria-hidden="true">▾</span>
      </button>
      {open && <DatasetList chosen={dataset.reference} onClose={() => setOpen(false)} />}
    </>
  );
}

function DatasetList({ chosen, onClose }: { chosen: string; onClose: () => void }) {
  const say = useAppWords();
  const pinyin = usePinyin();
  const [, update] = useAddress();
  const { data } = useQuery(datasetListQuery());
  const items = useMemo(
    () =>
      (data ?? []).map(({ reference, title }) => ({
        key: reference,
        name: title,
        hint: { zh: reference, en: reference },
        keys: keysOf(title, reference, pinyin),
      })),
    [data, pinyin],
  );
  // Regions and industries of one dataset may not be in the other: only the region is worth carrying over.
  const choose = (reference: string) =>
    update({
      dataset: reference,
      measure: undefined,
      year: undefined,
      industry: undefined,
      group: undefined,
      indicator: undefined,
      from: undefined,
      to: undefined,
    });
  return (
    <Finder
      label={say('dataset')}
      placeholder={say('datasetHint')}
      items={items}
      atFirst={items}
      chosen={chosen}
      onClose={onClose}
      onOpen={({ key }) => {
        choose(key);
        onClose();
      }}
    />
  );
}
