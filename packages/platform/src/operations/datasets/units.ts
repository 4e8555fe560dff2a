import { UserError } from '@yanzhen/evidence/errors';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { recordEvidence } from './dataset-fields.ts';

/** The regions or industries of a classification that is built in. */
export const units = defineOperation({
  name: 'datasets.units',
  version: 1,
  summary: { zh: '一个分类的全部单位', en: 'The units of a classification' },
  description: {
    zh: '列出内置分类的地区或行业：代码、上级、层级、名称。导入时更正名称要用这些代码。',
    en: 'Lists the regions or industries of a scheme built in: code, parent, level and names. Corrections of an import use these codes.',
  },
  input: z.object({
    scheme: z.string().default('gbt2260').meta({
      zh: '分类编号，见 datasets schemes',
      en: 'Id of the scheme, as datasets schemes lists them',
    }),
  }),
  output: table({
    unit: { type: 'text', describe: { zh: '代码', en: 'Code' } },
    parent: { type: 'text', describe: { zh: '上级代码，最上层为空', en: 'Code one level up, empty at the top' } },
    level: { type: 'integer', describe: { zh: '层级', en: 'Level' } },
    name_zh: { type: 'text', describe: { zh: '中文名称', en: 'Name in Chinese' } },
    name_en: { type: 'text', describe: { zh: '英文名称', en: 'Name in English' } },
  }),
  positional: ['scheme'],
  effect: 'read',
  async run({ scheme: id }) {
    const { findScheme, schemes } = await import('@yanzhen/evidence/schemes');
    const scheme = findScheme(id);
    if (scheme === undefined) {
      const known = schemes()
        .map((one) => one.id)
        .join(', ');
      throw new UserError(
        'unknown-scheme',
        { zh: `没有编号为“${id}”的分类。`, en: `There is no scheme “${id}”.` },
        { kind: 'absent', place: { field: 'scheme' }, found: id, expected: { zh: known, en: known } },
      );
    }
    const listed = scheme.units;
    return {
      columns: {
        unit: listed.map(({ code }) => code),
        parent: listed.map(({ parent }) => parent ?? ''),
        level: listed.map(({ level }) => level),
        name_zh: listed.map(({ name }) => name.zh),
        name_en: listed.map(({ name }) => name.en),
      },
      length: listed.length,
      evidence: recordEvidence('datasets.units', { scheme: id }),
    };
  },
});
