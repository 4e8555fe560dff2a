import { type LayoutModel, layoutModel, type ShadowPrice, shadowPrices } from '@yanzhen/science/layout/regional';
import { z } from 'zod';
import type { OperationContext } from '../context.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { layoutEvidence, layoutFields, limitFields, openLayout } from './layout-file.ts';
import { rowPlace } from './row-words.ts';
import { gapNotes, solveLayout } from './solved.ts';

/** The limits that bind in a layout and what one unit more of each is worth. */
export const prices = defineOperation({
  name: 'layout.prices',
  version: 1,
  summary: { zh: '起作用的约束及其影子价格', en: 'Binding constraints and their shadow prices' },
  description: {
    zh: '求解后固定整数决策，给出起作用的约束的对偶价格，并逐一放宽一个单位重新求解核对（change）。两者不同说明放宽后最优基发生变化。',
    en: 'Solves, fixes the whole decisions and gives the duals of binding limits, each checked by solving again with one unit more (change). Where the two differ, the best use of resources changes within that unit.',
  },
  input: z.object({
    ...layoutFields,
    ...limitFields,
    most: z.int().min(1).max(1000).default(40).meta({ zh: '至多列出几条', en: 'Most rows given' }),
  }),
  output: table({
    rule: { type: 'text', describe: { zh: '约束', en: 'Constraint' } },
    region: { type: 'text', describe: { zh: '地区', en: 'Region' } },
    industry: { type: 'text', describe: { zh: '行业', en: 'Industry' } },
    resource: { type: 'text', describe: { zh: '资源', en: 'Resource' } },
    period: { type: 'text', describe: { zh: '时期', en: 'Period' } },
    scenario: { type: 'text', describe: { zh: '情景', en: 'Scenario' } },
    limit: { type: 'number', describe: { zh: '限值', en: 'Limit' } },
    price: { type: 'number', describe: { zh: '影子价格（对偶值）', en: 'Shadow price (dual)' } },
    change: {
      type: 'number',
      describe: { zh: '放宽一个单位后目标值的变化', en: 'Change of the objective with one unit more' },
    },
  }),
  positional: ['instance'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const { layout, found, solution } = await priced(input, context);
    const places = found.map(({ row }) => rowPlace(layout.instance, row));
    return {
      columns: {
        rule: found.map(({ row }) => row.rule),
        region: places.map(({ region }) => region),
        industry: places.map(({ industry }) => industry),
        resource: places.map(({ resource }) => resource),
        period: places.map(({ period }) => period),
        scenario: places.map(({ scenario }) => scenario),
        limit: found.map(({ limit }) => limit),
        price: found.map(({ price }) => price),
        change: found.map(({ change }) => change),
      },
      length: found.length,
      evidence: layoutEvidence(
        'layout.prices',
        input,
        { price: 'dual of the linear program with whole decisions fixed', change: 'solved again with one unit more' },
        gapNotes(solution),
      ),
    };
  },
});

type Input = z.output<typeof prices.input>;

async function priced(input: Input, context: OperationContext) {
  const { highsSolver } = await import('../../solver/index.ts');
  const solver = await highsSolver();
  const layout: LayoutModel = layoutModel(await openLayout(input.instance));
  const solution = solveLayout(solver, layout, input, context);
  const found: ShadowPrice[] = shadowPrices(solver, layout, solution.values, {
    most: input.most,
    seconds: input.seconds,
  });
  return { layout, found, solution };
}
