import type { Solver } from '@yanzhen/science/layout/linear';
import { checkLayout, gainsByIndustry, gainsByRegion, type LayoutModel } from '@yanzhen/science/layout/regional';
import {
  type ApartOutcome,
  bestResponses,
  type Involution,
  involution,
  type OrdersOfMoves,
  ordersOfMoves,
  type Standing,
  standings,
  statesOf,
} from '@yanzhen/science/layout/strategic';
import { seededRandom } from '@yanzhen/science/random';
import { z } from 'zod';
import type { OperationContext } from '../context.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import {
  allottedPlan,
  apartRulesNotes,
  brokenRulesNotes,
  type CollectiveWay,
  collectiveField,
  modelUnder,
} from './collective-rules.ts';
import { layoutEvidence, layoutFields, marketRule, openLayout } from './layout-file.ts';
import { endNote, ordersNote } from './order-notes.ts';
import { gapNotes, solveLayout } from './solved.ts';

const identity = { name: 'layout.compare', version: 2 } as const;

/** Together against everyone for himself. */
export const compare = defineOperation({
  ...identity,
  summary: { zh: '协同与各自为政：内卷的代价', en: 'Together against everyone for himself: the price of involution' },
  description: {
    zh: '内卷代价 =（协同 − 各自）/ 协同，是对出手顺序和求解界的区间；含零则判为“不能断定”。各地区依次按自己的收益和预算作最优反应，直到无人改变或出现循环；至多五个地区时试遍所有出手顺序。共同规则两边都计入，--collective 说明怎样分配。随后按地区、行业列出两种情形的收益，以及协同下受损者须补偿多少。',
    en: 'Price of involution = (together − apart) / together, an interval over orders of moves and solver bounds; where it holds zero the verdict is “cannot tell”. Apart, each region in turn answers best for its own gain with its own budgets, until nobody moves or a state returns; up to five regions every order of moves is tried. Collective rules bind both sides, --collective says how they are allotted. Then gains by region and industry, and what those who lose by the joint plan must be paid.',
  },
  input: z.object({
    ...layoutFields,
    rule: marketRule,
    collective: collectiveField,
    orders: z.int().min(1).max(100).default(5).meta({
      zh: '六个及以上地区时试几种出手顺序；更少时试遍所有顺序',
      en: 'Orders of moves tried of six regions and more; of fewer all are tried',
    }),
    rounds: z.int().min(2).max(200).default(30).meta({ zh: '每种顺序至多几轮', en: 'Most rounds in each' }),
    seed: z.int().min(0).default(1).meta({
      zh: '随机种子，用于六个及以上地区时抽取出手顺序',
      en: 'Seed of the orders drawn of six regions and more',
    }),
    seconds: z
      .number()
      .min(0.1)
      .max(86_400)
      .default(60)
      .meta({ zh: '协同求解的时间上限（秒）', en: 'Seconds for the joint plan' }),
    gap: z
      .number()
      .min(0)
      .max(1)
      .default(1e-4)
      .meta({ zh: '相对差距达到此值即停', en: 'Relative gap at which to stop' }),
  }),
  output: table({
    scope: {
      type: 'text',
      describe: { zh: 'total、price、region 或 industry', en: 'total, price, region or industry' },
    },
    code: {
      type: 'text',
      describe: {
        zh: '地区或行业代码；price 行为结论',
        en: 'Code of the region or industry; on the price row the verdict',
      },
    },
    together_low: {
      type: 'number',
      describe: { zh: '协同（price 行：区间下端）', en: 'Together; on the price row the interval’s low end' },
    },
    together_high: {
      type: 'number',
      describe: { zh: '协同的上界（price 行：区间上端）', en: 'Bound of together; on the price row the high end' },
    },
    apart_low: { type: 'number', describe: { zh: '各自为政，最低', en: 'Apart, lowest' } },
    apart_high: { type: 'number', describe: { zh: '各自为政，最高', en: 'Apart, highest' } },
    payment_low: { type: 'number', describe: { zh: '须补偿，至少', en: 'To be paid, at least' } },
    payment_high: { type: 'number', describe: { zh: '须补偿，至多', en: 'To be paid, at most' } },
  }),
  positional: ['instance'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const { highsSolver } = await import('../../solver/index.ts');
    const solver = await highsSolver();
    const instance = await openLayout(input.instance);
    const layout = modelUnder(instance, input.collective);
    const joint = solveLayout(solver, layout, input, context);
    const tried = ordersOfMoves(instance.regions.length, input.orders, seededRandom(input.seed));
    const allotted = allottedPlan(solver, layout, input, () => joint.values);
    const outcomes = playApart(solver, layout, tried, allotted, input, context);
    const states = statesOf(outcomes);
    const price = involution(
      [joint.objective, Math.max(joint.objective, joint.bound)],
      states.map((state) => checkLayout(layout, state).objective),
    );
    const by = (gains: (model: LayoutModel, point: Float64Array) => Float64Array) =>
      standings(
        gains(layout, joint.values),
        states.map((state) => gains(layout, state)),
      );
    const lines = [
      ...headLines(price),
      ...by(gainsByRegion).map((standing, r) => line('region', instance.regions[r]!, standing)),
      ...by(gainsByIndustry).map((standing, i) => line('industry', instance.industries[i]!, standing)),
    ];
    const column = (name: Exclude<keyof Line, 'scope' | 'code'>) => lines.map((each) => each[name]);
    return {
      columns: {
        scope: lines.map(({ scope }) => scope),
        code: lines.map(({ code }) => code),
        together_low: column('together_low'),
        together_high: column('together_high'),
        apart_low: column('apart_low'),
        apart_high: column('apart_high'),
        payment_low: column('payment_low'),
        payment_high: column('payment_high'),
      },
      length: lines.length,
      evidence: layoutEvidence(
        identity.name,
        input,
        conventions(input.rule, input.collective),
        [
          ...gapNotes(joint),
          ...apartRulesNotes(instance, input.collective),
          ...brokenRulesNotes(layout, states),
          endNote(outcomes),
          ordersNote(tried, instance.regions.length),
        ],
        identity.version,
      ),
    };
  },
});

