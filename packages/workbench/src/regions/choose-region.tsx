import type { DatasetView } from '../data/index.ts';
import { useRegionNames } from '../map/index.ts';
import { UnitList } from '../parts/unit-list.tsx';
import { useRegionWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  /** A region that was picked but is not in the dataset. */
  readonly missing: string | undefined;
}

/** Every region to choose from, when none is picked or the picked one has no figures. */
export function ChooseRegion({ dataset, missing }: Props) {
  const say = useRegionWords();
  const nameAt = useRegionNames(dataset.regionName);
  return (
    <>
      <h1>{say('chooseTitle')}</h1>
      {missing && <p role="status">{say('missing', { region: nameAt(missing) })}</p>}
      <p>{say('chooseText')}</p>
      <UnitList units={dataset.info.regions} kind="region" />
    </>
  );
}
