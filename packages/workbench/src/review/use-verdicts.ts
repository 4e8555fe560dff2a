import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, rowsOf } from '../data/index.ts';
import type { Finding } from './use-review.ts';

export type VerdictName = 'agreed' | 'rejected' | 'reworded' | 'exception';

/** What an exception's record says, by point. */
export type Answers = Readonly<Partial<Record<'effect' | 'case' | 'basis' | 'least' | 'term' | 'other', string>>>;

/** A verdict as it was kept. */
export interface KeptVerdict {
  readonly verdict: VerdictName;
  readonly answers: Answers;
}

interface Given {
  readonly finding: Finding;
  /** Undefined takes the verdict back. */
  readonly verdict: VerdictName | undefined;
  readonly answers?: Answers;
  readonly draft: string;
}

/** Verdicts by finding, and the giving of one. */
export function useVerdicts() {
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ['review.verdicts'],
    queryFn: async ({ signal }) => {
      const rows = rowsOf((await client.call('review.verdicts', {}, { signal })) as Parameters<typeof rowsOf>[0]);
      return new Map(rows.map((row) => [String(row['finding']), keptOf(row)]));
    },
  });
  const judge = useMutation({
    mutationFn: async ({ finding: { id, clause, rule }, verdict, answers, draft }: Given) => {
      if (verdict === undefined) await client.review.forget({ finding: id });
      else await client.review.judge({ clause, rule, verdict, draft, ...(answers ? { answers } : {}) });
    },
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey }) => String(queryKey[0]).startsWith('review.') && queryKey[0] !== 'review.read',
      }),
  });
  return { verdicts: data ?? new Map<string, KeptVerdict>(), judge };
}

function keptOf(row: Readonly<Record<string, unknown>>): KeptVerdict {
  const answers = String(row['answers'] ?? '');
  return {
    verdict: String(row['verdict']) as VerdictName,
    answers: answers === '' ? {} : (JSON.parse(answers) as Answers),
  };
}
