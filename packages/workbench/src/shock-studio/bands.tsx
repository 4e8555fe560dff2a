import { useMemo, useState } from 'react';
import { useAddress } from '../app/address.ts';
import { useThemeMode } from '../app/theme-mode.ts';
import { type ChainTable, numberIn, type Row, useLastingTable } from '../data/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { Block } from '../parts/block.tsx';
import { Chart } from '../parts/chart.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Notes } from '../parts/notes.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { useLanguage } from '../words/index.ts';
import { type Bands as BandsData, bandsOf, bandsOption, deepest } from './bands-option.ts';
import { NumberField } from './number-field.tsx';
import { changeFormat, smallShare } from './small-share.ts';
import { scenarioInput } from './use-run.ts';
import type { Scenario } from './use-scenarios.ts';
import { useShockWords } from './words.ts';

const [fewest, most] = [10, 2000];

/** How far the result depends on what is assumed: the same events many times, with the assumptions drawn anew. */
export function Bands({ table, scenario, name }: { table: ChainTable; scenario: Scenario; name?: string | undefined }) {
  const say = useShockWords();
  const language = useLanguage();
  const [address, update] = useAddress();
  // How many runs were asked for stands in the address: a link opens with the bands.
  const given = Math.round(Number(address.runs));
  const isGiven = given >= fewest && given <= most;
  const [runs, setRuns] = useState(isGiven ? given : 100);
  const { psi: _, ...input } = scenarioInput(table, scenario) as Record<string, unknown>;
  const key = JSON.stringify([input, runs]);
  const [asked, setAsked] = useState(isGiven ? key : undefined);
  const state = useLastingTable('chains.ensemble', { ...input, runs }, { enabled: asked === key });
  const run = () => {
    update({ runs: String(runs) }, { replace: true });
    if (asked === key) state.retry();
    else setAsked(key);
  };
  const rows = state.isOld ? undefined : state.rows;
  const bands = useMemo(() => rows && bandsOf(rows.map(dayOf)), [rows]);
  const evidence = state.table?.evidence;
  const at = bands && deepest(bands);
  const below = (value: number | undefined) => smallShare(Math.max(0, -(value ?? 0)), language);
  return (
    <Block title={name === undefined ? say('bandsTitle') : `${name} · ${say('bandsTitle')}`}>
      <p className="block-answer">{say('bandsIntro', { runs })}</p>
      <div className="controls no-print">
        <NumberField label={say('bandsRuns')} value={runs} least={fewest} most={most} onChange={setRuns} />
        {!state.isRunning && !bands && (
          <button type="button" className="action" onClick={run}>
            {say('bandsRun', { runs })}
          </button>
        )}
      </div>
      {state.error && <ErrorState error={state.error} onRetry={state.retry} />}
      {state.isRunning && <JobProgress progress={state.progress} onCancel={state.cancel} />}
      {bands && evidence && at !== undefined && (
        <>
          <AnswerSentence
            text={say('bandsAnswer', {
              ...{ day: bands.days[at]!, middle: below(bands.middle[at]) },
              ...{ low: below(bands.high[at]), high: below(bands.low[at]) },
            })}
            evidence={evidence}
          />
          <Notes notes={evidence.notes} levels={['refusal', 'caution', 'information']} />
          <BandsChart table={table} bands={bands} />
        </>
      )}
    </Block>
  );
}

function dayOf(row: Row) {
  const of = (column: string) => (numberIn(row, column) ?? 1) - 1;
  const [low, quarter, middle, threeQuarters, high] = [of('p5'), of('p25'), of('p50'), of('p75'), of('p95')];
  return { day: numberIn(row, 'step') ?? 0, low, quarter, middle, threeQuarters, high };
}

function BandsChart({ table, bands }: { table: ChainTable; bands: BandsData }) {
  const say = useShockWords();
  const language = useLanguage();
  const mode = useThemeMode();
  const isNarrow = useNarrow();
  const option = useMemo(
    () =>
      bandsOption(bands, {
        ...{ mode, isEstimate: table.info.estimate, dayName: say('dayColumn') },
        names: { middle: say('median'), half: say('half'), nineTenths: say('nineTenths') },
        format: changeFormat(Math.max(...bands.low.map(Math.abs), ...bands.high.map(Math.abs)), language),
      }),
    [bands, mode, table, say, language],
  );
  const title = say('bandsChart');
  return (
    <Chart
      title={title}
      name={title}
      description={title}
      option={option}
      height={isNarrow ? 300 : 360}
      note={say('bandsNote')}
      source={table.info.source}
      data={() => ({
        title,
        columns: [say('dayColumn'), '5%', '25%', '50%', '75%', '95%'],
        rows: bands.days.map((day, t) => [
          ...[day, bands.low[t]!, bands.quarter[t]!],
          ...[bands.middle[t]!, bands.threeQuarters[t]!, bands.high[t]!],
        ]),
      })}
    />
  );
}
