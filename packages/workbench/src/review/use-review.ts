import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { client, rowsOf } from '../data/index.ts';

export type Review = Awaited<ReturnType<typeof client.review.read>>;
export type Finding = Review['findings'][number];

/** What the review says of a text; nothing is stored. */
export function useReview(text: string) {
  return useQuery({
    queryKey: ['review.read', text],
    queryFn: ({ signal }) => client.review.read({ text }, { signal }),
    placeholderData: keepPreviousData,
    enabled: text !== '',
    gcTime: 60_000,
    retry: false,
  });
}

export interface RuleName {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
}

export const rulesQuery = () =>
  queryOptions({
    queryKey: ['review.rules'],
    queryFn: async ({ signal }): Promise<RuleName[]> => {
      const rows = rowsOf((await client.call('review.rules', {}, { signal })) as Parameters<typeof rowsOf>[0]);
      return rows.map((row) => ({
        id: String(row['rule']),
        name: { zh: String(row['name_zh']), en: String(row['name_en']) },
      }));
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
