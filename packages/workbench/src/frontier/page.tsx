import { WithDataset } from '../parts/with-dataset.tsx';
import { Frontier } from './frontier.tsx';

export function Page() {
  return <WithDataset>{(dataset) => <Frontier dataset={dataset} />}</WithDataset>;
}
