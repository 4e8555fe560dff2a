import { UserError } from '@yanzhen/evidence/errors';
import { gainsByRegion, type LayoutModel, regionOfColumn, totalOf } from '@yanzhen/science/layout/regional';
import { type ApartOutcome, bestResponses } from '@yanzhen/science/layout/strategic';
import { z } from 'zod';
import type { Note } from '../evidence.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { allottedPlan, apartRulesNotes, brokenRulesNotes, collectiveField, modelUnder } from './collective-rules.ts';
import { layoutEvidence, layoutFields, marketRule, openLayout } from './layout-file.ts';
import { solveLayout } from './solved.ts';

/** What regions have after a move. */
interface Step {
  readonly round: number;
  /** −1: nobody, at the start. */
  readonly mover: number;
  readonly gains: Float64Array;
  readonly added: Float64Array;
  readonly transport: number;
}

const identity = { name: 'layout.rounds', version: 2 } as const;
/** The joint plan, where one is needed, gets the time and the gap it has in a comparison. */
const joint = { moves: 10, gap: 1e-4 } as const;

/** Everyone for himself, move by move. */
export const rounds = defineOperation({
  ...identity,
  summary: { zh: '各自为政的每一步：谁动了，各地得到什么', en: 'Everyone for himself, move by move' },
  description: {
    zh: '按给定的顺序（默认为文件中的顺序）各地区依次作最优反应，直到无人改变或出现循环；每一步之后各地区的收益、新增产能和全部运费。说明里写明怎样结束。',
    en: 'In a given order (the file’s by default) each region in turn answers best, until nobody moves or a state returns; after every move the gain and the capacity added of every region, and freight in all. A note says how it ended.',
  },
  input: z.object({
    ...layoutFields,
    rule: marketRule,
    collective: collectiveField,
    order: z.array(z.string()).default([]).meta({
      zh: '出手顺序：地区代码，默认为文件中的顺序',
      en: 'Order of moves: codes of regions; the file’s by default',
    }),
    rounds: z.int().min(2).max(200).default(30).meta({ zh: '至多几轮', en: 'Most rounds' }),
    seconds: z
      .number()
      .min(0.1)
      .max(3600)
      .default(6)
      .meta({ zh: '每一步的时间上限（秒）', en: 'Seconds for one move' }),
  }),
  output: table({
    step: { type: 'integer', describe: { zh: '第几步；0 为开始', en: 'Step; 0 is the start' } },
    round: { type: 'integer', describe: { zh: '第几轮', en: 'Round' } },
    mover: { type: 'text', describe: { zh: '这一步动的地区', en: 'Region that moved' } },
    region: { type: 'text', describe: { zh: '地区', en: 'Region' } },
    gain: { type: 'number', describe: { zh: '该地区的收益', en: 'Gain of the region' } },
    added: { type: 'number', describe: { zh: '该地区新增的产能', en: 'Capacity it has added' } },
    transport: { type: 'number', describe: { zh: '全部运费', en: 'Freight of all' } },
  }),
  positional: ['instance'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const { signal, progress } = context;
    const { highsSolver } = await import('../../solver/index.ts');
    const instance = await openLayout(input.instance);
    const solver = await highsSolver();
    const layout = modelUnder(instance, input.collective);
    const allotted = allottedPlan(
      solver,
      layout,
      input,
      () => solveLayout(solver, layout, { seconds: joint.moves * input.seconds, gap: joint.gap }, context).values,
    );
    const stepAt = (round: number, mover: number, point: Float64Array): Step => ({
      ...{ round, mover, gains: gainsByRegion(layout, point), transport: totalOf(layout, 'transport', point) },
      added: addedByRegion(layout, point),
    });
    const steps = [stepAt(0, -1, new Float64Array(layout.model.columns))];
    const outcome = bestResponses(solver, layout, {
      ...(allotted && { allotted }),
      ...{ rule: input.rule, order: orderOf(input.order, instance.regions), mostRounds: input.rounds },
      ...{ seconds: input.seconds, gap: 1e-6, stopped: () => signal.aborted },
      moved: ({ round, region, point }) => {
        steps.push(stepAt(round, region, point));
        progress(round / input.rounds, { zh: `第 ${round} 轮`, en: `Round ${round}` });
      },
    });
    signal.throwIfAborted();
    const each = <T>(of: (step: Step, region: number, at: number) => T) =>
      steps.flatMap((step, at) => instance.regions.map((_, region) => of(step, region, at)));
    return {
      columns: {
        step: each((_, __, at) => at),
        round: each(({ round }) => round),
        mover: each(({ mover }) => instance.regions[mover] ?? ''),
        region: each((_, region) => instance.regions[region]!),
        gain: each(({ gains }, region) => gains[region]!),
        added: each(({ added }, region) => added[region]!),
        transport: each(({ transport }) => transport),
      },
      length: steps.length * instance.regions.length,
      evidence: layoutEvidence(
        identity.name,
        input,
        { market: input.rule },
        [endOf(outcome), ...apartRulesNotes(instance, input.collective), ...brokenRulesNotes(layout, outcome.points)],
        identity.version,
      ),
    };
  },
});

/** Capacity of projects and growth, by region. */
function addedByRegion(layout: LayoutModel, point: Float64Array): Float64Array {
  const added = new Float64Array(layout.instance.regions.length);
  for (const [column, { kind }] of layout.columns.entries())
    if (kind === 'size' || kind === 'growth') added[regionOfColumn(layout, column)]! += point[column]!;
  return added;
}

function orderOf(asked: readonly string[], regions: readonly string[]): number[] {
  if (asked.length === 0) return [...regions.keys()];
  const order = asked.map((code) => regions.indexOf(code));
  if (order.length === regions.length && new Set(order).size === regions.length && !order.includes(-1)) return order;
  throw new UserError(
    'order-of-moves',
    { zh: '出手顺序须包含每个地区恰好一次。', en: 'An order of moves names every region once.' },
    {
      place: { field: 'order' },
      found: asked.join(', '),
      expected: { zh: regions.join('、'), en: regions.join(', ') },
    },
  );
}

function endOf({ end, rounds, points }: ApartOutcome): Note {
  const texts = {
    settled: { zh: `第 ${rounds} 轮无人再动。`, en: `Nobody moves any more in round ${rounds}.` },
    cycle: {
      zh: `第 ${rounds} 轮回到先前的状态：${points.length} 个状态循环往复，没有稳定结果。`,
      en: `Round ${rounds} comes back to an earlier state: ${points.length} states follow each other in a cycle, without rest.`,
    },
    limit: { zh: `到第 ${rounds} 轮仍未停。`, en: `Still moving in round ${rounds}.` },
  };
  return { code: `apart-${end}`, level: end === 'settled' ? 'information' : 'caution', text: texts[end] };
}
