import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { tableReference } from '../upload.ts';
import { describeTable, tableEvidence, tableShape } from './table-fields.ts';

/** Everything about one table but its figures. */
export const show = defineOperation({
  name: 'chains.show',
  version: 1,
  summary: { zh: '查看一张投入产出表', en: 'Show an input–output table' },
  description: {
    zh: '显示表的来源、类型、单位、地区、部门、最终使用类别（demandCategories：需求事件可以写的类别）、账户和平衡报告。',
    en: 'Shows a table’s source, kind, unit, regions, sectors, categories of final use (demandCategories: those an event of demand can name), accounts and balance report.',
  },
  input: z.object({ table: tableReference() }),
  output: tableShape,
  positional: ['table'],
  effect: 'read',
  async run({ table: reference }, context) {
    const { info, table } = await context.tables.load(reference);
    return describeTable(info, table, tableEvidence('chains.show', { table: reference }, info));
  },
});
