import { useAddress } from '../../app/address.ts';
import { type Row, textIn, useTable } from '../../data/index.ts';
import { AnswerSentence } from '../../parts/answer-sentence.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { JobProgress } from '../../parts/job-progress.tsx';
import { Select } from '../../parts/select.tsx';
import { useLanguage, useText } from '../../words/index.ts';
import { ItemDialog } from '../item-dialog.tsx';
import { kindNames } from '../kinds.ts';
import type { Plan } from '../use-plan.ts';
import { useAuditWords } from './words.ts';

const severities = ['high', 'medium', 'low'] as const;

/** What is missing from the plan or does not hold together; each finding opens its item to be mended. */
export function Audit({ id, plan }: { id: string; plan: Plan }) {
  const say = useAuditWords();
  const language = useLanguage();
  const { table, rows, error, retry } = useTable('plans.audit', { plan: id });
  const [{ severity = '', rule = '' }, update] = useAddress();
  const columns = useColumns();
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (rows === undefined || table === undefined) return <JobProgress />;
  const wordsOf = (row: Row) => textIn(row, language === 'zh' ? 'text_zh' : 'text_en').split(/[：:]/)[0]!;
  const rules = [...new Map(rows.map((row) => [textIn(row, 'rule'), wordsOf(row)]))];
  const shown = rows.filter(
    (row) => (severity === '' || row['severity'] === severity) && (rule === '' || row['rule'] === rule),
  );
  return (
    <>
      <AnswerSentence text={answerOf(rows, wordsOf, say)} evidence={table.evidence} />
      <div className="controls no-print">
        <Select
          label={say('severity')}
          value={severity}
          options={[{ value: '', name: say('all') }, ...severities.map((value) => ({ value, name: say(value) }))]}
          onChange={(value) => update({ severity: value || undefined })}
        />
        <Select
          label={say('rule')}
          value={rule}
          options={[{ value: '', name: say('all') }, ...rules.map(([value, name]) => ({ value, name }))]}
          onChange={(value) => update({ rule: value || undefined })}
        />
      </div>
      <DataTable
        title={say('title')}
        rows={shown}
        columns={columns}
        rowKey={(row) => `${textIn(row, 'rule')} ${textIn(row, 'item')} ${textIn(row, 'text_zh')}`}
        source="plans audit"
      />
      <ItemDialog plan={plan} />
    </>
  );
}

function answerOf(rows: readonly Row[], wordsOf: (row: Row) => string, say: ReturnType<typeof useAuditWords>): string {
  if (rows.length === 0) return say('clean');
  const count = (severity: string) => rows.filter((row) => row['severity'] === severity).length;
  const times = new Map<string, number>();
  for (const row of rows) times.set(wordsOf(row), (times.get(wordsOf(row)) ?? 0) + 1);
  const [most] = [...times].sort((a, b) => b[1] - a[1]);
  return say('answer', {
    ...{ count: rows.length, high: count('high'), medium: count('medium'), low: count('low') },
    ...{ most: most![0], times: most![1] },
  });
}

function useColumns(): Column<Row>[] {
  const say = useAuditWords();
  const language = useLanguage();
  const text = useText();
  const [, update] = useAddress();
  const rank = { high: 0, medium: 1, low: 2 };
  type Severity = keyof typeof rank;
  return [
    {
      key: 'severity',
      name: say('severity'),
      kind: 'text',
      value: (row) => rank[row['severity'] as Severity],
      show: (row) => (
        <span className={`audit-severity audit-${textIn(row, 'severity')}`}>{say(row['severity'] as Severity)}</span>
      ),
      width: 88,
    },
    {
      key: 'kind',
      name: say('kind'),
      kind: 'text',
      value: (row) => textIn(row, 'kind'),
      show: (row) => text(kindNames[row['kind'] as keyof typeof kindNames]),
      width: 96,
    },
    {
      key: 'name',
      name: say('name'),
      kind: 'text',
      value: (row) => textIn(row, 'name'),
      show: (row) => (
        <button type="button" className="link-button" onClick={() => update({ item: textIn(row, 'item') })}>
          {textIn(row, 'name')}
        </button>
      ),
    },
    {
      key: 'found',
      name: say('found'),
      kind: 'text',
      value: (row) => textIn(row, language === 'zh' ? 'text_zh' : 'text_en'),
    },
  ];
}
