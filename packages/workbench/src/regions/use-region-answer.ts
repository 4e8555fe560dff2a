import type { DatasetView } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { joinSentences, useLanguage, useText } from '../words/index.ts';
import { candidates } from './candidates.ts';
import type { RegionFigures, RegionIndustry } from './use-region.ts';
import { useRegionWords } from './words.ts';

/** The opening sentences: strengths, what is nearest, who is most alike; grows as results arrive. */
export function useRegionAnswer(dataset: DatasetView, region: string, figures: RegionFigures): string | undefined {
  const say = useRegionWords();
  const text = useText();
  const language = useLanguage();
  const { industries, alike } = figures;
  const known = industries?.filter(({ lq }) => lq !== null);
  // One industry alone has no structure: every sentence here would be empty.
  if (!known || known.length === 0 || dataset.info.industries.length === 1) return undefined;
  const list = (names: string[]) => names.join(text({ zh: '、', en: ', ' }));
  const strong = strengthsOf(known);
  const name = text(dataset.regionName(region));
  const top = strong.slice(0, 3).map((i) => {
    const lq = formatNumber(i.lq, 'index', language);
    return text({ zh: `${i.name}（${lq}）`, en: `${i.name} (${lq})` });
  });
  const common = { year: dataset.year, region: name, all: known.length };
  const sentences = [
    strong.length > 0
      ? say('answerStrong', { ...common, strong: strong.length, names: list(top) })
      : say('answerNone', common),
  ];
  const nearest = candidates(known).slice(0, 2);
  if (nearest.length > 0) sentences.push(say('answerNext', { names: list(nearest.map((i) => i.name)) }));
  const first = alike?.[0];
  if (first) {
    sentences.push(
      say('answerLike', {
        other: text(dataset.regionName(first.code)),
        similarity: formatNumber(first.similarity, 'index', language),
        overlap: formatNumber(first.overlap, 'share', language),
      }),
    );
  }
  return joinSentences(sentences, language);
}

/** The region's strengths, the highest location quotient first. */
export function strengthsOf(industries: readonly RegionIndustry[]): RegionIndustry[] {
  return industries.filter(({ present }) => present === true).sort((a, b) => (b.lq ?? 0) - (a.lq ?? 0));
}
