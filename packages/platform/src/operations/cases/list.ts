import { caseParts, nextPart, staleBecause } from '@yanzhen/evidence/cases';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { caseEvidence } from './case-fields.ts';

/** The cases there are. */
export const list = defineOperation({
  name: 'cases.list',
  version: 1,
  summary: { zh: '列出协作案', en: 'List cases' },
  description: {
    zh: '列出全部协作案：有哪些部分、哪些已过期（依据的前面部分变了）、下一步做什么；最近改动的在前。',
    en: 'Lists all cases: which parts each has, which are stale because something earlier changed, and what comes next; those changed last first.',
  },
  input: z.object({
    removed: z.boolean().default(false).meta({ zh: '列出已移除的', en: 'List those that were removed' }),
  }),
  output: table({
    case: { type: 'text', describe: { zh: '编号', en: 'Id' } },
    name_zh: { type: 'text', describe: { zh: '名称', en: 'Name in Chinese' } },
    name_en: { type: 'text', describe: { zh: '英文名称', en: 'Name in English' } },
    version: { type: 'integer', describe: { zh: '改动次数', en: 'Number of the newest change' } },
    parts: { type: 'text', describe: { zh: '已有的部分，以空格分隔', en: 'Parts it has, by spaces' } },
    stale: { type: 'text', describe: { zh: '其中已过期的', en: 'Those of them that are stale' } },
    next: { type: 'text', describe: { zh: '下一步；空为全部完成', en: 'What comes next; empty where all is done' } },
    updated_at: { type: 'text', describe: { zh: '最近改动时间（UTC）', en: 'When it was changed last (UTC)' } },
  }),
  effect: 'read',
  uses: 'store',
  async run({ removed }, context) {
    const rows = await (await context.store()).cases.list({ removed });
    const stale = rows.map(({ parts }) => staleBecause(parts));
    return {
      columns: {
        case: rows.map(({ id }) => id),
        name_zh: rows.map(({ name }) => name.zh),
        name_en: rows.map(({ name }) => name.en),
        version: Float64Array.from(rows, ({ version }) => version),
        parts: rows.map(({ parts }) => caseParts.filter((part) => parts[part] !== undefined).join(' ')),
        stale: stale.map((of) => caseParts.filter((part) => (of[part]?.length ?? 0) > 0).join(' ')),
        next: rows.map(({ parts }) => nextPart(parts) ?? ''),
        updated_at: rows.map(({ updatedAt }) => updatedAt.toISOString()),
      },
      length: rows.length,
      evidence: caseEvidence('cases.list', { removed }),
    };
  },
});
