import { forms } from '@yanzhen/science/partners';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { COMPONENTS, type Component } from './component-columns.ts';
import { transferFields } from './propose-input.ts';
import { weightsOf } from './weights.ts';

/** What counts in the score of each form, and how much. */
export const components = defineOperation({
  name: 'partners.components',
  version: 1,
  summary: { zh: '合作建议按什么打分、权重多少', en: 'What proposals are scored by, and with which weights' },
  description: {
    zh: '列出每种合作形式的打分分量、含义和权重；给出 --weights 时为改动后的权重。各形式内的权重按其和归一。',
    en: 'Lists the components of each form, what they mean and their weights, with those asked for put in; within a form only their proportions count.',
  },
  input: z.object({ weights: transferFields.weights }),
  output: table({
    form: { type: 'text', describe: { zh: '形式', en: 'Form' } },
    component: { type: 'text', describe: { zh: '分量', en: 'Component' } },
    weight: { type: 'number', describe: { zh: '权重', en: 'Weight' } },
    usual: { type: 'number', describe: { zh: '默认权重', en: 'Weight by default' } },
    name_zh: { type: 'text', describe: { zh: '名称', en: 'Name in Chinese' } },
    name_en: { type: 'text', describe: { zh: '英文名称', en: 'Name' } },
    meaning_zh: { type: 'text', describe: { zh: '含义', en: 'Meaning in Chinese' } },
    meaning_en: { type: 'text', describe: { zh: '英文含义', en: 'Meaning' } },
  }),
  effect: 'read',
  async run({ weights }) {
    const [asked, usual] = [weightsOf(weights), weightsOf([])];
    const rows = forms.flatMap((form) =>
      Object.entries(asked[form]).map(([component, weight]) => ({
        ...{ form, component, weight, usual: usual[form][component]! },
        ...COMPONENTS[component as Component],
      })),
    );
    return {
      columns: {
        form: rows.map(({ form }) => form),
        component: rows.map(({ component }) => component),
        weight: Float64Array.from(rows, ({ weight }) => weight),
        usual: Float64Array.from(rows, (row) => row.usual),
        name_zh: rows.map(({ name }) => name.zh),
        name_en: rows.map(({ name }) => name.en),
        meaning_zh: rows.map(({ raw }) => raw.zh),
        meaning_en: rows.map(({ raw }) => raw.en),
      },
      length: rows.length,
      evidence: {
        operation: 'partners.components',
        version: 1,
        parameters: { weights },
        inputs: [],
        conventions: {},
        notes: [],
        estimate: false,
      },
    };
  },
});
