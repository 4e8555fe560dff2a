import { useState } from 'react';
import { numberIn, textIn, useLastingAnswer, type WireTable } from '../data/index.ts';
import { rowsOf } from '../data/table.ts';
import { formatNumber } from '../design/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Notes } from '../parts/notes.tsx';
import { NumberCell } from '../parts/number-cell.tsx';
import { Select } from '../parts/select.tsx';
import { useLanguage } from '../words/index.ts';
import { useStudioWords } from './words.ts';

const formats = ['orlib-cap', 'sscflp', 'pmedcap'] as const;

/** A published location problem: solved and shown, without the controls that only regions have. */
export function FacilityProblem({ file }: { file: { readonly name: string; readonly text: string } }) {
  const say = useStudioWords();
  const language = useLanguage();
  const [format, setFormat] = useState<(typeof formats)[number]>('orlib-cap');
  const [capacity, setCapacity] = useState<number>();
  const [isAsked, setAsked] = useState(false);
  const input = { instanceFormat: format, seconds: 60, ...(capacity !== undefined && { capacity }) };
  const request = (operation: string) => (isAsked ? { operation, input, files: { instance: file } } : undefined);
  const solved = useLastingAnswer<WireTable>(request('layout.solve'));
  const plan = useLastingAnswer<WireTable>(solved.answer ? request('layout.plan') : undefined);
  const head = solved.answer && rowsOf(solved.answer)[0];
  const lines = plan.answer && rowsOf(plan.answer);
  const states = [solved, plan];
  const running = states.find(({ isRunning }) => isRunning);
  const error = solved.error ?? plan.error;
  return (
    <section className="layout-published">
      <h2>{file.name}</h2>
      <div className="controls no-print">
        <Select
          label={say('format')}
          options={formats.map((value) => ({ value, name: say(`format-${value}`) }))}
          value={format}
          onChange={(value) => {
            setAsked(false);
            setFormat(value as (typeof formats)[number]);
          }}
        />
        {format === 'orlib-cap' && /capacity/i.test(file.text) && (
          <span className="control">
            <span className="control-label">{say('capacityWord')}</span>
            <NumberCell label={say('capacityWord')} value={capacity} least={1} empty="—" onChange={setCapacity} />
          </span>
        )}
        <button type="button" className="action" disabled={running !== undefined} onClick={() => setAsked(true)}>
          {say('solve')}
        </button>
      </div>
      {running && <JobProgress progress={running.progress} onCancel={running.cancel} />}
      {error && <ErrorState error={error} onRetry={() => states.forEach((state) => state.error && state.retry())} />}
      {head && solved.answer && (
        <>
          <AnswerSentence
            evidence={solved.answer.evidence}
            text={say('publishedAnswer', {
              objective: formatNumber(numberIn(head, 'objective'), 'amount', language),
              bound: formatNumber(numberIn(head, 'bound'), 'amount', language),
              gap: formatNumber(numberIn(head, 'gap'), 'share', language),
              seconds: formatNumber(numberIn(head, 'seconds'), 'index', language),
            })}
          />
          <Notes notes={solved.answer.evidence.notes} />
        </>
      )}
      {lines && (
        <DataTable
          title={`${file.name} ${say('plan')}`}
          rows={lines}
          rowKey={(row) => `${textIn(row, 'facility')} ${textIn(row, 'customer')}`}
          columns={[
            { key: 'facility', name: say('facility'), kind: 'text', value: (row) => textIn(row, 'facility') },
            { key: 'customer', name: say('customer'), kind: 'text', value: (row) => textIn(row, 'customer') },
            {
              ...{ key: 'amount', name: say('amount'), kind: 'number' },
              value: (row) => numberIn(row, 'amount'),
              show: (row) => formatNumber(numberIn(row, 'amount'), 'amount', language),
            },
          ]}
        />
      )}
    </section>
  );
}
