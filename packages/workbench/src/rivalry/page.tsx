import { WithDataset } from '../parts/with-dataset.tsx';
import { Rivalry } from './rivalry.tsx';
import { useRivalryWords } from './words.ts';

export function Page() {
  const say = useRivalryWords();
  return (
    <>
      <h1>{say('title')}</h1>
      <WithDataset>{(dataset) => <Rivalry dataset={dataset} />}</WithDataset>
    </>
  );
}
