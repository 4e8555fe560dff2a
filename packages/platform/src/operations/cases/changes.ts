import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { caseEvidence, caseField, changeWords } from './case-fields.ts';

/** What was done to a case. */
export const changes = defineOperation({
  name: 'cases.changes',
  version: 1,
  summary: { zh: '协作案的改动记录', en: 'The changes of a case' },
  description: {
    zh: '谁在什么时候改了什么，最近的在前；保留最近 500 次。',
    en: 'Who changed what and when, newest first; the last 500 are kept.',
  },
  input: z.object({ case: caseField }),
  output: table({
    version: { type: 'integer', describe: { zh: '第几次改动', en: 'Number of the change' } },
    author: { type: 'text', describe: { zh: '谁', en: 'Who' } },
    kind: { type: 'text', describe: { zh: 'create、put、rename 或 undo', en: 'create, put, rename or undo' } },
    parts: { type: 'text', describe: { zh: '涉及的部分', en: 'Parts it touched' } },
    undoes: { type: 'integer', describe: { zh: '撤销的是第几次', en: 'Number of the change it takes back' } },
    what: { type: 'text', describe: { zh: '做了什么', en: 'What was done, in Chinese' } },
    what_en: { type: 'text', describe: { zh: '英文说明', en: 'What was done' } },
    changed_at: { type: 'text', describe: { zh: '时间（UTC）', en: 'When (UTC)' } },
  }),
  positional: ['case'],
  effect: 'read',
  uses: 'store',
  async run({ case: id }, context) {
    const rows = await (await context.store()).cases.changes(id);
    return {
      columns: {
        version: Float64Array.from(rows, ({ version }) => version),
        author: rows.map(({ author }) => author),
        kind: rows.map(({ kind }) => kind),
        parts: rows.map(({ entries }) => entries.flatMap((entry) => ('part' in entry ? [entry.part] : [])).join(' ')),
        undoes: Float64Array.from(rows, ({ undoes }) => undoes ?? Number.NaN),
        what: rows.map((row) => changeWords(row).zh),
        what_en: rows.map((row) => changeWords(row).en),
        changed_at: rows.map(({ changedAt }) => changedAt.toISOString()),
      },
      length: rows.length,
      evidence: caseEvidence('cases.changes', { case: id }),
    };
  },
});
