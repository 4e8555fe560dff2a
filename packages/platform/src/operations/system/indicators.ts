import { indicators as catalogue, indicatorFamilies } from '@yanzhen/science/indicators';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';

/** What every figure means: the text of the method page and of the “why?” drawer. */
export const indicators = defineOperation({
  name: 'system.indicators',
  version: 1,
  summary: { zh: '列出全部指标的定义', en: 'List the definition of every indicator' },
  description: {
    zh: '列出本软件计算的每一个指标：名称、公式、定义、读法、常见误用和出处。',
    en: 'Lists every indicator computed here: name, formula, definition, how to read it, the common mistake and the source.',
  },
  input: z.object({
    family: z.enum(indicatorFamilies).optional().meta({ zh: '只列出这一类', en: 'Only this family' }),
  }),
  output: table({
    indicator: { type: 'text', describe: { zh: '代码，即结果中的列名', en: 'Code: the column’s name in results' } },
    family: { type: 'text', describe: { zh: '类别', en: 'Family' } },
    of: {
      type: 'text',
      describe: {
        zh: '属于什么：地区、行业、单元格、参与方等',
        en: 'What it belongs to: a region, industry, cell, party and so on',
      },
    },
    scale: { type: 'text', describe: { zh: '尺度与中性点', en: 'Scale and neutral point' } },
    name_zh: { type: 'text', describe: { zh: '中文名称', en: 'Name in Chinese' } },
    name_en: { type: 'text', describe: { zh: '英文名称', en: 'Name in English' } },
    formula: { type: 'text', describe: { zh: '公式', en: 'Formula' } },
    definition_zh: { type: 'text', describe: { zh: '定义（中文）', en: 'Definition in Chinese' } },
    definition_en: { type: 'text', describe: { zh: '定义（英文）', en: 'Definition in English' } },
    reading_zh: { type: 'text', describe: { zh: '读法（中文）', en: 'How to read it, in Chinese' } },
    reading_en: { type: 'text', describe: { zh: '读法（英文）', en: 'How to read it, in English' } },
    trap_zh: { type: 'text', describe: { zh: '常见误用（中文）', en: 'The common mistake, in Chinese' } },
    trap_en: { type: 'text', describe: { zh: '常见误用（英文）', en: 'The common mistake, in English' } },
    source: { type: 'text', describe: { zh: '出处', en: 'Source' } },
  }),
  positional: ['family'],
  effect: 'read',
  async run({ family }) {
    const rows = catalogue.filter((indicator) => family === undefined || indicator.family === family);
    return {
      columns: {
        indicator: rows.map(({ code }) => code),
        family: rows.map((row) => row.family),
        of: rows.map((row) => row.of),
        scale: rows.map(({ scale }) => scale),
        name_zh: rows.map(({ name }) => name.zh),
        name_en: rows.map(({ name }) => name.en),
        formula: rows.map(({ formula }) => formula),
        definition_zh: rows.map(({ definition }) => definition.zh),
        definition_en: rows.map(({ definition }) => definition.en),
        reading_zh: rows.map(({ reading }) => reading.zh),
        reading_en: rows.map(({ reading }) => reading.en),
        trap_zh: rows.map(({ trap }) => trap.zh),
        trap_en: rows.map(({ trap }) => trap.en),
        source: rows.map(({ source }) => source),
      },
      length: rows.length,
      evidence: {
        operation: 'system.indicators',
        version: 1,
        parameters: family === undefined ? {} : { family },
        inputs: [],
        conventions: {},
        estimate: false,
        notes: [],
      },
    };
  },
});
