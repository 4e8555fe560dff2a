import { useQuery } from '@tanstack/react-query';
import { useAddress } from '../app/address.ts';
import { saveCsv } from '../parts/export-table.ts';
import { saveFile } from '../parts/save-file.ts';
import { Select } from '../parts/select.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { DraftText } from './draft-text.tsx';
import { DraftSource } from './from-library.tsx';
import { NextFinding } from './next-finding.tsx';
import type { DraftState } from './use-draft.ts';
import { type Finding, type Review, rulesQuery } from './use-review.ts';
import { useVerdicts } from './use-verdicts.ts';
import { useReviewWords } from './words.ts';

interface Props {
  readonly draft: DraftState;
  readonly review: Review;
  readonly onEdit: () => void;
  readonly onFresh: () => void;
}

/** The draft with its findings, filters, and ways out. */
export function Findings({ draft, review, onEdit, onFresh }: Props) {
  const say = useReviewWords();
  const text = useText();
  const [{ rule, severity }, update] = useAddress();
  const { data: rules = [] } = useQuery(rulesQuery());
  const { verdicts, judge } = useVerdicts();
  const { findings, lines } = review;
  const nameOf = (id: string) => text(rules.find((each) => each.id === id)?.name ?? { zh: id, en: id });
  const chosen = findings.filter(
    (finding) => (rule ?? finding.rule) === finding.rule && (severity ?? finding.severity) === finding.severity,
  );
  const title = lines.find((line) => line.text.trim() !== '')?.text.slice(0, 80) ?? '';
  return (
    <>
      <p className="block-answer" aria-live="polite">
        {answerOf(say, review, (id) => verdicts.has(id))}
      </p>
      {draft.source !== undefined && <DraftSource document={draft.source} />}
      <div className="controls no-print">
        <Select
          label={say('rule')}
          value={rule ?? ''}
          options={[
            { value: '', name: say('all') },
            ...[...new Set(findings.map((finding) => finding.rule))].map((id) => ({ value: id, name: nameOf(id) })),
          ]}
          onChange={(value) => update({ rule: value || undefined })}
        />
        <Select
          label={say('severity')}
          value={severity ?? ''}
          options={[
            { value: '', name: say('all') },
            ...(['high', 'medium', 'low'] as const).map((value) => ({ value, name: say(value) })),
          ]}
          onChange={(value) => update({ severity: value || undefined })}
        />
        <Tools draft={draft} findings={chosen} title={title} onEdit={onEdit} onFresh={onFresh} />
      </div>
      {judge.error && <p className="note note-caution">{say('failedVerdict')}</p>}
      <DraftText
        lines={lines}
        findings={chosen}
        verdicts={verdicts}
        nameOf={nameOf}
        onReword={(finding) => {
          judge.mutate({ finding, verdict: 'reworded', draft: title });
          draft.reword(finding);
        }}
        onJudge={(finding, verdict, answers) =>
          judge.mutate({ finding, verdict, draft: title, ...(answers ? { answers } : {}) })
        }
      />
      <p className="small quiet review-disclaimer">{text(review.disclaimer)}</p>
    </>
  );
}

function answerOf(
  say: ReturnType<typeof useReviewWords>,
  { findings, lines }: Review,
  isJudged: (id: string) => boolean,
) {
  const count = findings.length;
  const written = lines.filter((line) => line.text.trim() !== '').length;
  if (count === 0) return say('none', { lines: written });
  return say('answer', {
    lines: written,
    clauses: new Set(findings.map(({ line, clauseSpan }) => `${line}:${clauseSpan.start}`)).size,
    count,
    high: findings.filter(({ severity }) => severity === 'high').length,
    medium: findings.filter(({ severity }) => severity === 'medium').length,
    judged: findings.filter(({ id }) => isJudged(id)).length,
  });
}

interface ToolsProps extends Pick<Props, 'draft' | 'onEdit' | 'onFresh'> {
  readonly findings: readonly Finding[];
  readonly title: string;
}

function Tools({ draft, findings, title, onEdit, onFresh }: ToolsProps) {
  const say = useReviewWords();
  const language = useLanguage();
  const [, update] = useAddress();
  const columns = ['line', 'clause', 'rule', 'regulation', 'measures', 'severity', 'start', 'end', 'message'];
  const rows = findings.map((finding) => [
    ...[finding.line, finding.clause, finding.rule, finding.regulation, finding.measures, finding.severity],
    ...[finding.start, finding.end, finding.why[language]],
  ]);
  return (
    <div className="review-tools">
      {findings.length > 0 && <NextFinding />}
      {draft.canUndo && (
        <button type="button" className="small-button" onClick={draft.undo}>
          {say('undo')}
        </button>
      )}
      <button type="button" className="small-button" onClick={onEdit}>
        {say('edit')}
      </button>
      <button type="button" className="small-button" onClick={() => saveCsv({ title, columns, rows })}>
        {say('csv')}
      </button>
      <button type="button" className="small-button" onClick={() => saveFile(draft.text, `${title}.txt`)}>
        {say('saveText')}
      </button>
      <button type="button" className="small-button" onClick={() => update({ view: 'form' })}>
        {say('form')}
      </button>
      <button type="button" className="small-button" onClick={onFresh}>
        {say('fresh')}
      </button>
    </div>
  );
}
