import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useAddress } from '../app/address.ts';
import { client } from '../data/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { DidYouMean } from './did-you-mean.tsx';
import { DocumentItem } from './document-item.tsx';
import { filtersOf } from './filters.ts';
import { useDocumentsWords } from './words.ts';

const most = 100;

export type Search = Awaited<ReturnType<typeof client.documents.find>>;

/** The documents with the passages that answer a search. */
export function Found({ query, industry }: { query: string; industry: string | undefined }) {
  const say = useDocumentsWords();
  const [address] = useAddress();
  const order = address.order === 'date' ? 'date' : 'relevance';
  // A search of an industry alone has no words: the filter is written as the query.
  const asked = query.trim() === '' ? `industry:${industry ?? ''}` : query;
  const input = {
    ...filtersOf(address),
    ...(industry !== undefined && { industry }),
    query: asked,
    order,
    most,
  } as const;
  const search = useQuery({
    queryKey: ['documents.find', input],
    queryFn: ({ signal }) => client.documents.find(input, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    retry: false,
  });
  if (search.error) return <ErrorState error={search.error} onRetry={() => void search.refetch()} />;
  if (!search.data) return <JobProgress />;
  const { hits, words, matched, unknown, evidence } = search.data;
  const groups = [...Map.groupBy(hits, ({ document }) => document).values()];
  const also = words.flatMap((word) => word.also);
  const first = groups[0]?.[0];
  return (
    <>
      <DidYouMean query={query} unknown={unknown} />
      {first === undefined ? (
        <EmptyState title={say('none')}>
          <p>{say('noneText')}</p>
        </EmptyState>
      ) : (
        <AnswerSentence
          text={say('foundAnswer', {
            documents: groups.length,
            passages: hits.length,
            query: query.trim() === '' ? (industry ?? '') : query.trim(),
            first: first.title,
          })}
          evidence={evidence}
        />
      )}
      <p className="small quiet">
        {matched.of > 1 && matched.fewest < matched.of && hits.length > 0 && (
          <span>{say(hits.length > 0 && isWhole(search.data) ? 'foundMost' : 'foundSome', matched)} </span>
        )}
        {also.length > 0 && <span>{say('also', { words: also.slice(0, 8).join(say('between')) })} </span>}
        {hits.length === most && <span>{say('mostShown', { count: most })}</span>}
      </p>
      <ol className="library-list">
        {groups.map((group) => {
          const { document, version, title, issuer, region, date, documentKind } = group[0]!;
          const about = { id: document, version, title, issuer, region, date, kind: documentKind };
          return <DocumentItem key={document} document={about} hits={group} />;
        })}
      </ol>
    </>
  );
}

/** Whether the best passage has every word: its score begins where that of one word less ends. */
function isWhole({ hits, matched }: Search): boolean {
  return (hits[0]?.score ?? 0) >= matched.of / (matched.of + 1);
}
