import { useQuery } from '@tanstack/react-query';
import type { Evidence } from '@yanzhen/platform/operations';
import { useMemo } from 'react';
import { type DatasetView, scopeOf, tableQuery } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { useLanguage, useText } from '../words/index.ts';
import type { Pair } from './pair.ts';
import { PairLevels } from './pair-levels.tsx';
import { PairNext } from './pair-next.tsx';
import { byOverlap, type PairPart, partsOf } from './pair-parts.ts';
import { PairShares } from './pair-shares.tsx';
import { PairTable } from './pair-table.tsx';
import { useRivalryWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly region: string;
  readonly other: string;
  readonly pairs: readonly Pair[];
  readonly evidence: Evidence;
}

/** One pair taken apart: the sentence, the industries they share, level by level, and the table. */
export function PairDetail({ dataset, region, other, pairs, evidence }: Props) {
  const scope = { ...scopeOf(dataset), region_a: region, region_b: other };
  const { data, error, refetch } = useQuery(tableQuery('rivalry.industries', scope));
  const parts = useMemo(() => (data ? partsOf(data) : undefined), [data]);
  const pair = pairs.find(({ a, b }) => (a === region && b === other) || (a === other && b === region));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!parts || !data) return <JobProgress />;
  const shown = { dataset, region, other, parts, evidence: data.evidence };
  return (
    <>
      <PairAnswer {...shown} pair={pair} evidence={evidence} />
      <PairShares {...shown} />
      <PairLevels dataset={dataset} region={region} other={other} />
      <PairTable {...shown} />
      <PairNext dataset={dataset} region={region} other={other} parts={parts} />
    </>
  );
}

interface AnswerProps {
  readonly dataset: DatasetView;
  readonly region: string;
  readonly other: string;
  readonly pair: Pair | undefined;
  readonly parts: readonly PairPart[];
  readonly evidence: Evidence;
}

function PairAnswer({ dataset, region, other, pair, parts, evidence }: AnswerProps) {
  const say = useRivalryWords();
  const text = useText();
  const language = useLanguage();
  const [first, second, third] = byOverlap(parts);
  if (!pair || !first || !second || !third) return <p>{say('answerNone', { year: dataset.year })}</p>;
  const named = (place: string, part: PairPart) => ({
    [place]: text(dataset.industryName(part.industry)),
    [`${place}Part`]: formatNumber(part.overlap, 'share', language),
  });
  return (
    <AnswerSentence
      evidence={evidence}
      text={say('answerPair', {
        year: dataset.year,
        a: text(dataset.regionName(region)),
        b: text(dataset.regionName(other)),
        similarity: formatNumber(pair.similarity, 'index', language),
        overlap: formatNumber(pair.overlap, 'share', language),
        ...named('first', first),
        ...named('second', second),
        ...named('third', third),
      })}
    />
  );
}
