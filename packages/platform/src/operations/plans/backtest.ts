import {
  type CalibrationSummary,
  checkedIntervals,
  judgeForecasts,
  outlookModels,
  summarise,
  type YearlySeries,
} from '@yanzhen/science/plans';
import { z } from 'zod';
import { cut, evidenceOf, figureFields, openFigures } from '../figures/index.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';

const identity = { name: 'plans.backtest', version: 1 } as const;

/** Whether the forecasts mean what they say, on a dataset with many years. */
export const backtest = defineOperation({
  ...identity,
  summary: {
    zh: '预测是否可信：逐个起点回测区间覆盖率',
    en: 'Whether forecasts mean what they say: back-test of their intervals',
  },
  description: {
    zh: '对数据集中每个地区的合计（如 GDP），从每个起点只用当时已知的年份预测若干年后，检验 50%、80%、95% 区间的实际覆盖率和对数得分；标准误以年份为块，因为各地区同年受同样的冲击。random-walk 为不作校准的带漂移随机游走，供比较。',
    en: 'For every region’s total (GDP, say), forecasts from each origin with what was known then, and compares what came with the 50, 80 and 95 % intervals, and the log score; standard errors take years as blocks, because regions share a year’s shocks. random-walk is the walk with drift without recalibration, to compare with.',
  },
  input: z.object({
    ...figureFields,
    horizon: z
      .array(z.int().min(1).max(5))
      .default([1, 3, 5])
      .meta({ zh: '提前几年（1—5）', en: 'Years ahead, 1 to 5' }),
    least_years: z.int().min(6).max(60).default(10).meta({ zh: '起点前至少几年', en: 'Least years before an origin' }),
  }),
  output: table({
    model: { type: 'text', describe: { zh: '模型', en: 'Model' } },
    horizon: { type: 'integer', describe: { zh: '提前年数', en: 'Years ahead' } },
    forecasts: { type: 'integer', describe: { zh: '预测次数', en: 'Forecasts' } },
    years: { type: 'integer', describe: { zh: '目标年份数（独立的块）', en: 'Target years, the blocks' } },
    effective: {
      type: 'number',
      describe: { zh: '相当于多少次独立预测', en: 'Independent forecasts these are worth' },
    },
    log_score: { type: 'number', describe: { zh: '平均对数得分，越高越好', en: 'Mean log score; higher is better' } },
    coverage_50: { type: 'number', describe: { zh: '50% 区间的实际覆盖率', en: 'Share held by the 50 % interval' } },
    coverage_80: { type: 'number', describe: { zh: '80% 区间的实际覆盖率', en: 'Share held by the 80 % interval' } },
    coverage_95: { type: 'number', describe: { zh: '95% 区间的实际覆盖率', en: 'Share held by the 95 % interval' } },
    error_50: { type: 'number', describe: { zh: '其标准误（年份为块）', en: 'Its standard error, years as blocks' } },
    error_80: { type: 'number', describe: { zh: '其标准误（年份为块）', en: 'Its standard error, years as blocks' } },
    error_95: { type: 'number', describe: { zh: '其标准误（年份为块）', en: 'Its standard error, years as blocks' } },
  }),
  positional: ['dataset'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const figures = await openFigures(context, input);
    const { matrices, notes } = cut(figures, figures.years);
    const panel = totals(figures.years, matrices);
    const models = [
      ...outlookModels.map((model) => ({ name: model.name as string, model, recalibrate: true })),
      { name: 'random-walk', model: outlookModels.find(({ name }) => name === 'drift')!, recalibrate: false },
    ];
    const rows = models.flatMap(({ name, model, recalibrate }, index) => {
      context.signal.throwIfAborted();
      context.progress(index / models.length, { zh: `回测 ${name}`, en: `Testing ${name}` });
      const judged = judgeForecasts(panel, model, {
        horizons: input.horizon,
        leastYears: input.least_years,
        recalibrate,
      });
      return input.horizon.flatMap((horizon) => {
        const ahead = judged.filter((forecast) => forecast.horizon === horizon);
        return ahead.length === 0 ? [] : [{ name, horizon, summary: summarise(ahead) }];
      });
    });
    const column = (of: (summary: CalibrationSummary) => number) =>
      Float64Array.from(rows, ({ summary }) => of(summary));
    const [fifty, eighty, ninetyFive] = checkedIntervals.map((_, place) => place) as [number, number, number];
    return {
      columns: {
        model: rows.map(({ name }) => name),
        horizon: Float64Array.from(rows, ({ horizon }) => horizon),
        forecasts: column(({ forecasts }) => forecasts),
        years: column(({ years }) => years),
        effective: column(({ effective }) => effective),
        log_score: column(({ logScore }) => logScore),
        coverage_50: column(({ coverage }) => coverage[fifty]!.observed),
        coverage_80: column(({ coverage }) => coverage[eighty]!.observed),
        coverage_95: column(({ coverage }) => coverage[ninetyFive]!.observed),
        error_50: column(({ coverage }) => coverage[fifty]!.error),
        error_80: column(({ coverage }) => coverage[eighty]!.error),
        error_95: column(({ coverage }) => coverage[ninetyFive]!.error),
      },
      length: rows.length,
      evidence: evidenceOf(
        identity,
        input,
        figures,
        { scale: 'logarithm', blocks: 'target years', calibration: 'each forecast with what was known at its origin' },
        [...notes, ...(rows.length === 0 ? [nothingJudged(figures.years.length)] : [])],
      ),
    };
  },
});

type Matrices = ReturnType<typeof cut>['matrices'];

/** The total of each region by year; years with a missing or non-positive total are left out, regions with too few years altogether. */
function totals(years: readonly number[], matrices: Matrices): YearlySeries[] {
  const regions = matrices[0]?.rows.length ?? 0;
  return Array.from({ length: regions }, (_, region) => {
    const points = years.flatMap((year, place) => {
      const total = rowTotal(matrices[place]!, region);
      return total > 0 ? [{ year, total }] : [];
    });
    return { years: points.map(({ year }) => year), values: points.map(({ total }) => total) };
  }).filter(({ values }) => values.length > 0);
}

function rowTotal({ values, columns }: Matrices[number], row: number): number {
  let sum = 0;
  for (let column = 0; column < columns.length; column++) sum += values[row * columns.length + column]!;
  return sum;
}

function nothingJudged(years: number) {
  return {
    code: 'nothing-judged',
    level: 'refusal' as const,
    text: { zh: `数据只有 ${years} 年，没有可检验的预测。`, en: `${years} years of data: no forecast can be judged.` },
  };
}
