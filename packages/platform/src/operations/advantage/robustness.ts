import { UserError } from '@yanzhen/evidence/errors';
import {
  type RankIntervals,
  type Replicate,
  type RobustnessMethod,
  type RobustnessOptions,
  rankIntervals,
  ranksOf,
  replicateCount,
  replicates,
  scoresOf,
} from '@yanzhen/science/advantage';
import type { Matrix } from '@yanzhen/science/labelled';
import { z } from 'zod';
import type { OperationContext } from '../context.ts';
import type { Note } from '../evidence.ts';
import { cut, evidenceOf, type Figures, figureFields, openFigures, yearField, yearIn } from '../figures/index.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { complexityByYear } from './complexity.ts';
import { presenceFields } from './complexity-fields.ts';

const identity = { name: 'advantage.robustness', version: 2 } as const;
const METHODS = ['bootstrap', 'threshold', 'leave-one-out'] as const;
const THRESHOLDS = [0.5, 0.75, 1, 1.25, 1.5, 2];

const interval = (zh: string, en: string, end: 'low' | 'high') =>
  ({
    type: 'number',
    describe: {
      zh: `${zh}：${end === 'low' ? '最好' : '最差'}名次`,
      en: `${en}: ${end === 'low' ? 'best' : 'worst'} rank`,
    },
  }) as const;

/** How far the ranking of regions moves when the data or the choices do. */
export const robustness = defineOperation({
  ...identity,
  summary: { zh: '地区名次的稳健性', en: 'How robust the ranking of regions is' },
  description: {
    zh: '三种检验：对每个已报告单元格随机加权（贝叶斯自助法，90% 区间）、更换阈值、逐一剔除地区。每个地区给出名次及各检验下的名次区间。相同的种子给出相同的结果。',
    en: 'Three tests: random weights on every reported cell (Bayesian bootstrap, 90% interval), other thresholds, each region left out in turn. Every region’s rank comes with its interval under each. The same seed gives the same result.',
  },
  input: z.object({
    ...figureFields,
    ...yearField,
    ...presenceFields,
    indicator: z
      .enum(['eci', 'fitness', 'diversity'])
      .default('eci')
      .meta({ zh: '按哪个指标排名', en: 'What regions are ranked by' }),
    methods: z
      .array(z.enum(METHODS))
      .min(1)
      .default([...METHODS])
      .meta({ zh: '做哪些检验', en: 'Which tests' }),
    draws: z.int().min(20).max(5000).default(200).meta({ zh: '自助法次数', en: 'Replicates of the bootstrap' }),
    seed: z.int().min(0).default(1).meta({ zh: '随机种子', en: 'Seed of the random numbers' }),
    thresholds: z
      .array(z.number().positive())
      .min(1)
      .default(THRESHOLDS)
      .meta({ zh: '试用的阈值', en: 'Thresholds to try' }),
  }),
  output: table({
    region: { type: 'text', describe: { zh: '地区代码', en: 'Region' } },
    year: { type: 'integer', describe: { zh: '年份', en: 'Year' } },
    value: { type: 'number', describe: { zh: '指标值', en: 'Value of the indicator' } },
    rank: { type: 'integer', describe: { zh: '名次', en: 'Rank' } },
    bootstrap_low: interval('自助法 90% 区间', 'Bootstrap, 90%', 'low'),
    bootstrap_high: interval('自助法 90% 区间', 'Bootstrap, 90%', 'high'),
    threshold_low: interval('更换阈值', 'Other thresholds', 'low'),
    threshold_high: interval('更换阈值', 'Other thresholds', 'high'),
    leave_one_out_low: interval('逐一剔除地区', 'Regions left out', 'low'),
    leave_one_out_high: interval('逐一剔除地区', 'Regions left out', 'high'),
  }),
  positional: ['dataset'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const figures = await openFigures(context, input);
    const year = yearIn(figures, input.year);
    const { indicator, threshold, draws, seed, thresholds } = input;
    const { x, notes } = figuresToRank(figures, year, input);
    const options: RobustnessOptions = { indicator, threshold, draws, seed, thresholds, confidence: 0.9 };
    const scores = scoresOf(x, indicator, threshold);
    const value = scores ?? missing(x);
    // Where the data give no ranking there is none whose reliability could be tested.
    const runs =
      scores === undefined
        ? new Map<RobustnessMethod, Replicate[]>()
        : await repeat(x, input.methods, options, context);
    const intervals = (method: RobustnessMethod) => {
      const done = runs.get(method);
      return done === undefined ? undefined : rankIntervals(done, x.rows.length, options.confidence);
    };
    const [bootstrap, sweep, leaveOneOut] = METHODS.map(intervals);
    return {
      columns: {
        region: x.rows,
        year: new Int16Array(x.rows.length).fill(year),
        value,
        rank: ranksOf(value),
        bootstrap_low: bootstrap?.low ?? missing(x),
        bootstrap_high: bootstrap?.high ?? missing(x),
        threshold_low: sweep?.low ?? missing(x),
        threshold_high: sweep?.high ?? missing(x),
        leave_one_out_low: leaveOneOut?.low ?? missing(x),
        leave_one_out_high: leaveOneOut?.high ?? missing(x),
      },
      length: x.rows.length,
      evidence: evidenceOf(
        identity,
        { ...input, year },
        figures,
        {
          bootstrap: 'Bayesian, exponential weights on cells',
          interval: '90%',
          ranks: 'highest first, equal values share',
        },
        [...notes, ...refusedNotes([bootstrap, sweep, leaveOneOut])],
      ),
    };
  },
});

