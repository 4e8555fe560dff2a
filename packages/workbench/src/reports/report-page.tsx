import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Progress } from '@yanzhen/platform/client';
import { useState } from 'react';
import { useAddress } from '../app/address.ts';
import { RoomLink } from '../app/room-link.tsx';
import { client } from '../data/index.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { saveMade } from '../plans/index.ts';
import { useLanguage } from '../words/index.ts';
import { Changes } from './changes.tsx';
import { Editor } from './editor.tsx';
import { ReportText } from './report-text.tsx';
import { reportQuery, type ShownReport } from './use-reports.ts';
import { useReportWords } from './words.ts';
import '../plans/brief/brief.css';
import './reports.css';
import { OnlyWith } from '../parts/only-with.tsx';

/** The report in the address. */
export function Page() {
  const say = useReportWords();
  const [{ report }] = useAddress();
  const shown = useQuery({ ...reportQuery(report ?? ''), enabled: report !== undefined });
  return (
    <>
      <p className="no-print">
        <RoomLink to="/reports">{say('back')}</RoomLink>
      </p>
      {report === undefined && (
        <>
          <h1>{say('reportPage')}</h1>
          <EmptyState title={say('noReport')} action={<RoomLink to="/reports">{say('openList')}</RoomLink>}>
            <p>{say('noReportText')}</p>
          </EmptyState>
        </>
      )}
      {report !== undefined && !shown.data && <h1 className="no-print">{say('reportPage')}</h1>}
      {report !== undefined && shown.isPending && <JobProgress />}
      {shown.error && <ErrorState error={shown.error} onRetry={() => void shown.refetch()} />}
      {shown.data && <Opened report={shown.data} />}
    </>
  );
}

function Opened({ report }: { report: ShownReport }) {
  const say = useReportWords();
  const shown = useLanguage();
  const day = (report.madeAt ?? '').slice(0, 10);
  return (
    <>
      <h1 className="no-print">{report.title}</h1>
      <p className="no-print" lang={shown === 'zh' ? 'zh-CN' : 'en'}>
        {say('lead', { parts: report.parts.length, sources: report.sources.length, day })}
      </p>
      {report.newer.map(({ input, used, newest }) => (
        <p key={input} className="report-notice no-print" role="status">
          {say('newer', { input, used, newest })}
        </p>
      ))}
      <Tools report={report} />
      <Changes report={report} />
      <OnlyWith least="analyst">
        <Editor key={report.revision} report={report} />
      </OnlyWith>
      <ReportText report={report} label={say('preview')} />
    </>
  );
}

function Tools({ report: { report: id, revision } }: { report: ShownReport }) {
  const say = useReportWords();
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Progress>();
  const [isSame, setIsSame] = useState(false);
  const refresh = useMutation({
    mutationFn: () => client.reports.refresh({ report: id, seen: revision }, { onProgress: setProgress }),
    onSuccess: (made) => {
      setIsSame(made.changes.length === 0);
      queries.setQueryData(['reports.show', id], made);
      void queries.invalidateQueries({ queryKey: ['reports.list'] });
    },
  });
  const make = useMutation({
    mutationFn: async (as: 'docx' | 'pdf' | 'html') => (await client.reports.render({ report: id, as: [as] })).files,
    onSuccess: (files) => files.forEach(saveMade),
  });
  const file = (as: 'docx' | 'pdf' | 'html', name: string) => (
    <button type="button" className="small-button" disabled={make.isPending} onClick={() => make.mutate(as)}>
      {name}
    </button>
  );
  return (
    <div className="controls no-print">
      <OnlyWith least="analyst" silent>
        <button type="button" className="action" disabled={refresh.isPending} onClick={() => refresh.mutate()}>
          {say('refresh')}
        </button>
      </OnlyWith>
      {file('docx', say('word'))}
      {file('pdf', say('pdf'))}
      {file('html', say('html'))}
      <button type="button" className="small-button" onClick={() => print()}>
        {say('print')}
      </button>
      {refresh.isPending && <JobProgress progress={progress} />}
      {isSame && !refresh.isPending && <p role="status">{say('noChanges')}</p>}
      {refresh.error && <ErrorState error={refresh.error} />}
      {make.error && <ErrorState error={make.error} />}
    </div>
  );
}
