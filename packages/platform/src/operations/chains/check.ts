import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { tableReference } from '../upload.ts';
import { tableEvidence } from './table-fields.ts';

/** The balance report of a table. */
export const check = defineOperation({
  name: 'chains.check',
  version: 1,
  summary: { zh: '检查投入产出表的平衡', en: 'Check the balance of an input–output table' },
  description: {
    zh: '行、列、增加值是否平衡，哪些节点使 I − A 奇异或不可生产、总产出为零、有负数或统计误差。每条规则每个节点一行；表平衡时没有行。',
    en: 'Whether rows, columns and value added balance, and which nodes make I − A singular or not productive, have no output, negative entries or statistical errors. A row per rule and node; none where all is well.',
  },
  input: z.object({ table: tableReference() }),
  output: table({
    level: {
      type: 'text',
      describe: { zh: '级别：error、caution、information', en: 'Level: error, caution, information' },
    },
    rule: { type: 'text', describe: { zh: '规则', en: 'Rule' } },
    count: { type: 'integer', describe: { zh: '这条规则的次数', en: 'How often the rule applied' } },
    node: { type: 'integer', describe: { zh: '节点序号，从 1 起', en: 'Number of the node, from 1' } },
    found: { type: 'text', describe: { zh: '节点与数值', en: 'The node and what was found there' } },
    text_zh: { type: 'text', describe: { zh: '中文说明', en: 'Explanation in Chinese' } },
    text_en: { type: 'text', describe: { zh: '英文说明', en: 'Explanation in English' } },
  }),
  positional: ['table'],
  effect: 'read',
  async run({ table: reference }, context) {
    const { info } = await context.tables.load(reference);
    const rows = info.quality.flatMap((finding) =>
      (finding.examples.length > 0 ? finding.examples : [{ found: '' }]).map((example) => ({ finding, example })),
    );
    return {
      columns: {
        level: rows.map(({ finding }) => finding.level),
        rule: rows.map(({ finding }) => finding.rule),
        count: rows.map(({ finding }) => finding.count),
        node: rows.map(({ example }) => ('row' in example ? (example.row ?? Number.NaN) : Number.NaN)),
        found: rows.map(({ example }) => example.found),
        text_zh: rows.map(({ finding }) => finding.text.zh),
        text_en: rows.map(({ finding }) => finding.text.en),
      },
      length: rows.length,
      evidence: tableEvidence('chains.check', { table: reference }, info),
    };
  },
});
