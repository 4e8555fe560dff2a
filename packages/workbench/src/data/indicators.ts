import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Text } from '../words/index.ts';
import { client, type WireTable } from './client.ts';
import { rowsOf } from './table.ts';

/** What a figure means, as the platform's catalogue has it. */
export interface IndicatorMeaning {
  readonly code: string;
  readonly family: string;
  readonly name: Text;
  readonly formula: string;
  readonly definition: Text;
  readonly reading: Text;
  readonly trap: Text;
  /** Where its neutral point lies: decides the colours. */
  readonly scale: string;
  readonly source: string;
}

export function indicatorsQuery() {
  return queryOptions({
    queryKey: ['system.indicators'],
    queryFn: async ({ signal }): Promise<ReadonlyMap<string, IndicatorMeaning>> => {
      const table = (await client.call('system.indicators', {}, { signal })) as WireTable;
      return new Map(rowsOf(table).map((row) => [String(row['indicator']), meaning(row)]));
    },
  });
}

/** The meaning of one indicator; undefined while it is being read or when the catalogue has none. */
export function useIndicator(code: string | undefined): IndicatorMeaning | undefined {
  const { data } = useQuery({ ...indicatorsQuery(), enabled: code !== undefined });
  return code === undefined ? undefined : data?.get(code);
}

function meaning(row: Readonly<Record<string, unknown>>): IndicatorMeaning {
  const both = (name: string): Text => ({ zh: String(row[`${name}_zh`] ?? ''), en: String(row[`${name}_en`] ?? '') });
  return {
    code: String(row['indicator']),
    family: String(row['family'] ?? ''),
    name: both('name'),
    formula: String(row['formula'] ?? ''),
    definition: both('definition'),
    reading: both('reading'),
    trap: both('trap'),
    scale: String(row['scale'] ?? ''),
    source: String(row['source'] ?? ''),
  };
}
