import { queryOptions, useQuery } from '@tanstack/react-query';
import { client, rowsOf, textIn, type WireTable } from '../data/index.ts';
import type { Text } from '../words/index.ts';

/** A saved report as it is shown. */
export type ShownReport = Awaited<ReturnType<typeof client.reports.show>>;

export interface Template {
  readonly id: string;
  readonly name: Text;
  readonly about: Text;
  readonly needs: readonly string[];
}

export const reportQuery = (report: string) =>
  queryOptions({
    queryKey: ['reports.show', report],
    queryFn: ({ signal }) => client.reports.show({ report }, { signal }),
    retry: false,
  });

/** The templates there are, each once. */
export function useTemplates() {
  return useQuery({
    queryKey: ['reports.templates'],
    queryFn: async ({ signal }): Promise<Template[]> => {
      const rows = rowsOf((await client.call('reports.templates', {}, { signal })) as WireTable);
      const all = rows.map((row) => ({
        id: textIn(row, 'template'),
        name: { zh: textIn(row, 'name_zh'), en: textIn(row, 'name_en') },
        about: { zh: textIn(row, 'about_zh'), en: textIn(row, 'about_en') },
        needs: textIn(row, 'needs').split(' '),
      }));
      return [...new Map(all.map((template) => [template.id, template])).values()];
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}
