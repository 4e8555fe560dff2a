import { useMemo } from 'react';
import { type ChainTable, type LastingTableState, useLastingTable } from '../data/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { DrawnCurves } from './drawn-curves.tsx';
import type { Ran } from './ran.ts';
import { type Curves, curvesOf, type Figure, keyOf } from './run.ts';
import { mostDays, scenarioInput } from './use-run.ts';

interface NodeProps {
  readonly table: ChainTable;
  readonly ran: readonly Ran[];
  readonly figure: Figure;
  readonly nodes: readonly { readonly region: string; readonly sector: string }[];
}

/** Nodes are not among the margins: their days are asked for by themselves. */
export function NodeCurves({ table, ran, figure, nodes }: NodeProps) {
  const [first, second] = [useNodes(table, ran[0], nodes), useNodes(table, ran[1], nodes)];
  const both = [first, second].slice(0, ran.length);
  const failed = both.find(({ error }) => error !== null);
  if (failed) return <ErrorState error={failed.error} onRetry={failed.retry} />;
  const known = ran.flatMap((one, k) => {
    const curves = both[k]?.curves;
    return curves ? [{ ...one, curves }] : [];
  });
  if (known.length < ran.length) {
    const waited = both.find(({ isRunning }) => isRunning);
    return <JobProgress progress={waited?.progress} />;
  }
  return <DrawnCurves table={table} ran={known} figure={figure} by="node" />;
}

function useNodes(
  table: ChainTable,
  ran: Ran | undefined,
  nodes: NodeProps['nodes'],
): LastingTableState & { readonly curves: Curves | undefined } {
  const wanted = new Set(nodes.map(keyOf));
  const { steps } = ran?.scenario.settings ?? { steps: 1 };
  const input = {
    ...(ran ? scenarioInput(table, ran.scenario) : {}),
    ...{ by: 'node', every: Math.ceil(steps / mostDays) },
    of_regions: [...new Set(nodes.map(({ region }) => region))],
    of_sectors: [...new Set(nodes.map(({ sector }) => sector))],
  };
  const state = useLastingTable('chains.shock', input, {
    // An edited scenario is run when it is asked for, and its nodes with it.
    enabled: ran !== undefined && !ran.run.isOld && nodes.length > 0,
  });
  const curves = useMemo(() => state.table && curvesOf(state.table), [state.table]);
  const shown = curves && { ...curves, series: curves.series.filter((one) => wanted.has(keyOf(one))) };
  return { ...state, curves: shown };
}
