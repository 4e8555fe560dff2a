import { UserError } from '@yanzhen/evidence/errors';
import type { Matrix } from '@yanzhen/science/labelled';
import { crowding as crowdingOf } from '@yanzhen/science/rivalry';
import { z } from 'zod';
import type { OperationContext } from '../context.ts';
import type { Note } from '../evidence.ts';
import {
  cut,
  evidenceOf,
  type FigureChoice,
  type Figures,
  figureFields,
  openFigures,
  periodFields,
  yearIn,
} from '../figures/index.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';

const NAME = 'rivalry.crowding';
const VERSION = 1;

/** Which industries many regions crowd into. */
export const crowding = defineOperation({
  name: NAME,
  version: VERSION,
  summary: { zh: '哪些行业正在一拥而上', en: 'Which industries the regions crowd into' },
  description: {
    zh: '两个年份之间，每个行业有多少地区提高了它在本地的份额，与该行业需求增长相对照。多数地区加码而需求慢于整体，即为拥挤。没有给出需求指标时，以各地区合计代替需求。',
    en: 'Between two years: how many regions raised each industry’s share in their economy, against the growth of demand for it. Most raise it while demand grows slower than the whole: crowding. Without a measure of demand the regions’ total stands in for it.',
  },
  input: z.object({
    ...figureFields,
    ...periodFields,
    demand_measure: z.string().optional().meta({
      zh: '需求指标代码（同一数据集，各地区相加），默认用所选指标的合计',
      en: 'Measure of demand in the same dataset, summed over regions; by default the chosen measure’s total',
    }),
    minimum_rise: z.number().min(0).max(1).default(0).meta({
      zh: '份额提高多少才算，0.001 即 0.1 个百分点',
      en: 'Rise of a share that counts, 0.001 being 0.1 percentage point',
    }),
  }),
  output: table({
    industry: { type: 'text', describe: { zh: '行业', en: 'Industry' } },
    from: { type: 'integer', describe: { zh: '起始年份', en: 'First year' } },
    to: { type: 'integer', describe: { zh: '终止年份', en: 'Last year' } },
    regions: {
      type: 'integer',
      describe: { zh: '两年均有报告的地区数', en: 'Regions that reported it in both years' },
    },
    rising: { type: 'integer', describe: { zh: '其中份额提高的地区数', en: 'Of these, regions whose share rose' } },
    entered: {
      type: 'integer',
      describe: { zh: '其中从无到有的地区数', en: 'Of these, regions that started from nothing' },
    },
    left: {
      type: 'integer',
      describe: { zh: '其中从有到无的地区数', en: 'Of these, regions that ended with nothing' },
    },
    rising_share: {
      type: 'number',
      describe: { zh: '份额提高的地区所占比例', en: 'Part of the regions whose share rose' },
    },
    pushed_in: {
      type: 'number',
      describe: {
        zh: '期末规模中因份额提高而来的部分',
        en: 'Part of the industry at the end that is there because shares rose',
      },
    },
    demand_growth: { type: 'number', describe: { zh: '需求年均增长率', en: 'Yearly growth of demand' } },
    economy_growth: {
      type: 'number',
      describe: { zh: '全部行业需求年均增长率', en: 'Yearly growth of demand for everything' },
    },
    state: {
      type: 'text',
      describe: {
        zh: 'crowding 拥挤、expansion 共同扩张、concentration 集中、retreat 收缩',
        en: 'crowding, expansion, concentration or retreat',
      },
    },
  }),
  positional: ['dataset'],
  effect: 'read',
  async run(input, context) {
    const figures = await openFigures(context, input);
    const [from, to] = crowdingPeriod(figures, input);
    const { matrices, notes } = cut(figures, [from, to]);
    const [start, end] = matrices as [Matrix, Matrix];
    const demand = await demandOf(context, input, [from, to], start);
    const result = crowdingOf(start, end, to - from, {
      minimumRise: input.minimum_rise,
      ...(demand === undefined ? {} : { demand }),
    });
    const m = start.columns.length;
    return {
      columns: {
        industry: start.columns,
        from: new Int32Array(m).fill(from),
        to: new Int32Array(m).fill(to),
        regions: result.regions,
        rising: result.rising,
        entered: result.entered,
        left: result.left,
        rising_share: result.risingShare,
        pushed_in: result.pushedIn,
        demand_growth: result.demandGrowth,
        economy_growth: new Float64Array(m).fill(result.economyGrowth),
        state: result.state.map((state) => state ?? ''),
      },
      length: m,
      evidence: evidenceOf(
        { name: NAME, version: VERSION },
        { ...input, from, to },
        figures,
        { demand: input.demand_measure ?? 'total of the measure' },
        [...notes, ...periodNotes(result.skipped, input.demand_measure)],
      ),
    };
  },
});

/** The two years compared. @throws UserError when they are not two in order. */
export function crowdingPeriod(
  figures: Figures,
  input: { readonly from?: number | undefined; readonly to?: number | undefined },
): [number, number] {
  const from = yearIn(figures, input.from, 'first');
  const to = yearIn(figures, input.to);
  if (from >= to) throw onePeriod(from, to, figures.years);
  return [from, to];
}

function onePeriod(from: number, to: number, years: readonly number[]): UserError {
  const known = years.join(', ');
  return new UserError(
    'no-period',
    {
      zh: `拥挤要看变化，需要两个年份，现在是 ${from} 年到 ${to} 年。`,
      en: `Crowding is about change and needs two years, found ${from} to ${to}.`,
    },
    { place: { field: 'from' }, expected: { zh: `数据中的年份：${known}`, en: `years in the data: ${known}` } },
  );
}

/** National demand by industry in both years, in the order of the columns. */
export async function demandOf(
  context: OperationContext,
  choice: FigureChoice & { readonly demand_measure?: string | undefined },
  years: readonly [number, number],
  like: Matrix,
): Promise<[Float64Array, Float64Array] | undefined> {
  if (choice.demand_measure === undefined) return undefined;
  const figures = await openFigures(context, { ...choice, measure: choice.demand_measure });
  for (const year of years) yearIn(figures, year);
  const { matrices } = cut(figures, years);
  const totals = matrices.map(({ columns, values }) => {
    const sums = new Float64Array(like.columns.length).fill(Number.NaN);
    like.columns.forEach((code, j) => {
      const column = columns.indexOf(code);
      if (column < 0) return;
      let sum = 0;
      for (let cell = column; cell < values.length; cell += columns.length) sum += values[cell]!;
      sums[j] = sum;
    });
    return sums;
  });
  return [totals[0]!, totals[1]!];
}

/** What was left out, and what stands in for demand. */
export function periodNotes(skipped: number, demand: string | undefined): Note[] {
  const notes: Note[] = [];
  if (skipped > 0) {
    notes.push({
      code: 'cells-without-both-years',
      level: 'caution',
      text: {
        zh: `${skipped} 个单元格缺其中一年，两年均不计入。`,
        en: `${skipped} cells lack one of the years and are left out of both.`,
      },
    });
  }
  if (demand === undefined) {
    notes.push({
      code: 'supply-for-demand',
      level: 'caution',
      text: {
        zh: '没有需求数据，以各地区合计的增长代替需求增长；若为现价，价格变化也在其中。',
        en: 'No figures of demand: the growth of the regions’ total stands in for it, at current prices with the change of prices.',
      },
    });
  }
  return notes;
}
