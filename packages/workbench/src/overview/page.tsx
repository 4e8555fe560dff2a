import { WithDataset } from '../parts/with-dataset.tsx';
import { Overview } from './overview.tsx';
import { useOverviewWords } from './words.ts';

export function Page() {
  const say = useOverviewWords();
  return (
    <>
      <h1>{say('title')}</h1>
      <WithDataset>{(dataset) => <Overview dataset={dataset} />}</WithDataset>
    </>
  );
}
