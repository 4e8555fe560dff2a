import type { DatasetView } from '../data/index.ts';
import { UnitList } from '../parts/unit-list.tsx';
import { useRegionWords } from './words.ts';

export function ChooseRegion({ dataset }: { dataset: DatasetView }) {
  const say = useRegionWords();
  return (
    <>
      <h1>{say('chooseTitle')}</h1>
      <p>{say('chooseText')}</p>
      <UnitList units={dataset.info.regions} kind="region" />
    </>
  );
}
