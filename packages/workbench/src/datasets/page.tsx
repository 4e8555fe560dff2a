import { RemovalNotice } from '../parts/removal-notice.tsx';
import { DatasetList } from './dataset-list.tsx';
import { datasetRemovals } from './removals.ts';
import './datasets.css';

export function Page() {
  return (
    <>
      <RemovalNotice removals={datasetRemovals} />
      <DatasetList />
    </>
  );
}
