import type { Evidence } from '@yanzhen/platform/operations';
import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { type ChainTable, useLongTable } from '../data/index.ts';
import { formatAmount, formatNumber } from '../design/index.ts';
import { Block } from '../parts/block.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Segments } from '../parts/segments.tsx';
import { joinSentences, useLanguage, useText } from '../words/index.ts';
import type { Choice } from './choice.ts';
import { FlowsFigure } from './flows-figure.tsx';
import { FlowsTable } from './flows-table.tsx';
import { around, crossing, type RegionFlow, totalOf } from './region-flow.ts';
import { useChainsWords } from './words.ts';

interface Props {
  readonly table: ChainTable;
  readonly choice: Choice;
}

/** What of the sector flows between regions: delivered, or embodied in final demand. */
export function RegionFlows({ table, choice }: Props) {
  const say = useChainsWords();
  const [, update] = useAddress();
  const state = useLongTable('chains.flows', {
    table: table.reference,
    sector: choice.sector,
    measure: choice.flows,
  });
  const flows = useMemo(() => (state.rows ? crossing(state.rows) : undefined), [state.rows]);
  const evidence: Evidence | undefined = state.table?.evidence;
  const answer = useFlowsAnswer(table, choice, flows);
  return (
    <Block title={say('flows')} answer={answer}>
      <div className="controls">
        <Segments
          label={say('flows')}
          options={(['gross', 'embodied'] as const).map((value) => ({ value, name: say(value) }))}
          value={choice.flows}
          onChange={(next) => update({ flows: next === 'gross' ? undefined : next })}
        />
      </div>
      {state.error && <ErrorState error={state.error} onRetry={state.retry} />}
      {!flows && !state.error && <JobProgress progress={state.progress} onCancel={state.cancel} />}
      {flows && evidence && flows.length > 0 && (
        <>
          <FlowsFigure table={table} choice={choice} flows={flows} />
          <FlowsTable table={table} choice={choice} flows={flows} evidence={evidence} />
        </>
      )}
    </Block>
  );
}

function useFlowsAnswer(table: ChainTable, { region }: Choice, flows: readonly RegionFlow[] | undefined) {
  const say = useChainsWords();
  const text = useText();
  const language = useLanguage();
  if (!flows) return undefined;
  const largest = flows[0];
  if (!largest) return say('noFlows');
  const name = (code: string) => text(table.regionName(code));
  const amount = (value: number) => formatAmount(value, largest.unit, language);
  if (region === undefined) {
    return say('flowsAnswer', {
      ...{ from: name(largest.from), to: name(largest.to), value: amount(largest.value) },
      share: formatNumber(largest.value / totalOf(flows), 'share', language),
    });
  }
  const { into, out } = around(flows, region);
  const here = name(region);
  return joinSentences(
    [
      into[0]
        ? say('flowsIn', { region: here, amount: amount(totalOf(into)), from: name(into[0].from) })
        : say('flowsNoIn', { region: here }),
      out[0]
        ? say('flowsOut', { region: here, amount: amount(totalOf(out)), to: name(out[0].to) })
        : say('flowsNoOut', { region: here }),
    ],
    language,
  );
}
