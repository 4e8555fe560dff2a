import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { layoutEvidence, openInstance } from './layout-file.ts';
import { solveConventions, solveInput } from './solve.ts';
import { gapNotes, limitsOf, solveInstance } from './solved.ts';

/** The plan of a layout: who serves whom, what is built. */
export const plan = defineOperation({
  name: 'layout.plan',
  version: 1,
  summary: { zh: '布局方案：谁供给谁、建什么', en: 'The plan of a layout: who serves whom, what is built' },
  description: {
    zh: '求解后逐行列出方案：flow 为供给，build 为建设的项目及规模，growth 为连续扩产。',
    en: 'Solves and lists the plan: flow is output shipped, build a project with its size, growth capacity added in any amount.',
  },
  input: solveInput,
  output: table({
    facility: { type: 'text', describe: { zh: '设施、项目或“地区:行业”', en: 'Site, project or region:industry' } },
    customer: { type: 'text', describe: { zh: '被供给的客户或地区', en: 'Customer or region served' } },
    amount: { type: 'number', describe: { zh: '数量', en: 'Amount' } },
    kind: { type: 'text', describe: { zh: 'flow、build 或 growth', en: 'flow, build or growth' } },
    period: { type: 'text', describe: { zh: '时期', en: 'Period' } },
    scenario: { type: 'text', describe: { zh: '情景', en: 'Scenario' } },
  }),
  positional: ['instance'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const { lines, solution } = await solveInstance(await openInstance(input), await limitsOf(input), context);
    return {
      columns: {
        facility: lines.map(({ facility }) => facility),
        customer: lines.map(({ customer }) => customer),
        amount: lines.map(({ amount }) => amount),
        kind: lines.map(({ kind }) => kind),
        period: lines.map(({ period }) => period),
        scenario: lines.map(({ scenario }) => scenario),
      },
      length: lines.length,
      evidence: layoutEvidence('layout.plan', input, solveConventions, gapNotes(solution)),
    };
  },
});
