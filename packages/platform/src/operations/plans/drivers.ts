import { closeDriverGap, type Driver, type EvaluatedDriver, evaluateDrivers } from '@yanzhen/science/plans';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { gapNote } from './gap-note.ts';
import { planEvidence } from './plan-fields.ts';

const name = z.string().min(1).max(200);
const leaf = z.object({
  ...{ kind: z.literal('leaf'), name, last: z.number(), rate: z.number().gt(-1).max(10) },
  movable: z.boolean().optional(),
});
const driver: z.ZodType<Driver> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    leaf,
    z.object({ kind: z.enum(['sum', 'product']), name, parts: z.array(driver).min(1).max(1000) }),
  ]),
);

/** A figure taken apart into what drives it. */
export const drivers = defineOperation({
  name: 'plans.drivers',
  version: 2,
  summary: { zh: '驱动因素树', en: 'A tree of drivers' },
  description: {
    zh: '总量由部分相加、由因素相乘（企业数×户均产值），叶子各有现值和年增速；给出若干年后每一层的值和对总变化的贡献。相乘时按对数平均分解，贡献相加等于总变化，没有余项。给出目标时，说明可动的叶子一起每年多增多少个百分点、或某一叶子单独要多快，才能补上缺口。',
    en: 'A total as sums of parts and products of factors (firms × output per firm), each leaf with its value and yearly rate: every level’s value after some years and what it adds to the change. Products are shared by the logarithmic mean, so that contributions add up to the change without residual. With a target, it says by how many points all movable leaves would have to grow faster, or how fast each alone.',
  },
  input: z.object({
    tree: driver.meta({
      zh: '树（JSON）：{"kind":"product","name":"产值","parts":[{"kind":"leaf","name":"企业数","last":100,"rate":0.05},…]}',
      en: 'The tree as JSON: {"kind":"product","name":"output","parts":[{"kind":"leaf","name":"firms","last":100,"rate":0.05},…]}',
    }),
    target: z.number().positive().optional().meta({ zh: '总目标', en: 'Target of the whole' }),
    years: z.int().min(0).max(100).meta({ zh: '几年以后', en: 'After so many years' }),
  }),
  output: table({
    depth: { type: 'integer', describe: { zh: '层级', en: 'Depth' } },
    name: { type: 'text', describe: { zh: '名称', en: 'Name' } },
    now: { type: 'number', describe: { zh: '现值', en: 'Now' } },
    later: { type: 'number', describe: { zh: '若干年后', en: 'After those years' } },
    contribution: { type: 'number', describe: { zh: '对总变化的贡献', en: 'What it adds to the change' } },
    kind: { type: 'text', describe: { zh: 'leaf 叶子，sum 相加，product 相乘', en: 'leaf, sum or product' } },
    rate: { type: 'number', describe: { zh: '年增速', en: 'Yearly rate' } },
    rate_together: {
      type: 'number',
      describe: { zh: '可动的叶子一起补缺口所需增速', en: 'Rate needed when all movable leaves close the gap' },
    },
    later_together: { type: 'number', describe: { zh: '那时到目标年的值', en: 'Value then' } },
    rate_alone: {
      type: 'number',
      describe: { zh: '单独补缺口所需增速；空为做不到', en: 'Rate needed alone; empty where it cannot' },
    },
  }),
  effect: 'read',
  async run({ tree, years, target }) {
    const rows = flat(tree, evaluateDrivers(tree, years), 0);
    const closing = target === undefined ? undefined : closeDriverGap(tree, target, years);
    const lifted = flatValues(evaluateDrivers(withUplift(tree, closing?.uplift ?? Number.NaN), years));
    const alone = rowsOfLeaves(rows, closing?.alone ?? []);
    const column = (of: (row: Row, place: number) => number) => Float64Array.from(rows, of);
    const rate = ({ driver: { kind, ...rest } }: Row) => (kind === 'leaf' && 'rate' in rest ? rest.rate : Number.NaN);
    const isMovable = ({ driver: each }: Row) => each.kind === 'leaf' && each.movable !== false;
    const uplift = (row: Row) => (closing === undefined ? Number.NaN : isMovable(row) ? closing.uplift : 0);
    return {
      columns: {
        depth: column(({ depth }) => depth),
        name: rows.map(({ driver: { name: label } }) => label),
        now: column(({ value: { now } }) => now),
        later: column(({ value: { later } }) => later),
        contribution: column(({ value: { contribution } }) => contribution),
        kind: rows.map(({ driver: { kind } }) => kind),
        rate: column(rate),
        rate_together: column((row) => Math.max(-1, rate(row) + uplift(row))),
        later_together: column((_, place) => lifted[place]!),
        rate_alone: column((_, place) => alone[place]!),
      },
      length: rows.length,
      evidence: {
        ...planEvidence(
          'plans.drivers',
          { years, ...(target !== undefined && { target }) },
          closing === undefined ? [] : [gapNote(closing.gap, closing.uplift, target!)],
        ),
        conventions: { products: 'logarithmic mean (LMDI), no residual' },
      },
    };
  },
});

interface Row {
  readonly driver: Driver;
  readonly value: EvaluatedDriver;
  readonly depth: number;
}

function flat(each: Driver, value: EvaluatedDriver, depth: number): Row[] {
  const parts = each.kind === 'leaf' ? [] : each.parts;
  return [{ driver: each, value, depth }, ...parts.flatMap((part, at) => flat(part, value.parts[at]!, depth + 1))];
}

const flatValues = ({ later, parts }: EvaluatedDriver): number[] => [later, ...parts.flatMap(flatValues)];

/** The tree with every movable leaf growing so many points faster. */
function withUplift(each: Driver, uplift: number): Driver {
  if (each.kind !== 'leaf') return { ...each, parts: each.parts.map((part) => withUplift(part, uplift)) };
  return each.movable === false ? each : { ...each, rate: Math.max(-1, each.rate + uplift) };
}

/** Figures of the leaves at the rows they stand in; NaN elsewhere. */
function rowsOfLeaves(rows: readonly Row[], figures: readonly number[]): number[] {
  let leaf = 0;
  return rows.map(({ driver: { kind } }) => (kind === 'leaf' ? (figures[leaf++] ?? Number.NaN) : Number.NaN));
}
