import { reviewLines, rules } from '@yanzhen/documents/review';
import { UserError } from '@yanzhen/evidence/errors';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { findingId } from './finding-id.ts';
import { verdictName } from './review-shapes.ts';
import { verdictRows, verdictTable } from './verdict-table.ts';

/** Keeps a person's verdict on a finding. */
export const judge = defineOperation({
  name: 'review.judge',
  version: 1,
  summary: { zh: '对一条线索作出判断', en: 'Give a verdict on a finding' },
  description: {
    zh: '保存用户对一条线索的判断，同一线索的旧判断被替换。例外不由程序认定：选择 exception 只是记录办法第29条要求说明的内容。',
    en: 'Keeps a verdict on a finding in place of an earlier one. Exceptions are never granted by the program: exception only records what Article 29 of the Measures asks to be explained.',
  },
  input: z.object({
    clause: z.string().min(1).max(5000).meta({ zh: '条款原文', en: 'The clause' }),
    rule: z.enum(rules.map(({ id }) => id)).meta({ zh: '规则', en: 'Rule' }),
    verdict: verdictName.meta({
      zh: 'agreed 认可、rejected 不认可、reworded 已改写、exception 申请例外',
      en: 'agreed, rejected, reworded, or exception',
    }),
    note: z.string().max(2000).default('').meta({ zh: '说明', en: 'Note' }),
    draft: z.string().max(300).default('').meta({ zh: '草案名称', en: 'Title of the draft' }),
    answers: z
      .partialRecord(z.enum(['effect', 'case', 'basis', 'least', 'term', 'other']), z.string().max(5000))
      .optional()
      .meta({
        zh: '申请例外时的说明（JSON）：effect、case、basis、least、term、other',
        en: 'What an exception’s record says, as JSON: effect, case, basis, least, term, other',
      }),
  }),
  output: verdictTable,
  positional: ['clause'],
  effect: 'write',
  needs: 'analyst',
  uses: 'store',
  async run({ answers, ...given }, context) {
    const finding = reviewLines([given.clause]).find(({ rule }) => rule === given.rule);
    if (finding === undefined) throw noFinding(given.rule, given.clause);
    const { regulation, measures } = finding;
    const kept = await (await context.store()).reviewVerdicts.save({
      ...given,
      id: findingId(given),
      regulation,
      measures,
      answers: Object.fromEntries(Object.entries(answers ?? {}).filter(([, text]) => text !== undefined)),
    });
    return verdictRows('review.judge', [kept]);
  },
});

function noFinding(rule: string, clause: string): UserError {
  return new UserError(
    'no-such-finding',
    { zh: `规则 ${rule} 在这一条款中没有线索。`, en: `The rule ${rule} finds nothing in this clause.` },
    {
      kind: 'absent',
      place: { field: 'clause' },
      found: clause.slice(0, 80),
      advice: { zh: '请照 review check 给出的条款原文填写。', en: 'Give the clause as review check writes it.' },
    },
  );
}
