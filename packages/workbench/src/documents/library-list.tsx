import { useQuery } from '@tanstack/react-query';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { DocumentItem } from './document-item.tsx';
import { ExportList } from './export-list.tsx';
import type { Filters } from './filters.ts';
import { documentListQuery, type LibraryDocument } from './library-document.ts';
import { type SayDocuments, useDocumentsWords } from './words.ts';

/** All documents that the filters let through, newest first. */
export function LibraryList({ filters }: { filters: Filters }) {
  const say = useDocumentsWords();
  const list = useQuery(documentListQuery(filters));
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <JobProgress />;
  const { documents, evidence } = list.data;
  if (documents.length === 0) {
    return (
      <EmptyState title={say('none')}>
        <p>{say('noneText')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <AnswerSentence text={answerOf(documents, say)} evidence={evidence} />
      <section aria-labelledby="documents-list">
        <header className="library-head">
          <h2 id="documents-list">{say('results')}</h2>
          <span className="small quiet library-keys no-print">{say('keys')}</span>
          <ExportList documents={documents} />
        </header>
        <ol className="library-list">
          {documents.map((document) => (
            <DocumentItem key={document.id} document={document} hits={[]} />
          ))}
        </ol>
      </section>
    </>
  );
}

function answerOf(documents: readonly LibraryDocument[], say: SayDocuments): string {
  const dates = documents.map(({ date }) => date.slice(0, 4)).filter((date) => date !== '');
  const regions = new Set(documents.map(({ region }) => region).filter((region) => region !== '')).size;
  const count = documents.length;
  if (dates.length === 0) return say('listAnswerUndated', { count });
  dates.sort();
  const newest = documents[0]?.title ?? '';
  return say('listAnswer', { count, regions, from: dates[0]!, to: dates.at(-1) ?? dates[0]!, newest });
}
