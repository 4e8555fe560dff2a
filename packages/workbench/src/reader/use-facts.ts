import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, rowsOf, type WireTable } from '../data/index.ts';

export type Verdict = 'accepted' | 'corrected' | 'rejected';
export type Correction = NonNullable<Parameters<typeof client.documents.judgeFact>[0]['value']>;

/** A fact as the table of the public contract has it. */
export interface ShownFact {
  readonly key: string;
  readonly document: string;
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
  readonly region: string;
  readonly indicator: string;
  readonly comparator: string;
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: string;
  readonly valueSi: number | null;
  readonly unitSi: string;
  readonly measure: string;
  readonly year: number | null;
  readonly periodEnd: string;
  readonly kind: 'target' | 'achieved';
  readonly confidence: number;
  readonly verdict: Verdict | undefined;
}

/** The facts of a table of facts. */
export function factsIn(table: WireTable): ShownFact[] {
  return rowsOf(table).map((row) => {
    const text = (name: string) => String(row[name] ?? '');
    const number = (name: string) => (typeof row[name] === 'number' ? row[name] : null);
    const verdict = text('verdict');
    return {
      ...{ key: text('key'), document: text('document'), sentence: text('sentence'), region: text('region') },
      ...{ indicator: text('indicator'), comparator: text('comparator'), unit: text('unit'), unitSi: text('unit_si') },
      ...{ measure: text('measure'), periodEnd: text('period_end') },
      passage: number('passage') ?? 0,
      start: number('start') ?? 0,
      end: number('end') ?? 0,
      value: number('value') ?? Number.NaN,
      valueMax: number('value_max'),
      valueSi: number('value_si'),
      year: number('year'),
      confidence: number('confidence') ?? 0,
      kind: text('kind') === 'target' ? 'target' : 'achieved',
      verdict: verdict === '' ? undefined : (verdict as Verdict),
    };
  });
}

/** A document's facts with the verdicts people gave. */
export function useFacts(document: string) {
  return useQuery({
    queryKey: ['documents.facts', document],
    queryFn: async ({ signal }) => {
      const table = (await client.call('documents.facts', { document }, { signal })) as WireTable;
      return { table, facts: factsIn(table) };
    },
  });
}

interface Given {
  readonly key: string;
  /** Undefined takes the verdict back. */
  readonly verdict: Verdict | undefined;
  readonly value?: Correction;
}

/** Gives and takes back verdicts; everything that rests on facts is asked anew. */
export function useJudge() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ key, verdict, value }: Given) =>
      client.documents.judgeFact({ key, verdict: verdict ?? 'pending', ...(value ? { value } : {}) }),
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey }) => /^documents\.(facts|compare|outcomes|indicators|topic)$/.test(String(queryKey[0])),
      }),
  });
}
