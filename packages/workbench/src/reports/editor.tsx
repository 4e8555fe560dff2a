import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Progress } from '@yanzhen/platform/client';
import { useState } from 'react';
import { client } from '../data/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { type DraftPart, draftOf, moved, partsOf } from './draft.ts';
import { PartEditor } from './part-editor.tsx';
import type { ShownReport } from './use-reports.ts';
import { useReportWords } from './words.ts';

/** Title, order, headings and words of a report, changed here and kept together. */
export function Editor({ report }: { report: ShownReport }) {
  const say = useReportWords();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(report));
  const [progress, setProgress] = useState<Progress>();
  const save = useMutation({
    mutationFn: () => {
      const { title, subtitle } = draft;
      const input = { report: report.report, title, subtitle, parts: partsOf(draft), seen: report.revision };
      return client.reports.save(input, { onProgress: setProgress });
    },
    onSuccess: (made) => {
      queries.setQueryData(['reports.show', report.report], made);
      void queries.invalidateQueries({ queryKey: ['reports.list'] });
    },
  });
  const change = (at: number, part: DraftPart | undefined) =>
    setDraft({
      ...draft,
      parts: draft.parts.flatMap((one, k) => (k !== at ? [one] : part === undefined ? [] : [part])),
    });
  const line = (key: 'title' | 'subtitle', label: string) => (
    <label className="control report-wide">
      <span className="control-label">{label}</span>
      <input
        type="text"
        className="plan-input"
        value={draft[key]}
        maxLength={200}
        onChange={(event) => setDraft({ ...draft, [key]: event.target.value })}
      />
    </label>
  );
  const add = () => {
    const part = { id: `own-${crypto.randomUUID().slice(0, 8)}`, heading: say('newPart'), text: '', isOwn: true };
    setDraft({ ...draft, parts: [...draft.parts, { ...part, title: '', generated: '', wording: '', hidden: false }] });
  };
  return (
    <details className="report-editor no-print">
      <summary>{say('edit')}</summary>
      <p>{say('editText')}</p>
      {line('title', say('reportTitle'))}
      {line('subtitle', say('subtitle'))}
      <ol className="report-parts">
        {draft.parts.map((part, at) => (
          <PartEditor
            key={part.id}
            part={part}
            isFirst={at === 0}
            isLast={at === draft.parts.length - 1}
            onChange={(next) => change(at, next)}
            onMove={(by) => setDraft({ ...draft, parts: moved(draft.parts, at, at + by) })}
          />
        ))}
      </ol>
      <div className="controls">
        <button type="button" className="small-button" onClick={add}>
          {say('addText')}
        </button>
        <button
          type="button"
          className="action"
          disabled={save.isPending || draft.title.trim() === ''}
          onClick={() => save.mutate()}
        >
          {say('save')}
        </button>
        <button type="button" className="small-button" onClick={() => setDraft(draftOf(report))}>
          {say('discard')}
        </button>
      </div>
      {save.isPending && <JobProgress progress={progress} />}
      {save.error && <ErrorState error={save.error} />}
    </details>
  );
}
