import { useQueries } from '@tanstack/react-query';
import { useAddress } from '../app/address.ts';
import { RoomLink } from '../app/room-link.tsx';
import { confined, type DatasetView, numberIn, rowsOf, scopeOf, tableQuery, textIn } from '../data/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { Block } from '../parts/block.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Notes } from '../parts/notes.tsx';
import { WithinNotice } from '../parts/within-notice.tsx';
import { useText } from '../words/index.ts';
import { AmountControl } from './amount-control.tsx';
import { type Assumed, isSameCell } from './assumed.ts';
import { AssumedList } from './assumed-list.tsx';
import { Controls } from './controls.tsx';
import { RanksChart } from './ranks-chart.tsx';
import { CellTable, PairTable, RegionTable } from './tables.tsx';
import { useAnswer } from './use-answer.ts';
import { useAssumed } from './use-assumed.ts';
import { useChosenCell } from './use-cell.ts';
import { type Outcome, useOutcome } from './use-outcome.ts';
import { useWhatIfWords } from './words.ts';
import './what-if.css';

/** Change an amount and see what moves. */
export function WhatIf({ dataset }: { dataset: DatasetView }) {
  const say = useWhatIfWords();
  const cell = useChosenCell(dataset);
  const assumptions = useAssumed();
  const beforeOf = useAmounts(dataset, assumptions.list);
  const { outcome, error, retry, isOld } = useOutcome(dataset, assumptions.list);
  const { list } = assumptions;
  const one =
    list.find((other) => isSameCell(other, { region: cell.region, industry: cell.industry ?? '' })) ?? list.at(-1);
  const answer = useAnswer(dataset, one, one && beforeOf(one), list.length > 0 ? outcome : undefined);
  return (
    <>
      {answer && outcome ? <AnswerSentence text={answer} evidence={outcome.evidence} /> : <p>{say('intro')}</p>}
      <Controls dataset={dataset} region={cell.region} industry={cell.industry} />
      {cell.error && <ErrorState error={cell.error} onRetry={cell.retry} />}
      {cell.rows && cell.industry !== undefined && (
        <AmountControl
          dataset={dataset}
          region={cell.region}
          industry={cell.industry}
          rows={cell.rows}
          assumptions={assumptions}
          beforeOf={beforeOf}
        />
      )}
      <AssumedList dataset={dataset} assumptions={assumptions} beforeOf={beforeOf} />
      {list.length > 0 && error && <ErrorState error={error} onRetry={retry} />}
      {list.length > 0 && !outcome && !error && <JobProgress />}
      {list.length > 0 && outcome && (
        <div className={isOld ? 'outcome outcome-old' : 'outcome'} aria-busy={isOld}>
          <Moved dataset={dataset} outcome={outcome} />
        </div>
      )}
      <NextSteps dataset={dataset} region={cell.region} />
    </>
  );
}

function NextSteps({ dataset, region }: { dataset: DatasetView; region: string }) {
  const say = useWhatIfWords();
  const text = useText();
  const name = text(dataset.regionName(region));
  return (
    <nav className="next no-print" aria-label={say('next')}>
      <h2>{say('next')}</h2>
      <RoomLink to="/region" pick={{ region }}>
        {say('nextRegion', { name })} →
      </RoomLink>
      <RoomLink to="/frontier" pick={{ regions: region }}>
        {say('nextFrontier', { name })} →
      </RoomLink>
      <RoomLink to="/robustness">{say('nextRobustness')} →</RoomLink>
    </nav>
  );
}

function Moved({ dataset, outcome }: { dataset: DatasetView; outcome: Outcome }) {
  const say = useWhatIfWords();
  const { cells, regions, pairs, evidence, pairEvidence } = outcome;
  if (cells.length + regions.length + pairs.length === 0) return <p>{say('nothingMoves')}</p>;
  return (
    <>
      <Notes notes={evidence.notes} />
      <WithinNotice evidence={evidence} />
      <Block title={say('cells')}>
        <CellTable dataset={dataset} moves={cells} evidence={evidence} />
      </Block>
      <Block title={say('ranks')}>
        <RanksChart dataset={dataset} regions={regions} />
        <RegionTable dataset={dataset} moves={regions} evidence={evidence} />
      </Block>
      <Block title={say('pairs')}>
        <PairTable dataset={dataset} moves={pairs} evidence={pairEvidence} />
      </Block>
    </>
  );
}

/** What the data say of each assumed cell: null where they say nothing, undefined while it is on its way. */
function useAmounts(dataset: DatasetView, list: readonly Assumed[]) {
  const [{ within }] = useAddress();
  const regions = [...new Set(list.map(({ region }) => region))];
  const tables = useQueries({
    queries: regions.map((region) => tableQuery('advantage.cells', { ...confined(scopeOf(dataset), within), region })),
  });
  return ({ region, industry }: Omit<Assumed, 'value'>) => {
    const data = tables[regions.indexOf(region)]?.data;
    const row = data && rowsOf(data).find((one) => textIn(one, 'industry') === industry);
    return data === undefined ? undefined : row === undefined ? null : numberIn(row, 'value');
  };
}