/** The year's matrix; where complexity is ranked, also what the gate says of it. */
function figuresToRank(
  figures: Figures,
  year: number,
  { indicator, threshold }: Pick<RobustnessOptions, 'indicator' | 'threshold'>,
): { x: Matrix; notes: readonly Note[] } {
  if (indicator === 'eci') {
    const { years, notes } = complexityByYear(figures, { year, threshold });
    return { x: years[0]!.x, notes };
  }
  const { matrices, notes } = cut(figures, [year]);
  return { x: matrices[0]!, notes };
}

const missing = (x: Matrix) => new Float64Array(x.rows.length).fill(Number.NaN);

/** Runs the tests, lets others have the thread between repetitions, reports progress and stops when asked to. */
async function repeat(
  x: Matrix,
  methods: readonly RobustnessMethod[],
  options: RobustnessOptions,
  { signal, progress }: OperationContext,
): Promise<Map<RobustnessMethod, Replicate[]>> {
  const all = methods.reduce((sum, method) => sum + replicateCount(x, method, options), 0);
  const runs = new Map<RobustnessMethod, Replicate[]>();
  let done = 0;
  for (const method of methods) {
    const list: Replicate[] = [];
    for (const replicate of replicates(x, method, options)) {
      list.push(replicate);
      done++;
      progress(done / all, { zh: `重复排名 ${done}/${all}`, en: `Ranking again, ${done} of ${all}` });
      await new Promise((resolve) => setImmediate(resolve));
      if (signal.aborted) throw new UserError('cancelled', { zh: '已取消。', en: 'Cancelled.' }, { kind: 'cancelled' });
    }
    runs.set(method, list);
  }
  return runs;
}

function refusedNotes(results: readonly (RankIntervals | undefined)[]): Note[] {
  const refused = results.reduce((sum, result) => sum + (result?.refused ?? 0), 0);
  if (refused === 0) return [];
  const total = results.reduce((sum, result) => sum + (result?.replicates ?? 0), 0);
  return [
    {
      code: 'replicates-refused',
      level: 'caution',
      text: {
        zh: `${total} 次重复中有 ${refused} 次数据定不出名次，未计入区间。`,
        en: `In ${refused} of ${total} repetitions the data gave no ranking; the intervals leave them out.`,
      },
    },
  ];
}
