import type { Evidence } from '@yanzhen/platform/operations';
import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { RoomLink } from '../app/room-link.tsx';
import { type ChainTable, type Row, useLongTable } from '../data/index.ts';
import { writeEntries } from '../essential-inputs/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { ChainTableControl } from '../parts/chain-table-control.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Notes } from '../parts/notes.tsx';
import { EstimateNotice } from '../parts/with-chain-table.tsx';
import { useText } from '../words/index.ts';
import { boardInput, type Choice, choiceOf, runInput } from './choice.ts';
import { Concentration } from './concentration.tsx';
import { Controls } from './controls.tsx';
import { Dependence } from './dependence.tsx';
import { Essential } from './essential.tsx';
import { inputsOf, lossesOf } from './figures.ts';
import { Losses } from './losses.tsx';
import { Measures } from './measures.tsx';
import { useSimulated } from './simulated-part.tsx';
import { Substitutes } from './substitutes.tsx';
import { useAnswer } from './use-answer.ts';
import { useResilienceWords } from './words.ts';

/** What the region’s chains hang on: the answer, then each of its parts. */
export function Board({ table }: { table: ChainTable }) {
  const say = useResilienceWords();
  const [address] = useAddress();
  const choice = choiceOf(address, table);
  if (!table.isMultiRegional) {
    return (
      <>
        <div className="controls">
          <ChainTableControl table={table} />
        </div>
        <EmptyState title={say('oneRegion')} action={<RoomLink to="/tables">{say('oneRegionAction')} →</RoomLink>}>
          <p>{say('oneRegionText')}</p>
        </EmptyState>
      </>
    );
  }
  return <RegionBoard table={table} choice={choice} />;
}

function RegionBoard({ table, choice }: { table: ChainTable; choice: Choice }) {
  const input = boardInput(table, choice);
  const state = useLongTable('chains.resilience', {
    ...{ ...input, threshold: choice.settings.threshold },
    parts: ['concentration', 'dependence'],
  });
  const evidence = state.table?.evidence;
  return (
    <>
      {state.rows && evidence ? (
        <Known table={table} choice={choice} rows={state.rows} evidence={evidence} />
      ) : (
        <>
          <EstimateNotice table={table} />
          <Controls table={table} choice={choice} />
          {state.error && <ErrorState error={state.error} onRetry={state.retry} />}
          {!state.error && <JobProgress progress={state.progress} onCancel={state.cancel} />}
        </>
      )}
    </>
  );
}

interface KnownProps {
  readonly table: ChainTable;
  readonly choice: Choice;
  readonly rows: readonly Row[];
  readonly evidence: Evidence;
}

/** The board once concentration is known; what is simulated follows when it is asked for. */
function Known({ table, choice, rows, evidence }: KnownProps) {
  const { region, partner, settings, quotes } = choice;
  const models = (evidence.conventions['flow_models'] ?? '').split(', ').length;
  const shock = runInput(table, choice);
  const losses = useSimulated('losses', shock, choice);
  const { most, stockDays, movedShare, within, holding, premium, capital, charge } = settings;
  const measures = useSimulated(
    'measures',
    {
      ...{ ...shock, most, stockDays, movedShare, within, holding, premium, capital, charge },
      ...(quotes.length > 0 ? { quotes } : {}),
    },
    choice,
  );
  const sides = useMemo(
    () => [region, ...(partner === undefined ? [] : [partner])].map((side) => ({ side, inputs: inputsOf(rows, side) })),
    [rows, region, partner],
  );
  const worst = useMemo(
    () => (losses.rows && !losses.isOld ? lossesOf(losses.rows) : undefined),
    [losses.rows, losses.isOld],
  );
  const supplier = partner ?? sides[0]!.inputs[0]?.source ?? '';
  const answer = useAnswer(table, choice, sides[0]!.inputs, rows, worst);
  return (
    <>
      <AnswerSentence text={answer} evidence={evidence} />
      <EstimateNotice table={table} />
      <Controls table={table} choice={choice} />
      <Essential table={table} choice={choice} />
      <Notes notes={evidence.notes} />
      {sides.map(({ side, inputs }) => (
        <Concentration key={side} table={table} choice={choice} region={side} inputs={inputs} evidence={evidence} />
      ))}
      <Losses table={table} choice={choice} state={losses} models={models} />
      <Substitutes table={table} choice={choice} inputs={sides[0]!.inputs} />
      <Measures table={table} choice={choice} state={measures} models={models} />
      <Dependence table={table} choice={choice} />
      <NextSteps
        table={table}
        choice={choice}
        sector={choice.sector ?? sides[0]!.inputs[0]?.sector}
        supplier={supplier}
      />
    </>
  );
}

interface NextProps {
  readonly table: ChainTable;
  readonly choice: Choice;
  readonly sector: string | undefined;
  /** Who delivers most from outside. */
  readonly supplier: string;
}

/** All deliveries of the supplier to the region stop, as the shock studio's address says it. */
function stopOf({ region, settings }: Choice, supplier: string): string {
  return `link:${supplier}::1:1:${settings.duration}:none:${region}:`;
}

/** What the board's runs assume and the studio does not by default. */
function studioSettings({ settings: { inventory, overproduction }, essential }: Choice): string {
  const exceptions = essential.length > 0 ? `,essential=${writeEntries(essential)}` : '';
  return `steps=180,inventory=${inventory},overproduction=${overproduction},routing=fixed${exceptions}`;
}

function NextSteps({ table, choice, sector, supplier }: NextProps) {
  const say = useResilienceWords();
  const text = useText();
  const pick = sector === undefined ? {} : { sector };
  return (
    <nav className="next no-print" aria-label={say('next')}>
      <h2>{say('next')}</h2>
      <RoomLink to="/shock" pick={{ ...pick, shock: stopOf(choice, supplier), settings: studioSettings(choice) }}>
        {say('nextShock')} →
      </RoomLink>
      <RoomLink to="/chains" pick={{ ...pick, region: choice.region }}>
        {say('nextChain', { sector: sector === undefined ? '' : text(table.sectorName(sector)) })} →
      </RoomLink>
      <RoomLink to="/tables">{say('nextTable')} →</RoomLink>
    </nav>
  );
}
