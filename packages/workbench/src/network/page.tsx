import { WithDataset } from '../parts/with-dataset.tsx';
import { Network } from './network.tsx';

export function Page() {
  return <WithDataset>{(dataset) => <Network dataset={dataset} />}</WithDataset>;
}
