import { useQuery } from '@tanstack/react-query';
import type { DatasetInfo } from '@yanzhen/evidence/dataset';
import type { Evidence } from '@yanzhen/platform/operations';
import { useAddress } from '../app/address.ts';
import { datasetQuery, viewOf } from '../data/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { Block } from '../parts/block.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { QualityList } from '../parts/quality-list.tsx';
import { useText } from '../words/index.ts';
import { About } from './about.tsx';
import { Coverage } from './coverage.tsx';
import { ExportFigures } from './export-figures.tsx';
import { Figures } from './figures.tsx';
import { NextSteps } from './next-steps.tsx';
import { useAnswer } from './use-answer.ts';
import { useCoverage } from './use-coverage.ts';
import { useDatasetWords } from './words.ts';

/** One dataset: what is in it, how far it reaches, what is wrong with it, its figures, where to take it. */
export function DatasetPart({ reference }: { reference: string }) {
  const { data, error, refetch } = useQuery(datasetQuery(reference));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <Shown info={data as DatasetInfo & { evidence: Evidence }} /> : <JobProgress />;
}

function Shown({ info }: { info: DatasetInfo & { evidence: Evidence } }) {
  const say = useDatasetWords();
  const text = useText();
  const [{ measure, year }] = useAddress();
  const dataset = viewOf(info, { measure, year });
  const coverage = useCoverage(dataset);
  const answer = useAnswer(dataset, coverage.counts);
  const of = (level: string) => info.quality.filter((finding) => finding.level === level).length;
  return (
    <>
      <h2 className="dataset-title">{text(info.title)}</h2>
      {answer && <AnswerSentence text={answer} evidence={info.evidence} />}
      <About dataset={dataset} />
      <Coverage dataset={dataset} state={coverage} />
      <Block
        title={say('quality')}
        answer={say('qualityAnswer', {
          rules: info.quality.length,
          errors: of('error'),
          cautions: of('caution'),
          notes: of('information'),
        })}
      >
        <QualityList findings={info.quality} />
      </Block>
      <Figures dataset={dataset} />
      <ExportFigures dataset={dataset} />
      <NextSteps dataset={dataset} />
    </>
  );
}
