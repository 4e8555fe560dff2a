import type { DatasetView } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { joinSentences, useLanguage, useText } from '../words/index.ts';
import { type IndustryFigures, joiners } from './use-industry.ts';
import { useIndustryWords } from './words.ts';

/** The opening sentences: where it is, who is strong, who could join. */
export function useIndustryAnswer(
  dataset: DatasetView,
  industry: string,
  figures: IndustryFigures,
): string | undefined {
  const say = useIndustryWords();
  const text = useText();
  const language = useLanguage();
  const known = figures.regions?.filter(({ value }) => value !== null);
  if (!known || known.length === 0) return undefined;
  const list = (names: string[]) => names.join(text({ zh: '、', en: ', ' }));
  const three = known.slice(0, 3);
  const where = say('answerWhere', {
    year: dataset.year,
    industry: text(dataset.industryName(industry)),
    names: list(three.map(({ name }) => name)),
    three: formatNumber(
      three.reduce((sum, { share }) => sum + (share ?? 0), 0),
      'share',
      language,
    ),
    all: known.length,
    strong: known.filter(({ present }) => present === true).length,
  });
  const next = joiners(known)
    .slice(0, 2)
    .map(({ name }) => name);
  return joinSentences(next.length === 0 ? [where] : [where, say('answerJoin', { names: list(next) })], language);
}
