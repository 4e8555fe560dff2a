import type { Evidence } from '@yanzhen/platform/operations';
import { useAddress } from '../app/address.ts';
import type { DatasetView } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { mostAlike, type Pair, type PairIndicator } from './pair.ts';
import { useRivalryWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly pairs: readonly Pair[];
  readonly indicator: PairIndicator;
  readonly evidence: Evidence;
}

/** Who is most alike, among all pairs or for the region picked. */
export function PairsAnswer({ dataset, pairs, indicator, evidence }: Props) {
  const say = useRivalryWords();
  const text = useText();
  const language = useLanguage();
  const [{ region }] = useAddress();
  const { year } = dataset;
  const name = (code: string) => text(dataset.regionName(code));
  const shown = (pair: Pair) => formatNumber(pair[indicator], 'index', language);
  const concerned = region === undefined ? pairs : pairs.filter(({ a, b }) => a === region || b === region);
  const [first, second, third, ...rest] = mostAlike(concerned, indicator);
  if (!first || !second) return <p>{say('answerNone', { year })}</p>;
  if (region !== undefined && third) {
    const other = ({ a, b }: Pair) => name(a === region ? b : a);
    const last = rest.at(-1) ?? third;
    const words = {
      ...{ first: other(first), firstValue: shown(first), second: other(second), secondValue: shown(second) },
      ...{ third: other(third), thirdValue: shown(third), last: other(last), lastValue: shown(last) },
    };
    return <AnswerSentence evidence={evidence} text={say('answerRegion', { year, a: name(region), ...words })} />;
  }
  const both = ({ a, b }: Pair) => say('pairName', { a: name(a), b: name(b) });
  const ranked = mostAlike(concerned, indicator);
  const words = {
    ...{ first: both(first), firstValue: shown(first), second: both(second), secondValue: shown(second) },
    median: shown(ranked[ranked.length >> 1]!),
  };
  return <AnswerSentence evidence={evidence} text={say('answerAll', { year, pairs: ranked.length, ...words })} />;
}
