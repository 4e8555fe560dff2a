import { WithDataset } from '../parts/with-dataset.tsx';
import { Partners } from './partners.tsx';

export function Page() {
  return <WithDataset>{(dataset) => <Partners dataset={dataset} />}</WithDataset>;
}
