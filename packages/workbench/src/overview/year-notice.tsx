import type { DatasetView } from '../data/index.ts';
import { useText } from '../words/index.ts';
import { useOverviewWords } from './words.ts';

/** Says when the figures are old, and which provinces on the map the dataset does not have. */
export function YearNotice({ dataset }: { dataset: DatasetView }) {
  const say = useOverviewWords();
  const text = useText();
  const age = new Date().getFullYear() - dataset.year;
  return (
    <p className="small quiet">
      {age >= 5 && say('old', { year: dataset.year, age })} {text({ zh: '来源：', en: 'Source: ' })}
      {dataset.info.source}
    </p>
  );
}
