import { WithDataset } from '../parts/with-dataset.tsx';
import { WhatIf } from './what-if.tsx';
import { useWhatIfWords } from './words.ts';

export function Page() {
  const say = useWhatIfWords();
  return (
    <>
      <h1>{say('title')}</h1>
      <WithDataset>{(dataset) => <WhatIf dataset={dataset} />}</WithDataset>
    </>
  );
}
