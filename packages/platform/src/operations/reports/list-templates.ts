import { z } from 'zod';
import { recordEvidence } from '../datasets/dataset-fields.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { recipes } from './recipes/index.ts';
import { needsOf, templateNames, templates } from './templates.ts';

/** The kinds of report there are. */
export const listTemplates = defineOperation({
  name: 'reports.templates',
  version: 1,
  summary: { zh: '列出报告模板', en: 'List the templates of reports' },
  description: {
    zh: '每个模板的每个部分一行：模板讲什么、部分的名称、这个部分需要哪些参数。',
    en: 'One row per part of each template: what the template is about, the part, and the parameters it needs.',
  },
  input: z.object({}),
  output: table({
    template: { type: 'text', describe: { zh: '模板', en: 'Template' } },
    name_zh: { type: 'text', describe: { zh: '名称', en: 'Name in Chinese' } },
    name_en: { type: 'text', describe: { zh: '英文名称', en: 'Name' } },
    about_zh: { type: 'text', describe: { zh: '讲什么', en: 'About, in Chinese' } },
    about_en: { type: 'text', describe: { zh: '讲什么（英文）', en: 'About' } },
    needs: { type: 'text', describe: { zh: '模板需要的参数', en: 'Parameters the template needs' } },
    recipe: { type: 'text', describe: { zh: '部分', en: 'Part' } },
    part_zh: { type: 'text', describe: { zh: '部分的名称', en: 'Name of the part in Chinese' } },
    part_en: { type: 'text', describe: { zh: '部分的英文名称', en: 'Name of the part' } },
    part_needs: { type: 'text', describe: { zh: '这个部分需要的参数', en: 'Parameters the part needs' } },
  }),
  effect: 'read',
  async run() {
    const rows = templateNames.flatMap((template) => templates[template].parts.map((recipe) => ({ template, recipe })));
    const text = (of: (row: (typeof rows)[number]) => string) => rows.map(of);
    return {
      columns: {
        template: text(({ template }) => template),
        name_zh: text(({ template }) => templates[template].name.zh),
        name_en: text(({ template }) => templates[template].name.en),
        about_zh: text(({ template }) => templates[template].about.zh),
        about_en: text(({ template }) => templates[template].about.en),
        needs: text(({ template }) => needsOf(template).join(' ')),
        recipe: text(({ recipe }) => recipe),
        part_zh: text(({ recipe }) => recipes[recipe]!.title.zh),
        part_en: text(({ recipe }) => recipes[recipe]!.title.en),
        part_needs: text(({ recipe }) => recipes[recipe]!.needs.join(' ')),
      },
      length: rows.length,
      evidence: recordEvidence('reports.templates', {}),
    };
  },
});
