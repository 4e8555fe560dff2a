import { relaxed, type Solution, type Solver, solveOnce } from '@yanzhen/science/layout/linear';
import {
  gainsByIndustry,
  gainsByRegion,
  type LayoutModel,
  type LayoutRow,
  layoutLines,
  layoutModel,
  shadowPrices,
  totalOf,
} from '@yanzhen/science/layout/regional';
import { z } from 'zod';
import type { OperationContext } from '../context.ts';
import { evidenceSchema, figure, figureSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { clashingRules } from './conflict-error.ts';
import { layoutEvidence, layoutFields, limitFields, openLayout, openPlan } from './layout-file.ts';
import { budgetOutcomes, siteOutcomes, todayOutcome } from './outcome-parts.ts';
import { rowPlace } from './row-words.ts';
import { solveConventions } from './solve.ts';
import { gapNotes, solveModelOf, withPoint } from './solved.ts';
import { startField, startOfLayout } from './start-plan.ts';

const place = {
  region: z.string(),
  industry: z.string(),
  resource: z.string(),
  project: z.string(),
  period: z.string(),
  scenario: z.string(),
};

const outcomeSchema = z.object({
  /** `proven`: to the gap asked for. `limit`: time ran out. `infeasible`: `conflict` says which rules clash. */
  status: z.enum(['proven', 'limit', 'infeasible']),
  objective: figureSchema,
  bound: figureSchema,
  gap: figureSchema,
  seconds: z.number(),
  /** The objective with nothing built, and of the plan that was given to start from where it still meets the rules. */
  today: figureSchema,
  start: figureSchema,
  lines: z.array(
    z.object({
      kind: z.enum(['flow', 'build', 'growth']),
      facility: z.string(),
      customer: z.string(),
      amount: z.number(),
      period: z.string(),
      scenario: z.string(),
    }),
  ),
  measures: z.record(z.string(), figureSchema),
  regions: z.array(z.object({ code: z.string(), gain: figureSchema, today: figureSchema })),
  industries: z.array(z.object({ code: z.string(), gain: figureSchema })),
  sites: z.array(
    z.object({
      ...{ region: z.string(), industry: z.string() },
      ...{ existing: z.number(), added: z.number(), output: z.number() },
    }),
  ),
  /** A limit of null: no budget. */
  budgets: z.array(
    z.object({
      ...{ region: z.string(), resource: z.string(), period: z.string() },
      ...{ used: figureSchema, limit: figureSchema },
    }),
  ),
  prices: z.array(
    z.object({ rule: z.string(), ...place, limit: figureSchema, price: z.number(), change: figureSchema }),
  ),
  conflict: z.array(z.object({ rule: z.string(), ...place, limit: figureSchema })),
  smallest: z.boolean(),
  evidence: evidenceSchema,
});

/** Everything a solved layout says, from one solve. */
export const outcome = defineOperation({
  name: 'layout.outcome',
  version: 1,
  summary: { zh: '一次求解，给出方案的全部结果', en: 'Solve once and tell everything about the plan' },
  description: {
    zh: '目标值、界、差距；供给、项目、扩产；各地区和行业的收益、各地产能、预算用量；起作用的约束及影子价格；今天（什么都不建）的收益。--start 给出上次的方案作为起点。没有可行方案时不报错，而是列出互相冲突的最小一组约束。',
    en: 'Objective, bound and gap; shipments, projects, growth; gains by region and industry, capacity by place, budgets used; what binds and its shadow prices; what is earned today, with nothing built. --start gives the last plan to start from. Where nothing is feasible it is no error: a smallest set of rules that clash is listed.',
  },
  input: z.object({
    ...layoutFields,
    start: startField,
    ...limitFields,
    most: z.int().min(0).max(1000).default(120).meta({ zh: '至多列出几条影子价格', en: 'Most shadow prices given' }),
  }),
  output: outcomeSchema,
  positional: ['instance'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const { highsSolver } = await import('../../solver/index.ts');
    const solver = await highsSolver();
    const layout = layoutModel(await openLayout(input.instance));
    const begun = performance.now();
    const { seconds, gap } = input;
    const start = input.start && startOfLayout(layout, await openPlan(input.start));
    const found = solveModelOf(solver, layout, { seconds, gap, ...(start && { start }) }, context);
    const notes = found.status === 'infeasible' ? [] : gapNotes(found);
    const evidence = layoutEvidence('layout.outcome', input, solveConventions, notes);
    const common = { seconds: (performance.now() - begun) / 1000, evidence };
    if (found.status === 'infeasible') return { ...nothing(solver, layout), ...common };
    return {
      ...told(solver, layout, withPoint(found), input, context),
      start: worthOf(solver, layout, start),
      ...common,
    };
  },
});

type Told = Omit<z.output<typeof outcomeSchema>, 'seconds' | 'evidence'>;

/** The rules that clash, and nothing else. */
function nothing(solver: Solver, layout: LayoutModel): Told {
  const { rows, smallest } = clashingRules(solver, layout);
  const { rowLower, rowUpper } = layout.model;
  const conflict = rows.map((at) => {
    const row = layout.rows[at]!;
    const limit = Number.isFinite(rowUpper[at]!) ? rowUpper[at]! : rowLower[at]!;
    return { rule: row.rule, ...rowPlace(layout.instance, row), limit: figure(statedLimit(layout, row, limit)) };
  });
  return {
    ...{ status: 'infeasible', objective: null, bound: null, gap: null, today: null, start: null },
    ...{ lines: [], measures: {}, regions: [], industries: [], sites: [], budgets: [], prices: [] },
    ...{ conflict, smallest },
  };
}

function told(
  solver: Solver,
  layout: LayoutModel,
  solution: Solution,
  { most, seconds, gap }: { readonly most: number; readonly seconds: number; readonly gap: number },
  { progress }: Pick<OperationContext, 'progress'>,
): Omit<Told, 'start'> {
  const { instance, measures } = layout;
  const { values } = solution;
  progress(1, { zh: '正在核对影子价格', en: 'Checking shadow prices' });
  const prices = most === 0 ? [] : shadowPrices(solver, layout, values, { most, seconds: Math.max(3, seconds / 6) });
  const today = todayOutcome(solver, layout, seconds);
  const gains = gainsByRegion(layout, values);
  const byIndustry = gainsByIndustry(layout, values);
  return {
    status: solution.gap <= Math.max(gap, 1e-9) ? 'proven' : 'limit',
    ...{ objective: figure(solution.objective), bound: figure(solution.bound), gap: figure(solution.gap) },
    today: figure(today.objective),
    lines: layoutLines(layout, values),
    measures: Object.fromEntries([...measures.keys()].map((name) => [name, figure(totalOf(layout, name, values))])),
    regions: instance.regions.map((code, r) => ({ code, gain: figure(gains[r]), today: figure(today.gains[r]) })),
    industries: instance.industries.map((code, i) => ({ code, gain: figure(byIndustry[i]) })),
    sites: siteOutcomes(layout, values),
    budgets: budgetOutcomes(layout, values).map((line) => ({
      ...line,
      used: figure(line.used),
      limit: figure(line.limit),
    })),
    prices: prices.map(({ row, limit, price, change }) => ({
      ...{ rule: row.rule, ...rowPlace(instance, row) },
      ...{ limit: figure(statedLimit(layout, row, limit)), price, change: figure(change) },
    })),
    ...{ conflict: [], smallest: true },
  };
}

/** The limit as the problem states it: in the model what stands already is taken off a budget of capacity. */
function statedLimit({ instance }: LayoutModel, { rule, region, resource, period }: LayoutRow, limit: number): number {
  if (rule !== 'budget') return limit;
  return instance.budgets[region * instance.resources.length + resource]! * instance.periods[period]!.budget;
}

/** The objective of the plan that was given to start from, its whole decisions kept; null where it no longer meets the rules. */
function worthOf(solver: Solver, { model }: LayoutModel, start: Float64Array | undefined): number | null {
  if (start === undefined) return null;
  const { status, objective } = solveOnce(solver, relaxed(model, start), { seconds: 10 });
  return status === 'optimal' ? figure(objective) : null;
}
