import type { DatasetView } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { useLanguage, useText } from '../words/index.ts';
import { type CoverageCounts, total } from './coverage-counts.ts';
import { useDatasetWords } from './words.ts';

/** What is in the dataset and what to be careful about, in two sentences. */
export function useAnswer({ info, measure }: DatasetView, counts: CoverageCounts | undefined): string | undefined {
  const say = useDatasetWords();
  const text = useText();
  const language = useLanguage();
  if (!counts) return undefined;
  const cells = total(counts.reported) + total(counts.missing) + total(counts.unlisted);
  const cautions = info.quality.filter(({ level }) => level !== 'information');
  const [from, to] = [Math.min(...info.years), Math.max(...info.years)];
  const body = say('answer', {
    regions: info.regions.length,
    industries: info.industries.length,
    years: from === to ? say('yearOne', { year: to }) : say('yearSpan', { from, to }),
    measures: info.measures.length,
    facts: formatNumber(info.rows, 'count', language),
    measure: text(measure.name),
    share: formatNumber(cells === 0 ? null : total(counts.reported) / cells, 'share', language),
  });
  const first = cautions[0];
  if (!first) return body + say('answerClean');
  return body + say('answerCautions', { count: cautions.length, first: text(first.text).replace(/[。.]$/u, '') });
}
