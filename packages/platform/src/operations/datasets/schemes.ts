import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { recordEvidence } from './dataset-fields.ts';

/** The classifications that names in a file can be resolved against. */
export const schemes = defineOperation({
  name: 'datasets.schemes',
  version: 1,
  summary: { zh: '内置的地区和行业分类', en: 'The classifications built in' },
  description: {
    zh: '列出内置的地区分类和行业分类：编号、版本、来源、单位数。导入时用编号指定；none 保留文件中的代码。',
    en: 'Lists the region and industry schemes built in: id, vintage, source, number of units. An import names one by its id; none keeps a file’s own codes.',
  },
  input: z.object({}),
  output: table({
    scheme: { type: 'text', describe: { zh: '编号', en: 'Id' } },
    kind: { type: 'text', describe: { zh: 'region 地区，industry 行业', en: 'region or industry' } },
    title_zh: { type: 'text', describe: { zh: '中文名称', en: 'Name in Chinese' } },
    title_en: { type: 'text', describe: { zh: '英文名称', en: 'Name in English' } },
    vintage: { type: 'text', describe: { zh: '版本', en: 'Vintage' } },
    units: { type: 'integer', describe: { zh: '单位数', en: 'Units' } },
    source: { type: 'text', describe: { zh: '来源', en: 'Source' } },
  }),
  effect: 'read',
  async run() {
    const { schemes: all } = await import('@yanzhen/evidence/schemes');
    const listed = all();
    return {
      columns: {
        scheme: listed.map(({ id }) => id),
        kind: listed.map(({ kind }) => kind),
        title_zh: listed.map(({ title }) => title.zh),
        title_en: listed.map(({ title }) => title.en),
        vintage: listed.map(({ vintage }) => vintage),
        units: listed.map(({ units }) => units.length),
        source: listed.map(({ source }) => source),
      },
      length: listed.length,
      evidence: recordEvidence('datasets.schemes', {}),
    };
  },
});
