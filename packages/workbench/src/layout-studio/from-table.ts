import type { QueryClient } from '@tanstack/react-query';
import { queryOptions } from '@tanstack/react-query';
import { chainTableListQuery, client, type MadeBy } from '../data/index.ts';

/** Which regions and sectors of which table make a problem. */
export interface TableChoice {
  /** Undefined: the first table that has flows between regions. */
  readonly table: string | undefined;
  readonly regions: readonly string[];
  readonly sectors: readonly string[];
}

/** Four provinces of the middle Yangtze, six manufacturing sectors of the table of 2007. */
export const demoChoice: TableChoice = {
  table: undefined,
  regions: ['420000', '430000', '360000', '340000'],
  sectors: ['12', '14', '16', '17', '18', '19'],
};

/** A problem's text as it came, and what made it. */
export interface Made {
  readonly text: string;
  readonly madeBy: MadeBy | undefined;
}

/** A problem made from a table. @throws UserError where there is no table with flows between regions, or a code is unknown */
export function fromTableQuery(choice: TableChoice, queries: QueryClient) {
  return queryOptions({
    queryKey: ['layout.case', choice],
    queryFn: async ({ signal }): Promise<Made> => {
      const table = choice.table ?? (await firstTable(queries));
      const { regions, sectors } = choice;
      const { files, evidence } = await client.layout.case(
        { table, regions: [...regions], sectors: [...sectors] },
        { signal },
      );
      return { text: files[0]!.text, madeBy: evidence };
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

async function firstTable(queries: QueryClient): Promise<string> {
  const tables = await queries.fetchQuery(chainTableListQuery());
  return tables.find(({ regions }) => regions > 1)?.reference ?? 'china-provinces-mrio-2007';
}
