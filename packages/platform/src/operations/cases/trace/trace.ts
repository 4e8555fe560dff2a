import { caseParts } from '@yanzhen/evidence/cases';
import { z } from 'zod';
import { evidenceSchema } from '../../evidence-schema.ts';
import { defineOperation } from '../../operation.ts';
import { caseEvidence, caseField, partField } from '../case-fields.ts';
import { OpenedCase } from './opened-case.ts';
import { stepSchema } from './step.ts';
import { trace } from './walk.ts';

/** Where a figure comes from. */
export const traceFigure = defineOperation({
  name: 'cases.trace',
  version: 1,
  summary: { zh: '追溯一个数从哪里来', en: 'Where a figure comes from' },
  description: {
    zh: '从协议、分配、博弈、布局或提案中的一个数，一步步回到投入产出表的单元格、数据集的行、文档的段落或假设；每一步写明怎样得出、地区和部门代码、年份、数值、来源、许可，并给出工作台的地址。',
    en: 'From a figure of a contract, split, game, layout or proposal back, step by step, to a cell of an input–output table, a row of a dataset, a passage of a document or an assumption; each step says how it was made, with codes of region and sector, year, value, source, licence and the address in the workbench.',
  },
  input: z.object({
    case: caseField,
    part: partField,
    path: z.string().max(200).default('').meta({
      zh: '这个数在该部分中的位置，如 streams.0.amounts；=npv.420000 为由协议算出的数',
      en: 'Where the figure stands in the part, such as streams.0.amounts; =npv.420000 for one that follows from the contract',
    }),
    depth: z.int().min(1).max(12).default(6).meta({ zh: '追溯几层', en: 'How many levels back' }),
  }),
  output: z.object({
    ...{ case: z.string(), version: z.number(), part: z.enum(caseParts), path: z.string() },
    steps: z.array(stepSchema),
    evidence: evidenceSchema,
  }),
  positional: ['case', 'part', 'path'],
  effect: 'read',
  uses: 'store',
  async run({ case: id, part, path, depth }, context) {
    const stored = await (await context.store()).cases.open(id);
    const steps = await trace(new OpenedCase(stored, context), part, path, depth);
    const evidence = caseEvidence('cases.trace', { case: id, part, path, depth });
    return { case: id, version: stored.version, part, path, steps, evidence };
  },
});
