import type { Evidence } from '@yanzhen/platform/operations';
import { useMemo } from 'react';
import { type ChainTable, type LastingTableState, useLastingTable } from '../data/index.ts';
import { essentialFile, readEntries } from '../essential-inputs/index.ts';
import { type Curves, curvesOf, type Outcome, outcomeOf } from './run.ts';
import { operationEvent } from './scenario.ts';
import type { Scenario } from './use-scenarios.ts';

/** A scenario's result: what it did day by day, and what it came to. */
export interface Run {
  readonly curves: Curves;
  readonly outcomes: readonly Outcome[];
  readonly evidence: Evidence;
  readonly outcomesEvidence: Evidence;
  /** Of an earlier form of the scenario. */
  readonly isOld: boolean;
}

export interface RunState {
  readonly run: Run | undefined;
  readonly isRunning: boolean;
  readonly isStopped: boolean;
  readonly progress: LastingTableState['progress'];
  readonly error: Error | null;
  readonly retry: () => void;
  readonly cancel: () => void;
}

/** More days than this are not told apart on a screen. */
export const mostDays = 400;

/** What the operations are asked for a scenario. */
export function scenarioInput(table: ChainTable, { events, settings }: Scenario): object {
  const { essential, ...rest } = settings;
  const entries = readEntries(essential, table.info.sectors);
  return {
    ...{ table: table.reference, events: events.map(operationEvent), ...rest },
    ...(entries.length > 0 ? { essential: essentialFile(entries) } : {}),
  };
}

/** Runs a scenario once it is asked for, and shows what is known of it before. */
export function useRun(table: ChainTable, scenario: Scenario, isAsked: boolean): RunState {
  const input = scenarioInput(table, scenario);
  const every = Math.ceil(scenario.settings.steps / mostDays);
  const options = { enabled: isAsked && scenario.events.length > 0 };
  const series = useLastingTable('chains.shock', { ...input, by: 'margins', every }, options);
  const outcomes = useLastingTable('chains.shock-outcomes', input, options);
  const both = [series, outcomes];
  const run = useMemo((): Run | undefined => {
    if (!series.table || !outcomes.table || !outcomes.rows) return undefined;
    return {
      curves: curvesOf(series.table),
      outcomes: outcomes.rows.map(outcomeOf),
      evidence: series.table.evidence,
      outcomesEvidence: outcomes.table.evidence,
      isOld: series.isOld || outcomes.isOld,
    };
  }, [series.table, outcomes.table, outcomes.rows, series.isOld, outcomes.isOld]);
  return {
    run: scenario.events.length > 0 ? run : undefined,
    isRunning: both.some(({ isRunning }) => isRunning),
    isStopped: both.some(({ isStopped }) => isStopped),
    progress: series.isRunning ? series.progress : outcomes.progress,
    error: series.error ?? outcomes.error,
    retry: () => both.filter(({ error, isStopped }) => error !== null || isStopped).forEach(({ retry }) => retry()),
    cancel: () => both.forEach(({ cancel }) => cancel()),
  };
}
