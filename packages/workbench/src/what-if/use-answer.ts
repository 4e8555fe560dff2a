import type { DatasetView } from '../data/index.ts';
import { formatAmount, formatNumber } from '../design/index.ts';
import { joinSentences, useLanguage, useText } from '../words/index.ts';
import type { Assumed } from './assumed.ts';
import { byDistance } from './moves.ts';
import type { Outcome } from './use-outcome.ts';
import { useWhatIfWords } from './words.ts';

/** What the assumptions would do, in words: the cell at hand, its region's rank, the pair that moves most. */
export function useAnswer(
  dataset: DatasetView,
  one: Assumed | undefined,
  before: number | null | undefined,
  outcome: Outcome | undefined,
): string | undefined {
  const say = useWhatIfWords();
  const text = useText();
  const language = useLanguage();
  if (one === undefined || outcome === undefined) return undefined;
  const { cells, regions, pairs } = outcome;
  const name = (code: string) => text(dataset.regionName(code));
  const index = (value: number | null) => formatNumber(value, 'index', language);
  const amount = (value: number | null | undefined) => formatAmount(value, dataset.measure.unit, language);
  const region = name(one.region);
  const cell = cells.find((move) => move.region === one.region && move.industry === one.industry);
  const sentences: string[] = [];
  if (cell) {
    sentences.push(
      say('answerCell', {
        region,
        industry: text(dataset.industryName(one.industry)),
        ...{ before: amount(before), after: amount(one.value) },
        ...{ lqBefore: index(cell.before), lqAfter: index(cell.after) },
        strength: cell.strength === undefined ? '' : say(cell.strength === 'gained' ? 'gainedSay' : 'lostSay'),
      }),
    );
  }
  const moved = regions.filter(({ rankBefore, rankAfter }) => rankBefore !== rankAfter);
  const own = moved.find((move) => move.region === one.region);
  sentences.push(
    own === undefined
      ? say('answerNoRank', { region, moved: moved.length })
      : say('answerRank', { region, before: own.rankBefore ?? '—', after: own.rankAfter ?? '—', moved: moved.length }),
  );
  const pair = byDistance(pairs, ({ similarity }) => similarity)[0];
  if (pair) {
    const { similarity } = pair;
    const words = { before: index(similarity.before), after: index(similarity.after) };
    sentences.push(say('answerPair', { a: name(pair.a), b: name(pair.b), ...words }));
  }
  return joinSentences(sentences, language);
}
