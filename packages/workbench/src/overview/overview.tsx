import { useAddress } from '../app/address.ts';
import type { DatasetView } from '../data/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Notes } from '../parts/notes.tsx';
import { WithinNotice } from '../parts/within-notice.tsx';
import { Controls } from './controls.tsx';
import { FiguresTable } from './figures-table.tsx';
import { MapFigure } from './map-figure.tsx';
import { chosenIndicator } from './map-indicators.ts';
import { NextSteps } from './next-steps.tsx';
import { useMapFigures } from './use-map-figures.ts';
import { usePresented } from './use-presented.ts';
import { YearNotice } from './year-notice.tsx';
import './overview.css';

/** What the gate's cautions are about: a page that shows one of these shows them too. */
const complexityIndicators = new Set(['eci', 'coi']);

/** Answer, map with ranking, table, next step: for one indicator of every region. */
export function Overview({ dataset }: { dataset: DatasetView }) {
  const [address] = useAddress();
  const industry = industryShown(dataset, address.industry);
  const indicator = chosenIndicator(address.indicator, industry, dataset.info.industries.length);
  const state = useMapFigures(dataset, indicator, industry);
  const presented = usePresented(dataset, indicator, industry, state.figures);
  return (
    <>
      {presented && <AnswerSentence text={presented.answer} evidence={presented.evidence} />}
      <YearNotice dataset={dataset} />
      <Controls dataset={dataset} industry={industry} indicator={indicator} />
      {state.error && <ErrorState error={state.error} onRetry={state.retry} />}
      {!presented && !state.error && <JobProgress />}
      {presented && (
        <>
          <WithinNotice evidence={presented.evidence} />
          {complexityIndicators.has(indicator.code) && <Notes notes={presented.evidence.notes} />}
          <MapFigure dataset={dataset} presented={presented} />
          <FiguresTable dataset={dataset} industry={industry} presented={presented} />
          <NextSteps dataset={dataset} industry={industry} presented={presented} />
        </>
      )}
    </>
  );
}

/** The industry picked, where the dataset has it; a dataset with a single industry is about that one. */
function industryShown({ info: { industries } }: DatasetView, picked: string | undefined): string | undefined {
  if (industries.length === 1) return industries[0]!.code;
  return industries.some(({ code }) => code === picked) ? picked : undefined;
}
