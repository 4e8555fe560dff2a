import { useMutation } from '@tanstack/react-query';
import type { ContractFile } from '@yanzhen/evidence/agreements';
import { useState } from 'react';
import { useAddress } from '../app/address.ts';
import { RoomLink } from '../app/room-link.tsx';
import { inCase, useDraft } from '../contract-studio/index.ts';
import { client, useTable } from '../data/index.ts';
import type { Language } from '../design/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { fileName, saveFile } from '../parts/save-file.ts';
import { Segments } from '../parts/segments.tsx';
import { useLanguage } from '../words/index.ts';
import { FigurePanel } from './figure-panel.tsx';
import { Paper } from './paper.tsx';
import { useTermSheetWords } from './words.ts';

type Form = 'term-sheet' | 'agreement';

interface Props {
  readonly file: ContractFile;
  /** The case that holds this very contract; undefined while it does not. */
  readonly caseId: string | undefined;
}

/** The sheet with what can be asked of it and taken away. */
export function TermSheet({ file, caseId }: Props) {
  const say = useTermSheetWords();
  const own = useLanguage();
  const [{ view, shown }, update] = useAddress();
  const form: Form = view === 'agreement' ? 'agreement' : 'term-sheet';
  const language: Language = shown === 'zh' || shown === 'en' ? shown : own;
  const draft = useDraft(file, form, language, caseId);
  const appraised = useTable('agreements.appraise', { contract: file });
  const [figure, setFigure] = useState<{ readonly path: string; readonly text: string }>();
  if (draft.error) return <ErrorState error={draft.error} onRetry={() => void draft.refetch()} />;
  if (!draft.data) return <JobProgress />;
  const { findings } = draft.data;
  return (
    <>
      <div className="no-print term-sheet-head">
        <h1>{say('title')}</h1>
        <p className="block-answer">
          {say(findings.length === 0 ? 'answerClean' : 'answerFindings', { count: findings.length })}{' '}
          {say('clickFigures')}
        </p>
        <div className="controls">
          <Segments
            label={say('form')}
            options={[
              { value: 'term-sheet', name: say('formSheet') },
              { value: 'agreement', name: say('formAgreement') },
            ]}
            value={form}
            onChange={(next) => update({ view: next === 'agreement' ? next : undefined }, { replace: true })}
          />
          <Segments
            label={say('language')}
            options={[
              { value: 'zh', name: '中文' },
              { value: 'en', name: 'English' },
            ]}
            value={language}
            onChange={(next) => update({ shown: next === own ? undefined : next }, { replace: true })}
          />
          <Downloads file={file} caseId={caseId} form={form} language={language} title={draft.data.title} />
          <RoomLink to="/contract" className="small-button">
            {say('change')}
          </RoomLink>
        </div>
      </div>
      <div className={figure ? 'term-sheet-desk with-panel' : 'term-sheet-desk'}>
        <Paper
          draft={draft.data}
          language={language}
          chosen={figure?.path}
          onFigure={(path, text) => setFigure({ path, text })}
        />
        {figure && (
          <FigurePanel
            caseId={caseId}
            path={figure.path}
            text={figure.text}
            appraised={appraised.table?.evidence}
            onClose={() => setFigure(undefined)}
          />
        )}
      </div>
    </>
  );
}

interface DownloadProps extends Props {
  readonly form: Form;
  readonly language: Language;
  readonly title: string;
}

function Downloads({ file, caseId, form, language, title }: DownloadProps) {
  const say = useTermSheetWords();
  const save = useMutation({
    mutationFn: async (as: 'docx' | 'html') => {
      const asked = { contract: file as never, form, language, as: [as], ...inCase(caseId) };
      const { files } = await client.agreements.draft(asked);
      const [made] = files;
      if (made?.base64 !== undefined) {
        saveFile(new Blob([Uint8Array.from(atob(made.base64), (sign) => sign.charCodeAt(0))]), fileName(title, as));
      } else if (made?.text !== undefined) saveFile(made.text, fileName(title, as), 'text/html');
    },
  });
  return (
    <>
      <button type="button" className="small-button" disabled={save.isPending} onClick={() => save.mutate('docx')}>
        Word
      </button>
      <button type="button" className="small-button" disabled={save.isPending} onClick={() => save.mutate('html')}>
        HTML
      </button>
      <button type="button" className="small-button" onClick={() => print()}>
        {say('print')}
      </button>
      {save.error && <ErrorState error={save.error} />}
    </>
  );
}
