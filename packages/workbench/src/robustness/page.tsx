import { WithDataset } from '../parts/with-dataset.tsx';
import { Robustness } from './robustness.tsx';
import { useRobustnessWords } from './words.ts';

export function Page() {
  const say = useRobustnessWords();
  return (
    <>
      <h1>{say('title')}</h1>
      <WithDataset>{(dataset) => <Robustness dataset={dataset} />}</WithDataset>
    </>
  );
}
