import type { ReviewVerdict } from '../../store/review/types.ts';
import { recordEvidence } from '../datasets/dataset-fields.ts';
import { table } from '../table.ts';

/** One row per verdict. */
export const verdictTable = table({
  finding: { type: 'text', describe: { zh: '线索编号', en: 'Id of the finding' } },
  rule: { type: 'text', describe: { zh: '规则', en: 'Rule' } },
  regulation: { type: 'text', describe: { zh: '条例条项', en: 'Item of the Regulation' } },
  measures: { type: 'text', describe: { zh: '办法条项', en: 'Item of the Measures' } },
  clause: { type: 'text', describe: { zh: '条款原文', en: 'The clause' } },
  verdict: {
    type: 'text',
    describe: {
      zh: 'agreed 认可、rejected 不认可、reworded 已改写、exception 申请例外',
      en: 'agreed, rejected, reworded or exception',
    },
  },
  note: { type: 'text', describe: { zh: '说明', en: 'Note' } },
  draft: { type: 'text', describe: { zh: '草案', en: 'Draft' } },
  answers: {
    type: 'text',
    describe: {
      zh: '例外说明（JSON），没有则为空',
      en: 'What an exception’s record says, as JSON; empty where there is none',
    },
  },
  updated_at: { type: 'text', describe: { zh: '时间（UTC）', en: 'When (UTC)' } },
});

/** {@link verdictTable} filled in. */
export function verdictRows(operation: string, verdicts: readonly ReviewVerdict[]) {
  return {
    columns: {
      finding: verdicts.map(({ id }) => id),
      rule: verdicts.map(({ rule }) => rule),
      regulation: verdicts.map(({ regulation }) => regulation),
      measures: verdicts.map(({ measures }) => measures),
      clause: verdicts.map(({ clause }) => clause),
      verdict: verdicts.map(({ verdict }) => verdict),
      note: verdicts.map(({ note }) => note),
      draft: verdicts.map(({ draft }) => draft),
      answers: verdicts.map(({ answers }) => (Object.keys(answers).length === 0 ? '' : JSON.stringify(answers))),
      updated_at: verdicts.map(({ updatedAt }) => updatedAt.toISOString()),
    },
    length: verdicts.length,
    evidence: recordEvidence(operation, {}),
  };
}
