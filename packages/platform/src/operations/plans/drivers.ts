import { type Driver, type EvaluatedDriver, evaluateDrivers } from '@yanzhen/science/plans';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { planEvidence } from './plan-fields.ts';

const name = z.string().min(1).max(200);
const leaf = z.object({ kind: z.literal('leaf'), name, last: z.number(), rate: z.number().gt(-1).max(10) });
const driver: z.ZodType<Driver> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    leaf,
    z.object({ kind: z.enum(['sum', 'product']), name, parts: z.array(driver).min(1).max(1000) }),
  ]),
);

/** A figure taken apart into what drives it. */
export const drivers = defineOperation({
  name: 'plans.drivers',
  version: 1,
  summary: { zh: '驱动因素树', en: 'A tree of drivers' },
  description: {
    zh: '总量由部分相加、由因素相乘（企业数×户均产值），叶子各有现值和年增速；给出若干年后每一层的值和对总变化的贡献。相乘时按对数平均分解，贡献相加等于总变化，没有余项。',
    en: 'A total as sums of parts and products of factors (firms × output per firm), each leaf with its value and yearly rate: every level’s value after some years and what it adds to the change. Products are shared by the logarithmic mean, so that contributions add up to the change without residual.',
  },
  input: z.object({
    tree: driver.meta({
      zh: '树（JSON）：{"kind":"product","name":"产值","parts":[{"kind":"leaf","name":"企业数","last":100,"rate":0.05},…]}',
      en: 'The tree as JSON: {"kind":"product","name":"output","parts":[{"kind":"leaf","name":"firms","last":100,"rate":0.05},…]}',
    }),
    years: z.int().min(0).max(100).meta({ zh: '几年以后', en: 'After so many years' }),
  }),
  output: table({
    depth: { type: 'integer', describe: { zh: '层级', en: 'Depth' } },
    name: { type: 'text', describe: { zh: '名称', en: 'Name' } },
    now: { type: 'number', describe: { zh: '现值', en: 'Now' } },
    later: { type: 'number', describe: { zh: '若干年后', en: 'After those years' } },
    contribution: { type: 'number', describe: { zh: '对总变化的贡献', en: 'What it adds to the change' } },
  }),
  effect: 'read',
  async run({ tree, years }) {
    const rows = flat(evaluateDrivers(tree, years), 0);
    const column = (of: (row: (typeof rows)[number]) => number) => Float64Array.from(rows, of);
    return {
      columns: {
        depth: column(({ depth }) => depth),
        name: rows.map(({ driver: { name: label } }) => label),
        now: column(({ driver: { now } }) => now),
        later: column(({ driver: { later } }) => later),
        contribution: column(({ driver: { contribution } }) => contribution),
      },
      length: rows.length,
      evidence: {
        ...planEvidence('plans.drivers', { years }),
        conventions: { products: 'logarithmic mean (LMDI), no residual' },
      },
    };
  },
});

function flat(driver: EvaluatedDriver, depth: number): { readonly driver: EvaluatedDriver; readonly depth: number }[] {
  return [{ driver, depth }, ...driver.parts.flatMap((part) => flat(part, depth + 1))];
}
