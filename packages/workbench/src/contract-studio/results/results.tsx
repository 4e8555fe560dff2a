import type { ContractFile } from '@yanzhen/evidence/agreements';
import { AnswerSentence } from '../../parts/answer-sentence.tsx';
import { JobProgress } from '../../parts/job-progress.tsx';
import { Notes } from '../../parts/notes.tsx';
import { Bands } from './bands.tsx';
import { CashChart } from './cash-chart.tsx';
import { Clauses } from './clauses.tsx';
import { PartiesTable } from './parties-table.tsx';
import { Solve } from './solve.tsx';
import { Stated } from './stated.tsx';
import { Statistics } from './statistics.tsx';
import { Timeline } from './timeline.tsx';
import { useAnswer } from './use-answer.ts';
import type { KeptTable } from './use-kept-table.ts';
import { useSettled } from './use-settled.ts';
import { Zone } from './zone.tsx';

interface Props {
  readonly file: ContractFile;
  readonly appraised: KeptTable;
  readonly onEdit: (file: ContractFile) => void;
}

/** What the contract comes to, recomputed at every change. */
export function Results({ file, appraised, onEdit }: Props) {
  // What is looked at while typing comes first; what is further down, or costly, waits until the typing stops.
  const soon = useSettled(file, 200);
  const settled = useSettled(file, 500);
  const answer = useAnswer(file, appraised.rows);
  if (!appraised.rows || !appraised.table || !answer) return appraised.error ? null : <JobProgress />;
  const { evidence } = appraised.table;
  return (
    <div className={appraised.isOld ? 'contract-results is-old' : 'contract-results'} aria-busy={appraised.isOld}>
      <AnswerSentence text={answer} evidence={evidence} />
      <Notes notes={evidence.notes.filter(({ code }) => code === 'zone-of-agreement')} />
      <Stated file={file} />
      <PartiesTable file={file} rows={appraised.rows} evidence={evidence} />
      <Zone file={file} rows={appraised.rows} />
      <CashChart file={file} />
      <Timeline file={file} />
      <Bands file={settled} isOld={settled !== file} />
      <Solve key={file.lever?.term ?? ''} file={settled} onApply={onEdit} />
      <Statistics file={soon} />
      <Clauses file={soon} />
    </div>
  );
}
