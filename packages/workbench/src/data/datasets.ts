import { queryOptions } from '@tanstack/react-query';
import type { DatasetInfo } from '@yanzhen/evidence/dataset';
import type { Text } from '../words/index.ts';
import { client, type WireTable } from './client.ts';
import { rowsOf } from './table.ts';

/** A dataset as the list shows it. */
export interface DatasetEntry {
  readonly reference: string;
  readonly id: string;
  readonly version: number;
  readonly title: Text;
}

/** Every dataset there is, latest versions. */
export function datasetListQuery() {
  return queryOptions({
    queryKey: ['datasets.list'],
    queryFn: async ({ signal }): Promise<DatasetEntry[]> => {
      const table = (await client.call('datasets.list', {}, { signal })) as WireTable;
      return rowsOf(table).map((row) => ({
        reference: `${row['id']}@${row['version']}`,
        id: String(row['id']),
        version: Number(row['version']),
        title: {
          zh: String(row['title_zh'] ?? row['id']),
          en: String(row['title_en'] ?? row['title_zh'] ?? row['id']),
        },
      }));
    },
    staleTime: 30_000,
  });
}

/** Everything about one dataset but its figures. */
export function datasetQuery(reference: string) {
  return queryOptions({
    queryKey: ['datasets.show', reference],
    queryFn: ({ signal }) => client.call('datasets.show', { dataset: reference }, { signal }) as Promise<DatasetInfo>,
  });
}