type Input = z.output<typeof compare.input>;

interface Line {
  readonly scope: string;
  readonly code: string;
  readonly together_low: number;
  readonly together_high: number;
  readonly apart_low: number;
  readonly apart_high: number;
  readonly payment_low: number;
  readonly payment_high: number;
}

function headLines({ together, apart, price, verdict }: Involution): Line[] {
  const none = { payment_low: Number.NaN, payment_high: Number.NaN };
  const total = { together_low: together[0], together_high: together[1], apart_low: apart[0], apart_high: apart[1] };
  const interval = { together_low: price[0], together_high: price[1], apart_low: Number.NaN, apart_high: Number.NaN };
  return [
    { scope: 'total', code: '', ...total, ...none },
    { scope: 'price', code: verdict, ...interval, ...none },
  ];
}

function line(scope: string, code: string, { together, apart, payment }: Standing): Line {
  const values = { together_low: together, together_high: together, apart_low: apart[0], apart_high: apart[1] };
  // Only regions are paid; an industry that shrinks has no purse.
  const paid = scope === 'region' ? payment : ([Number.NaN, Number.NaN] as const);
  return { scope, code, ...values, payment_low: paid[0], payment_high: paid[1] };
}

function playApart(
  solver: Solver,
  layout: LayoutModel,
  { orders, isEvery }: OrdersOfMoves,
  allotted: Float64Array | undefined,
  input: Input,
  { signal, progress }: OperationContext,
): ApartOutcome[] {
  // Of few regions the same state comes up in many orders; of many hardly ever.
  const known = isEvery ? new Map<string, Float64Array | undefined>() : undefined;
  return orders.map((order, number) => {
    progress(number / orders.length, { zh: '各地区依次作最优反应', en: 'Regions answer each other in turn' });
    const outcome = bestResponses(solver, layout, {
      ...{ rule: input.rule, order, mostRounds: input.rounds },
      ...{ seconds: Math.max(1, input.seconds / 10), gap: 1e-6, stopped: () => signal.aborted },
      ...(allotted && { allotted }),
      ...(known && { known }),
    });
    signal.throwIfAborted();
    return outcome;
  });
}

const constraints: Readonly<Record<CollectiveWay, string>> = {
  plan: 'collective rules on both sides; apart each region keeps those that name it, share caps and N−1 as amounts by the joint plan',
  today:
    'collective rules on both sides; apart each region keeps those that name it, share caps and N−1 as amounts by today',
  none: 'each region’s own on both sides; collective rules (service, share caps, N−1, floors) bind neither',
};

const conventions = (rule: string, collective: CollectiveWay) => ({
  price: '(together − apart) / together',
  constraints: constraints[collective],
  market: rule,
  risk:
    collective === 'none'
      ? 'expected value over scenarios'
      : 'as the problem says; gains by region and industry are means over scenarios',
});
