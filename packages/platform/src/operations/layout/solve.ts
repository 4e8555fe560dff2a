import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { anyInstanceFields, layoutEvidence, limitFields, openInstance } from './layout-file.ts';
import { gapNotes, limitsOf, planText, solveInstance } from './solved.ts';
import { startField } from './start-plan.ts';

export const solveInput = z.object({ ...anyInstanceFields, start: startField, ...limitFields });

/** The conventions of a solve, the same wherever one is made. */
export const solveConventions = {
  gap: '|bound − objective| / |objective|; the bound is proven',
  json: 'maximises the weighted measures; the sender pays transport; demand not served earns nothing',
  others: 'minimises fixed and serving cost with all demand served',
} as const;

/** Solves a layout to a stated gap. */
export const solve = defineOperation({
  name: 'layout.solve',
  version: 1,
  summary: { zh: '求解布局：目标值、界与差距', en: 'Solve a layout: objective, bound and gap' },
  description: {
    zh: '求解产能布局或选址问题，给出目标值、已证明的界、相对差距和用时；--plan 把方案写成 facility,customer,amount。没有可行解时说明最小冲突组。json 格式最大化，公开算例格式最小化成本。',
    en: 'Solves a layout of capacity or a published location problem and tells the objective, the proven bound, the relative gap and the time; --plan writes facility,customer,amount. Where nothing is feasible it names a smallest conflicting set. The json format maximises, the published formats minimise cost.',
  },
  input: solveInput,
  output: table({
    objective: { type: 'number', describe: { zh: '最好方案的目标值', en: 'Objective of the best plan' } },
    bound: { type: 'number', describe: { zh: '已证明的界', en: 'Proven bound' } },
    gap: { type: 'number', describe: { zh: '相对差距', en: 'Relative gap' } },
    seconds: { type: 'number', describe: { zh: '求解用时（秒）', en: 'Seconds it took' } },
  }),
  also: { plan: { zh: '把方案写入这个 CSV 文件', en: 'Write the plan to this CSV file' } },
  positional: ['instance'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const opened = await openInstance(input);
    const { solution, seconds, lines } = await solveInstance(opened, await limitsOf(input), context);
    return {
      columns: {
        objective: [solution.objective],
        bound: [solution.bound],
        gap: [solution.gap],
        seconds: [seconds],
      },
      length: 1,
      evidence: layoutEvidence('layout.solve', input, solveConventions, gapNotes(solution)),
      also: { plan: planText(opened, lines) },
    };
  },
});
