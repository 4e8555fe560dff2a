import { RemovalNotice } from '../parts/removal-notice.tsx';
import { DatasetList } from './dataset-list.tsx';
import { datasetRemovals } from './removals.ts';
import './datasets.css';

export function Page() {
  const removal = datasetRemovals.useLast();
  const restore = datasetRemovals.useRestore();
  return (
    <>
      <RemovalNotice removal={removal} restore={restore} onDismiss={datasetRemovals.dismiss} />
      <DatasetList />
    </>
  );
}
