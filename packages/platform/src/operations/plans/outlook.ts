import { UserError } from '@yanzhen/evidence/errors';
import { itemsOf, type PlanItem } from '@yanzhen/evidence/plans';
import { fanProbabilities, type YearlySeries } from '@yanzhen/science/plans';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { upload } from '../upload.ts';
import { today, todayField } from './date-field.ts';
import { type IndicatorSeries, indicatorOf, indicatorSeries } from './indicator-series.ts';
import { assumptions, described, elsewhere, fanOf, modelOf } from './outlook-parts.ts';
import { outlookShape } from './outlook-shape.ts';
import { judgedTargets } from './outlook-target.ts';
import { planEvidence, planField } from './plan-fields.ts';
import { outlookOf } from './series-outlook.ts';
import { pointsOf, readSeriesFile } from './series-points.ts';
import { workStates } from './work-state.ts';

const project = z.object({
  year: z.int().min(1000).max(9999),
  amount: z.number(),
  displaced: z.number().min(0).max(1).default(0),
});

const outlookInput = z.object({
  plan: planField,
  indicator: z.string().min(1).max(500).meta({ zh: '指标的编号或名称', en: 'Id or name of the indicator' }),
  definition: z.int().min(1).optional().meta({
    zh: '第几版定义；默认为最远的目标所用的',
    en: 'Number of the definition; by default that of the furthest target',
  }),
  base: z.array(z.string()).default([]).meta({
    zh: '假设的观测值，如 2024=5.8；基数缺失时用',
    en: 'Assumed observations, like 2024=5.8; where the base is missing',
  }),
  projects: z.array(project).max(1000).default([]).meta({
    zh: '另加的项目：[{"year":2026,"amount":0.1,"displaced":0.2}]',
    en: 'Further projects: [{"year":2026,"amount":0.1,"displaced":0.2}]',
  }),
  model: z
    .enum(['drift', 'damped-trend', 'local-level'])
    .optional()
    .meta({ zh: '指定模型；默认由试测选择', en: 'Use this model; by default chosen by trial' }),
  from_definition: z.int().min(1).optional().meta({
    zh: '改用这一版定义（另一价格口径）的观测值，须有价格指数',
    en: 'Use observations of this definition, in other prices; needs an index of prices',
  }),
  deflator: upload({ zh: '价格指数文件：year、value', en: 'File of an index of prices: year, value' }).optional(),
  deflator_indicator: z.string().max(500).optional().meta({
    zh: '作为价格指数的指标，代替文件',
    en: 'Indicator that is an index of prices, in place of a file',
  }),
  price_year: z.int().optional().meta({
    zh: '可比价序列以哪一年价格计；默认为指数的第一年',
    en: 'Year whose prices the real series is in; by default the first of the index',
  }),
  older: z.int().min(1).optional().meta({
    zh: '用这一版定义的观测值向前衔接，须有重叠年份',
    en: 'Carry the series back by the observations of this definition; some years must be in both',
  }),
  overlap_factor: z.number().positive().optional().meta({
    zh: '衔接系数（新值÷旧值），修订者公布时给出；默认由重叠年份得出',
    en: 'Factor to join them by (new over old) where the revision was published with one; by default from the years both have',
  }),
  until: z.int().max(9999).optional().meta({
    zh: '扇形图到哪一年；默认到最远的目标',
    en: 'Last year of the fan; by default that of the furthest target',
  }),
  today: todayField,
});

type Input = z.output<typeof outlookInput>;

