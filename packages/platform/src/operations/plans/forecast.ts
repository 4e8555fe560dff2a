import { UserError } from '@yanzhen/evidence/errors';
import {
  attainmentProbability,
  type Direction,
  type ModelName,
  requiredChange,
  type YearlySeries,
} from '@yanzhen/science/plans';
import { z } from 'zod';
import type { Evidence, Note, Text } from '../evidence.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { upload } from '../upload.ts';
import { planField } from './plan-fields.ts';
import { type TargetCase, targetCases } from './plan-targets.ts';
import { outlookOf } from './series-outlook.ts';
import { readSeriesFile, seriesOfPoints } from './series-points.ts';
import { targetOutlook } from './target-outlook.ts';

const identity = { name: 'plans.forecast', version: 1 } as const;

/** One target and the series it is held against. */
interface ForecastTask {
  readonly indicator: string;
  readonly series: YearlySeries;
  readonly targetYear: number;
  readonly target: number;
  readonly upper?: number;
  readonly direction: Direction;
  readonly model?: ModelName;
}

/** How likely targets are, and what they require. */
export const forecast = defineOperation({
  ...identity,
  summary: { zh: '目标实现的概率与所需增速', en: 'How likely a target is, and the rate it requires' },
  description: {
    zh: '从年度序列预测到目标年：所需年均变化、预期值、10%、50%、90% 分位数、达成概率及所用模型。模型在序列本身上逐期回测选出（带漂移的随机游走、阻尼趋势、局部水平）；少于 10 个点只用漂移，少于 5 个点不给概率。',
    en: 'Forecasts a yearly series to the target year: required yearly change, expected value, quantiles, probability of attainment and the model. The model is chosen by trying it on the series itself (random walk with drift, damped trend, local level); below ten points only drift is used, below five there is no probability.',
  },
  input: z.object({
    plan: planField
      .optional()
      .meta({ zh: '规划编号：预测它的每个目标值', en: 'Id of a plan: forecasts each of its targets' }),
    series: upload({ zh: '两列的文件：year、value', en: 'File of two columns: year, value' }).optional(),
    points: z
      .array(z.string())
      .default([])
      .meta({ zh: '不用文件时的数据点，如 2023=5580.4', en: 'Points instead of a file, like 2023=5580.4' }),
    target: z.number().optional().meta({ zh: '目标值，与序列同一单位', en: 'Target, in the unit of the series' }),
    upper: z
      .number()
      .optional()
      .meta({ zh: '区间目标的上限（direction 为 hold 时）', en: 'Upper end of a range, with direction hold' }),
    year: z.int().min(1000).max(9999).optional().meta({ zh: '目标年份', en: 'Year of the target' }),
    direction: z.enum(['up', 'down', 'hold']).default('up').meta({
      zh: 'up 不低于目标，down 不高于目标，hold 保持在目标与上限之间',
      en: 'up: at least the target; down: at most; hold: between target and upper',
    }),
    model: z.enum(['drift', 'damped-trend', 'local-level']).optional().meta({
      zh: '指定模型；默认由回测选择',
      en: 'Use this model; by default chosen by trial',
    }),
    indicator: z
      .string()
      .default('')
      .meta({ zh: '指标名称，写入结果', en: 'Name of the indicator, written to the result' }),
  }),
  output: table({
    indicator: { type: 'text', describe: { zh: '指标', en: 'Indicator' } },
    target_year: { type: 'integer', describe: { zh: '目标年份', en: 'Year of the target' } },
    target: { type: 'number', describe: { zh: '目标值', en: 'Target' } },
    last_year: { type: 'integer', describe: { zh: '最近观测年份', en: 'Year of the last observation' } },
    last_value: { type: 'number', describe: { zh: '最近观测值', en: 'Last observation' } },
    required_rate: {
      type: 'number',
      describe: {
        zh: '所需年均增长率（0.08 即 8%）；数值不为正时为每年所需的变化量',
        en: 'Required yearly rate (0.08 is 8 %); where values are not positive, the required yearly amount',
      },
    },
    expected: {
      type: 'number',
      describe: { zh: '预期值（对数模型为几何均值）', en: 'Expected value (the geometric mean with logarithms)' },
    },
    p10: { type: 'number', describe: { zh: '10% 分位数', en: '10 % quantile' } },
    p50: { type: 'number', describe: { zh: '中位数', en: 'Median' } },
    p90: { type: 'number', describe: { zh: '90% 分位数', en: '90 % quantile' } },
    probability: { type: 'number', describe: { zh: '达成概率', en: 'Probability of attainment' } },
    model: { type: 'text', describe: { zh: '模型', en: 'Model' } },
  }),
  positional: ['plan'],
  effect: 'read',
  uses: ({ plan }) => (plan === undefined ? 'datasets' : 'store'),
  async run(input, context) {
    const { plan, series: file, points, ...parameters } = input;
    if (plan !== undefined) {
      const { plans } = await context.store();
      return forecastTable(targetCases((await plans.open(plan)).items).map(rowOfCase), { plan });
    }
    const series = file === undefined ? seriesOfPoints(points, 'points') : await readSeriesFile(file, context.signal);
    const task = taskOf({ ...input, name: file?.name ?? '' }, series);
    const told = file === undefined ? { points } : { series: file.name };
    return forecastTable([forecastRow(task)], { ...parameters, ...told });
  },
});

