import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { client } from '../../data/index.ts';
import { formatNumber } from '../../design/index.ts';
import { AnswerSentence } from '../../parts/answer-sentence.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { JobProgress } from '../../parts/job-progress.tsx';
import { Notes } from '../../parts/notes.tsx';
import { useLanguage } from '../../words/index.ts';
import { FirmTable } from './firm-table.tsx';
import { GateEditor } from './gate-editor.tsx';
import { type Gate, gatesTable } from './gates.ts';
import { RungTable } from './rung-table.tsx';
import { useGradientWords } from './words.ts';

export type Standing = Awaited<ReturnType<typeof client.plans.gradient>>;

/** The enterprise gradient: who is through the gate above, who is one condition short, and what that does to the plan's targets. */
export function Gradient({ id }: { id: string }) {
  const say = useGradientWords();
  const language = useLanguage();
  const field = useId();
  const [file, setFile] = useState<File>();
  const [gates, setGates] = useState<readonly Gate[]>();
  const [pass, setPass] = useState(1);
  const { data, error, isPending } = useQuery({
    queryKey: ['plans.gradient', id, file?.name, file?.lastModified, gates, pass],
    queryFn: ({ signal }) => {
      const given = gates && { gates: new File([gatesTable(gates)], 'gates.csv', { type: 'text/csv' }) };
      return client.plans.gradient({ plan: id, pass, ...(file && { firms: file }), ...given }, { signal });
    },
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <>
      <p className="block-answer">{say('lead')}</p>
      <div className="controls no-print">
        <label className={file ? 'small-button' : 'action'} htmlFor={field}>
          {say(file ? 'other' : 'choose')}
        </label>
        <input
          id={field}
          className="visually-hidden"
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,.xls"
          onChange={(event) => setFile(event.target.files?.[0])}
        />
        {file && (
          <label className="control">
            <span className="control-label">
              {say('pass', { share: formatNumber(pass, 'share', language).replace('.0', '') })}
            </span>
            <input
              type="range"
              min={0}
              max={1}
              step={0.05}
              value={pass}
              onChange={(event) => setPass(Number(event.target.value))}
            />
          </label>
        )}
      </div>
      {data && (
        <p className="small quiet">
          {say('columns', {
            columns: [...new Set(data.gates.map(({ column }) => column))].join(language === 'zh' ? '、' : ', '),
          })}
        </p>
      )}
      {error && <ErrorState error={error} />}
      {isPending && <JobProgress />}
      {data && file && <Firms standing={data} />}
      {data && file && <RungTable standing={data} />}
      {data && <GateEditor gates={gates ?? data.gates} rungs={data.rungs} onUse={setGates} />}
    </>
  );
}

function Firms({ standing }: { standing: Standing }) {
  const say = useGradientWords();
  const { rungs, firms, evidence } = standing;
  const sum = (key: 'ready' | 'one_short' | 'unknown') => rungs.reduce((all, rung) => all + rung[key], 0);
  const answer = say('answer', {
    ...{ count: firms.length, ready: sum('ready'), short: sum('one_short'), unknown: sum('unknown') },
  });
  return (
    <>
      <AnswerSentence text={answer} evidence={evidence} />
      <Notes notes={evidence.notes} />
      <FirmTable standing={standing} />
    </>
  );
}
