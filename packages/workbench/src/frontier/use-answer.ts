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
    return say('shareOf', { region: region(code), names: names(taken.slice(0, 2)) || say('nothing') });
  });
  const all = regions.map(region).join(comma);
  const clash = clashes(candidates, places);
  return (
    say('answerJoint', { year, regions: all, shares: shares.join(text({ zh: '；', en: '; ' })) }) +
    (clash > 0 ? say('answerClash', { clashes: clash }) : say('answerNoClash'))
  );
}
