import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { planEvidence } from './plan-fields.ts';

/** The plans there are. */
export const list = defineOperation({
  name: 'plans.list',
  version: 1,
  summary: { zh: '列出规划', en: 'List plans' },
  description: { zh: '列出全部规划，最近改动的在前。', en: 'Lists all plans, those changed last first.' },
  input: z.object({}),
  output: table({
    plan: { type: 'text', describe: { zh: '编号', en: 'Id' } },
    title_zh: { type: 'text', describe: { zh: '名称', en: 'Title in Chinese' } },
    title_en: { type: 'text', describe: { zh: '英文名称', en: 'Title in English' } },
    region: { type: 'text', describe: { zh: '地区代码', en: 'Code of the region' } },
    from: { type: 'integer', describe: { zh: '起始年', en: 'First year' } },
    to: { type: 'integer', describe: { zh: '结束年', en: 'Last year' } },
    items: { type: 'integer', describe: { zh: '条目数', en: 'Items' } },
    revision: { type: 'integer', describe: { zh: '改动次数', en: 'Number of the newest change' } },
    updated_at: { type: 'text', describe: { zh: '最近改动时间（UTC）', en: 'When it was changed last (UTC)' } },
  }),
  effect: 'read',
  uses: 'store',
  async run(_, context) {
    const { plans } = await context.store();
    const rows = await plans.list();
    return {
      columns: {
        plan: rows.map(({ id }) => id),
        title_zh: rows.map(({ info }) => info.title.zh),
        title_en: rows.map(({ info }) => info.title.en),
        region: rows.map(({ info }) => info.region ?? ''),
        from: Float64Array.from(rows, ({ info }) => info.from ?? Number.NaN),
        to: Float64Array.from(rows, ({ info }) => info.to ?? Number.NaN),
        items: Float64Array.from(rows, ({ items }) => items),
        revision: Float64Array.from(rows, ({ revision }) => revision),
        updated_at: rows.map(({ updatedAt }) => updatedAt.toISOString()),
      },
      length: rows.length,
      evidence: planEvidence('plans.list', {}),
    };
  },
});