function absent(field: string, expected: Text): UserError {
  return new UserError(
    'forecast-input',
    { zh: `缺少 ${field}。`, en: `${field} is missing.` },
    {
      place: { field },
      expected,
      advice: {
        zh: '给出规划编号，或同时给出 series（或 points）、target、year。',
        en: 'Give the id of a plan, or series (or points), target and year together.',
      },
    },
  );
}

interface SeriesTarget {
  /** Of the file. */
  readonly name: string;
  readonly indicator: string;
  readonly target?: number | undefined;
  readonly upper?: number | undefined;
  readonly year?: number | undefined;
  readonly direction: Direction;
  readonly model?: ModelName | undefined;
}

function taskOf(input: SeriesTarget, series: YearlySeries): ForecastTask {
  const { upper, target, model, year } = input;
  const last = series.years.at(-1);
  if (last === undefined) throw absent('series', { zh: '年度数据', en: 'yearly data' });
  if (target === undefined) throw absent('target', { zh: '目标值', en: 'a target' });
  if (year === undefined) throw absent('year', { zh: '目标年份', en: 'the year of the target' });
  if (year <= last) {
    throw new UserError(
      'target-in-the-past',
      {
        zh: `目标年份 ${year} 不晚于最近观测 ${last} 年。`,
        en: `The target's year ${year} is not after the last observation, ${last}.`,
      },
      { place: { field: 'year' }, found: String(year), expected: { zh: `晚于 ${last}`, en: `after ${last}` } },
    );
  }
  if (upper !== undefined && upper < target) {
    throw new UserError(
      'range-upside-down',
      { zh: '区间目标的上限低于下限。', en: 'The upper end of the range is below its lower end.' },
      {
        place: { field: 'upper' },
        found: String(upper),
        expected: { zh: `不低于 ${target}`, en: `at least ${target}` },
      },
    );
  }
  const indicator = input.indicator || input.name.replace(/\.[^.]+$/, '');
  return {
    ...{ indicator, series, targetYear: year, target, direction: input.direction },
    ...(upper !== undefined && { upper }),
    ...(model && { model }),
  };
}

interface ForecastRow {
  readonly indicator: string;
  readonly targetYear: number;
  readonly target: number;
  readonly lastYear: number;
  readonly lastValue: number;
  readonly required: number;
  readonly expected: number;
  readonly quantiles: readonly number[];
  readonly probability: number;
  readonly model: string;
  readonly notes: readonly Note[];
}

/** A target of a plan; what is missing stands in a note. */
function rowOfCase(target: TargetCase): ForecastRow {
  const { lastYear, lastValue, required, expected, quantiles, probability, model, notes } = targetOutlook(target);
  const indicator = target.indicator.fields.name;
  const { year: targetYear, value } = target.target.fields;
  const { missing } = target;
  const text = missing && {
    zh: `${indicator} ${targetYear}：${missing.zh}，没有概率。`,
    en: `${indicator} ${targetYear}: ${missing.en}; no probability.`,
  };
  const row = {
    indicator,
    targetYear,
    target: value,
    lastYear,
    lastValue,
    required,
    expected,
    quantiles,
    probability,
    model,
  };
  return { ...row, notes: text ? [...notes, { code: 'target-without-base', level: 'refusal', text }] : notes };
}

/** One row per target; a series that allows no chances keeps its required rate. */
function forecastTable(rows: readonly ForecastRow[], parameters: Evidence['parameters']) {
  const column = (of: (row: ForecastRow) => number) => Float64Array.from(rows, of);
  return {
    columns: {
      indicator: rows.map(({ indicator }) => indicator),
      target_year: column(({ targetYear }) => targetYear),
      target: column(({ target }) => target),
      last_year: column(({ lastYear }) => lastYear),
      last_value: column(({ lastValue }) => lastValue),
      required_rate: column(({ required }) => required),
      expected: column(({ expected }) => expected),
      p10: column(({ quantiles }) => quantiles[0]!),
      p50: column(({ quantiles }) => quantiles[1]!),
      p90: column(({ quantiles }) => quantiles[2]!),
      probability: column(({ probability }) => probability),
      model: rows.map(({ model }) => model),
    },
    length: rows.length,
    evidence: {
      operation: identity.name,
      version: identity.version,
      parameters,
      inputs: [],
      conventions: { probability: 'predictive distribution of the named model, parameters and residuals uncertain' },
      estimate: true,
      notes: rows.flatMap(({ notes }) => notes),
    } satisfies Evidence,
  };
}

function forecastRow(task: ForecastTask): ForecastRow {
  const { series, targetYear, target, direction, upper, model } = task;
  const lastYear = series.years.at(-1)!;
  const lastValue = series.values.at(-1)!;
  const kind = series.values.every((value) => value > 0) && target > 0 ? 'rate' : 'amount';
  const required = requiredChange(lastValue, target, targetYear - lastYear, kind);
  const { view, notes } = outlookOf(series, targetYear - lastYear, model);
  const { indicator } = task;
  const common = { indicator, targetYear, target, lastYear, lastValue, required, notes };
  if (view === undefined) {
    return {
      ...common,
      expected: Number.NaN,
      quantiles: [Number.NaN, Number.NaN, Number.NaN],
      probability: Number.NaN,
      model: '',
    };
  }
  const wanted = { year: targetYear, direction, value: target, ...(upper !== undefined && { upper }) };
  return {
    ...common,
    expected: view.expected(targetYear),
    quantiles: [0.1, 0.5, 0.9].map((probability) => view.quantile(targetYear, probability)),
    probability: attainmentProbability(view, wanted),
    model: view.chosen.run.model.name,
  };
}
