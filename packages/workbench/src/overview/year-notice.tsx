import type { DatasetView } from '../data/index.ts';
import { useText } from '../words/index.ts';
import { useOverviewWords } from './words.ts';

/** Says when the figures are old, and which provinces on the map the dataset does not have. */
export function YearNotice({ dataset }: { dataset: DatasetView }) {
  const say = useOverviewWords();
  const text = useText();
  // Looking back on purpose needs no warning; a dataset whose newest year is old does.
  const age = new Date().getFullYear() - Math.max(...dataset.info.years);
  return (
    <p className="small quiet">
      {age >= 5 && say('old', { year: dataset.year, age })} {text({ zh: '来源：', en: 'Source: ' })}
      {dataset.info.source}
    </p>
  );
}
