import { rules as allRules, articleOf } from '@yanzhen/documents/review';
import { z } from 'zod';
import { recordEvidence } from '../datasets/dataset-fields.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';

/** Every rule with the article it rests on and the verdicts people have given. */
export const rules = defineOperation({
  name: 'review.rules',
  version: 1,
  summary: { zh: '列出审查规则', en: 'List the rules of the review' },
  description: {
    zh: '列出每条规则、所依据的条项、严重程度和修改建议，以及用户对它给出的判断次数：认可、不认可、已改写、申请例外。',
    en: 'Lists every rule with its items, severity and advice, and how often people agreed with it, rejected it, reworded the clause or claimed an exception.',
  },
  input: z.object({}),
  output: table({
    rule: { type: 'text', describe: { zh: '规则', en: 'Rule' } },
    name_zh: { type: 'text', describe: { zh: '中文名称', en: 'Name in Chinese' } },
    name_en: { type: 'text', describe: { zh: '英文名称', en: 'Name in English' } },
    regulation: { type: 'text', describe: { zh: '条例条项', en: 'Item of the Regulation' } },
    measures: { type: 'text', describe: { zh: '办法条号', en: 'Article of the Measures' } },
    severity: { type: 'text', describe: { zh: '通常的严重程度', en: 'Usual severity' } },
    advice_zh: { type: 'text', describe: { zh: '修改建议', en: 'Advice in Chinese' } },
    advice_en: { type: 'text', describe: { zh: '英文建议', en: 'Advice in English' } },
    agreed: { type: 'integer', describe: { zh: '认可次数', en: 'Times agreed with' } },
    rejected: { type: 'integer', describe: { zh: '不认可次数', en: 'Times rejected' } },
    reworded: { type: 'integer', describe: { zh: '已改写次数', en: 'Times reworded' } },
    exception: { type: 'integer', describe: { zh: '申请例外次数', en: 'Times an exception was claimed' } },
  }),
  effect: 'read',
  uses: 'store',
  async run(_, context) {
    const tally = await (await context.store()).reviewVerdicts.tally();
    const counted = (verdict: string) =>
      Uint32Array.from(
        allRules,
        ({ id }) => tally.find((row) => row.rule === id && row.verdict === verdict)?.count ?? 0,
      );
    return {
      columns: {
        rule: allRules.map(({ id }) => id),
        name_zh: allRules.map(({ name }) => name.zh),
        name_en: allRules.map(({ name }) => name.en),
        regulation: allRules.map(({ measures }) => articleOf(measures).regulation),
        measures: allRules.map(({ measures }) => measures),
        severity: allRules.map(({ severity }) => severity),
        advice_zh: allRules.map(({ advice }) => advice.zh),
        advice_en: allRules.map(({ advice }) => advice.en),
        agreed: counted('agreed'),
        rejected: counted('rejected'),
        reworded: counted('reworded'),
        exception: counted('exception'),
      },
      length: allRules.length,
      evidence: recordEvidence('review.rules', {}),
    };
  },
});
