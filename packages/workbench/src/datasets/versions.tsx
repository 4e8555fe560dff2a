import { useAddress } from '../app/address.ts';
import { type DatasetView, useTable } from '../data/index.ts';
import { VersionList } from '../parts/version-list.tsx';
import { datasetRowOf } from './dataset-row.ts';
import { datasetRemovals } from './removals.ts';

/** Every version of the dataset. */
export function Versions({ dataset }: { dataset: DatasetView }) {
  const [, update] = useAddress();
  const restore = datasetRemovals.useRestore();
  const state = useTable('datasets.list', { id: dataset.info.id });
  return (
    <VersionList
      state={state}
      versionOf={datasetRowOf}
      shown={dataset.reference}
      restore={restore}
      onOpen={(reference) => update({ dataset: reference })}
    />
  );
}
