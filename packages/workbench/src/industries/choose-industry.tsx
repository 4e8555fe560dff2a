import type { DatasetView } from '../data/index.ts';
import { UnitList } from '../parts/unit-list.tsx';
import { useIndustryWords } from './words.ts';

export function ChooseIndustry({ dataset }: { dataset: DatasetView }) {
  const say = useIndustryWords();
  return (
    <>
      <h1>{say('chooseTitle')}</h1>
      <p>{say('chooseText')}</p>
      <UnitList units={dataset.info.industries} kind="industry" />
    </>
  );
}