/** One indicator of a plan: what was observed, what may come, and how likely its targets are. */
export const outlook = defineOperation({
  name: 'plans.outlook',
  version: 1,
  summary: { zh: '一个指标的展望', en: 'The outlook of an indicator' },
  description: {
    zh: '指标的定义、全部观测值及修订、逐年扇形预测、到每个目标值的所需路径、达成概率、模型试测得分和预计达到年份。可以假设缺失的基数、另加项目或指定模型，并给出假设前后的差别。现价目标与可比价序列在给出价格指数之前不相比；不同口径的序列没有重叠年份的系数就不衔接。',
    en: 'An indicator’s definitions, all its observations and their revisions, a fan year by year, the path each target requires, its probability, the models’ trials and the years it will be met. A missing base may be assumed, projects added, a model named; the difference that makes is shown. Nominal targets are not held against real series without an index of prices, and vintages are not joined without an overlap factor.',
  },
  input: outlookInput,
  output: outlookShape,
  positional: ['plan', 'indicator'],
  effect: 'read',
  uses: 'store',
  async run(input, context) {
    const { plans } = await context.store();
    const { items, info, revision } = await plans.open(input.plan);
    const assumed = pointsOf(input.base, 'base');
    const request = {
      ...{ indicator: input.indicator, definition: input.definition, from: input.from_definition },
      ...{
        older: input.older,
        overlapFactor: input.overlap_factor,
        priceYear: input.price_year,
        deflator: await deflatorOf(input, items, context.signal),
      },
    };
    const shown = indicatorSeries(items, { ...request, assumed });
    const day = today(input.today);
    const { own, added } = effectsOn(items, shown.indicator.id, input.projects);
    const assumes = assumed.length > 0 || added.length > 0;
    const targets = judgedTargets(items, shown, {
      ...{ effects: [...own, ...added], ownEffects: own, model: input.model, projects: behind(items, shown, day) },
      baseYear: info.from === undefined ? undefined : info.from - 1,
      plain: assumes ? indicatorSeries(items, request).series : undefined,
    });
    const until = input.until ?? Math.max(0, ...targets.map(({ year }) => year));
    const { view, notes } = fanView(shown, until, input.model);
    const lastYear = shown.series.years.at(-1) ?? Number.NaN;
    return {
      ...{ plan: input.plan, revision, ...described(shown) },
      stale: Number(day.slice(0, 4)) - lastYear > 2,
      model: view === undefined ? null : modelOf(view),
      fan_probabilities: [...fanProbabilities],
      fan: view === undefined ? [] : fanOf(view, Math.min(lastYear + 40, Math.max(until, lastYear + 5))),
      targets,
      elsewhere: elsewhere(items, shown),
      projects: [...own, ...added],
      evidence: {
        ...planEvidence('plans.outlook', parametersOf(input), [
          ...notes,
          ...assumptions(shown, added.length, input.overlap_factor !== undefined),
        ]),
        estimate: true,
      },
    };
  },
});

function parametersOf({ deflator, ...rest }: Input) {
  return { ...rest, ...(deflator && { deflator: deflator.name }) };
}

async function deflatorOf(
  { deflator, deflator_indicator: indicator }: Input,
  items: readonly PlanItem[],
  signal: AbortSignal,
): Promise<YearlySeries | undefined> {
  if (deflator !== undefined) return await readSeriesFile(deflator, signal);
  if (indicator === undefined) return undefined;
  const { id } = indicatorOf(items, indicator);
  const found = indicatorSeries(items, { indicator: id });
  if (found.series.values.every((value) => value > 0)) return found.series;
  throw new UserError(
    'deflator-unusable',
    { zh: '价格指数有不为正的数值。', en: 'The index of prices has values that are not positive.' },
    { place: { field: 'deflator_indicator' }, found: found.indicator.fields.name },
  );
}

function effectsOn(items: readonly PlanItem[], indicator: string, further: Input['projects']) {
  const own = itemsOf(items, 'project').flatMap(({ id, fields }) =>
    (fields.effects ?? [])
      .filter((effect) => effect.indicator === indicator)
      .map(({ year, amount, displaced = 0 }) => ({ id, name: fields.name, year, amount, displaced, assumed: false })),
  );
  return { own, added: further.map((effect) => ({ id: '', name: '', ...effect, assumed: true })) };
}

function behind(items: readonly PlanItem[], { indicator }: IndicatorSeries, day: string) {
  if (indicator.parent === null) return { all: 0, late: 0 };
  const state = workStates(items, day).find(({ item }) => item.id === indicator.parent);
  return { all: state?.projects ?? 0, late: state?.lateProjects ?? 0 };
}

function fanView({ series, definition }: IndicatorSeries, until: number, model: Input['model']) {
  const last = series.years.at(-1);
  if (last === undefined) return { view: undefined, notes: [] };
  const scale = definition?.fields.form === 'rate' ? ('identity' as const) : undefined;
  return outlookOf(series, Math.max(1, until - last), model, scale);
}
