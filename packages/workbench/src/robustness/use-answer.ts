import type { DatasetView } from '../data/index.ts';
import { joinSentences, useLanguage, useText } from '../words/index.ts';
import { type Ranked, wholeRange, widthOf } from './ranking.ts';
import { useRobustnessWords } from './words.ts';

/** Ranks that stay within so many places are firm. */
const FIRM = 3;

/** Who is first and how surely, how many ranks are firm, whose is least so. */
export function useAnswer(dataset: DatasetView, ranked: readonly Ranked[], what: string): string {
  const say = useRobustnessWords();
  const text = useText();
  const language = useLanguage();
  const known = ranked.filter(({ rank }) => rank !== null);
  const [first] = known;
  if (first === undefined) return say('answerRefused');
  const name = ({ region }: Ranked) => text(dataset.regionName(region));
  const words = { year: dataset.year, what, first: name(first) };
  const { low, high } = first.bootstrap;
  const widest = known.reduce((most, one) => (widthOf(one) > widthOf(most) ? one : most));
  const range = wholeRange(widest)!;
  return joinSentences(
    [
      low === null || high === null ? say('answerFirstOnly', words) : say('answerFirst', { ...words, low, high }),
      say('answerWidth', {
        regions: known.length,
        firm: known.filter((one) => widthOf(one) <= FIRM).length,
        widest: name(widest),
        widestLow: range.low,
        widestHigh: range.high,
      }),
    ],
    language,
  );
}
