import { WithDataset } from '../parts/with-dataset.tsx';
import { Groups } from './groups.tsx';
import { useGroupWords } from './words.ts';

export function Page() {
  const say = useGroupWords();
  return (
    <>
      <h1>{say('title')}</h1>
      <WithDataset>{(dataset) => <Groups dataset={dataset} />}</WithDataset>
    </>
  );
}
