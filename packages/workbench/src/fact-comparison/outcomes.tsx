import { useAddress } from '../app/address.ts';
import { useTable } from '../data/index.ts';
import { filtersOf } from '../documents/filters.ts';
import { PrintNote } from '../documents/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { type Met, metOf, OutcomesTable } from './outcomes-table.tsx';
import { useFactsWords } from './words.ts';

/** What was wanted for a year beside what another document reports for it. */
export function Outcomes() {
  const say = useFactsWords();
  const [address] = useAddress();
  const { region: _, ...filters } = filtersOf(address);
  const { table, rows, error, retry } = useTable('documents.outcomes', filters);
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (!table || !rows) return <JobProgress />;
  if (rows.length === 0) return <p className="block-answer">{say('outcomesNone')}</p>;
  const count = (met: Met) => rows.filter((row) => metOf(row) === met).length;
  const counts = { count: rows.length, yes: count('yes'), no: count('no'), open: count('open') };
  return (
    <>
      <AnswerSentence text={say('outcomesAnswer', counts)} evidence={table.evidence} />
      <OutcomesTable rows={rows} />
      <p className="small quiet">{say('outcomesNote')}</p>
      <PrintNote shows={[say('outcomes')]} />
    </>
  );
}
