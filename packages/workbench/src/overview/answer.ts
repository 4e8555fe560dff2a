import type { Values } from '../words/index.ts';
import type { useOverviewWords } from './words.ts';

/** What the opening sentence is made from: the figures in order, with names and figures already written. */
export interface AnswerInput {
  readonly indicator: string;
  readonly indicatorName: string;
  readonly industryName: string | undefined;
  readonly industries: number;
  readonly year: number;
  /** Regions with a figure, the largest first. */
  readonly ranked: readonly { readonly name: string; readonly value: number; readonly shown: string }[];
  readonly formatShare: (value: number) => string;
  readonly formatCount: (value: number) => string;
}

type OverviewSay = ReturnType<typeof useOverviewWords>;

/** The answer to “where is each region strong?” for the indicator at hand. */
export function answerOf(input: AnswerInput, say: OverviewSay): string {
  const { ranked, year, indicator } = input;
  const [first, second, third] = ranked;
  const last = ranked.at(-1);
  if (!first || !second || !third || !last) return say('answerNone', { year });
  const values: Values = {
    year,
    what: input.indicatorName,
    industry: input.industryName ?? '',
    industries: input.industries,
    regions: ranked.length,
    ...placed('first', first),
    ...placed('second', second),
    ...placed('third', third),
    ...placed('last', last),
  };
  const tied = ranked.filter(({ value }) => value === first.value).length;
  if (indicator === 'diversity' && tied > 1)
    return say('answerDiversityTied', { ...values, tied, median: input.formatCount(median(ranked)) });
  if (indicator === 'diversity')
    return say('answerDiversity', { ...values, median: input.formatCount(median(ranked)) });
  if (indicator === 'lq')
    return say('answerLq', { ...values, strong: ranked.filter(({ value }) => value >= 1).length });
  if (indicator === 'share') {
    const three = first.value + second.value + third.value;
    return say('answerShare', { ...values, three: input.formatShare(three) });
  }
  return say('answerTop', values);
}

function placed(place: string, { name, shown }: { name: string; shown: string }): Values {
  return { [place]: name, [`${place}Value`]: shown };
}

function median(ranked: AnswerInput['ranked']): number {
  const middle = ranked.length >> 1;
  const upper = ranked[middle]!.value;
  return ranked.length % 2 === 1 ? upper : (upper + ranked[middle - 1]!.value) / 2;
}
