import { DatasetList } from './dataset-list.tsx';
import { RemovalNotice } from './removal-notice.tsx';
import './datasets.css';

export function Page() {
  return (
    <>
      <RemovalNotice />
      <DatasetList />
    </>
  );
}
