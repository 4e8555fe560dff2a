import { useQuery } from '@tanstack/react-query';
import type { Evidence } from '@yanzhen/platform/operations';
import type { Text } from '../words/index.ts';
import { client } from './client.ts';

/** What `advantage explain` says about one figure. */
export interface Explanation {
  readonly formula: string;
  readonly definition: Text;
  readonly reading: Text;
  readonly trap: Text;
  readonly source: string;
  readonly unit: string;
  readonly inputs: readonly { readonly symbol: string; readonly name: Text; readonly value: number | null }[];
  readonly rows: readonly SourceRow[];
  readonly rows_total: number;
  readonly alternatives: readonly { readonly convention: string; readonly name: Text; readonly value: number | null }[];
}

export interface SourceRow {
  readonly row: number | null;
  readonly region: string;
  readonly industry: string;
  readonly year: number;
  readonly value: number | null;
}

/** Which figure is asked about. */
export interface Question {
  readonly indicator: string;
  readonly region?: string;
  readonly industry?: string;
  readonly other?: string;
  readonly year?: number;
  /** First and last year of a change. */
  readonly from?: number;
  readonly to?: number;
  /** Level of the classification, where a pair is compared at several. */
  readonly level?: number;
  /** What entry was predicted from. */
  readonly predictor?: string;
}

/** Parameters of the result that the explanation must share to explain the same number. */
const shared = [
  'measure',
  'absent',
  'region_level',
  'level',
  'regions',
  'non_tradable',
  'non_tradable_codes',
  'threshold',
  'convention',
  'method',
  'from',
  'to',
  'dynamic',
  'minimum_rise',
  'demand_measure',
  'horizon',
  'absent_below',
] as const;

/** Takes a figure of a result apart, under the result's own dataset version and parameters. */
export function useExplanation(question: Question | undefined, evidence: Evidence) {
  const input = evidence.inputs[0];
  const same = Object.fromEntries(
    shared.flatMap((name) => (evidence.parameters[name] === undefined ? [] : [[name, evidence.parameters[name]]])),
  );
  const asked = { dataset: `${input?.dataset}@${input?.version}`, ...same, ...question };
  return useQuery({
    queryKey: ['advantage.explain', asked],
    queryFn: ({ signal }) => client.call('advantage.explain', asked, { signal }) as Promise<Explanation>,
    enabled: question !== undefined && input !== undefined,
    retry: false,
  });
}
