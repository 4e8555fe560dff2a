import type { DatasetView } from '../data/index.ts';
import { UnitList } from '../parts/unit-list.tsx';
import { useIndustryWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  /** An industry that was picked but is not in the dataset. */
  readonly missing: string | undefined;
}

/** Every industry to choose from, when none is picked or the picked one has no figures. */
export function ChooseIndustry({ dataset, missing }: Props) {
  const say = useIndustryWords();
  return (
    <>
      <h1>{say('chooseTitle')}</h1>
      {missing && <p role="status">{say('missing', { industry: missing })}</p>}
      <p>{say('chooseText')}</p>
      <UnitList units={dataset.info.industries} kind="industry" />
    </>
  );
}
