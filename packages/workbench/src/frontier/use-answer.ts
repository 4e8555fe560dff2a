import type { DatasetView } from '../data/index.ts';
import { useText } from '../words/index.ts';
import { byRank, type Candidate, clashes, onFrontier } from './candidate.ts';
import type { Choice } from './choice.ts';
import { useFrontierWords } from './words.ts';

/** The opening sentences: the best for one region, or who takes up what. */
export function useAnswer(
  dataset: DatasetView,
  choice: Choice,
  candidates: readonly Candidate[] | undefined,
): string | undefined {
  const say = useFrontierWords();
  const text = useText();
  const { regions, against, places } = choice;
  const { year } = dataset;
  if (!candidates) return undefined;
  if (candidates.length === 0) return say('answerNone', { year });
  const comma = text({ zh: '、', en: ', ' });
  const region = (code: string) => text(dataset.regionName(code));
  const names = (list: readonly Candidate[]) => list.map((c) => text(dataset.industryName(c.industry))).join(comma);
  if (regions.length === 1) {
    return say('answerOne', {
      year,
      region: region(regions[0]!),
      count: candidates.length,
      names: names(candidates.toSorted(byRank).slice(0, 3)),
      front: candidates.filter((candidate) => onFrontier(candidate, against)).length,
      better: say(against === 'market' ? 'betterMarket' : 'betterComplex'),
    });
  }
  const shares = regions.slice(0, 4).map((code) => {
    const taken = candidates.filter((c) => c.region === code && c.chosen).sort(byRank);
    if (taken.length === 0) return say('shareNone', { region: region(code) });
    return say('shareOf', { region: region(code), names: names(taken.slice(0, 2)) });
  });
  const all = regionNames(dataset, regions, text, say);
  const clash = clashes(candidates, places);
  return (
    say('answerJoint', { year, regions: all, shares: shares.join(text({ zh: '；', en: '; ' })) }) +
    (clash === 0 ? say('answerNoClash') : clash === 1 ? say('answerClashOne') : say('answerClash', { clashes: clash }))
  );
}

/** The regions by name; from the fifth on they are counted. */
export function regionNames(
  dataset: DatasetView,
  regions: readonly string[],
  text: ReturnType<typeof useText>,
  say: ReturnType<typeof useFrontierWords>,
): string {
  const named = regions.slice(0, regions.length > 4 ? 3 : 4).map((code) => text(dataset.regionName(code)));
  const names = named.join(text({ zh: '、', en: ', ' }));
  if (regions.length === named.length) return names;
  const count = text({ zh: String(regions.length), en: String(regions.length - named.length) });
  return say('andMore', { names, count });
}
