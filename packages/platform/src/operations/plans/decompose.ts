import { basename } from 'node:path';
import { UserError } from '@yanzhen/evidence/errors';
import type { SharedUnit } from '@yanzhen/evidence/plans';
import { DecompositionInfeasible, decomposeTotal } from '@yanzhen/science/plans';
import { z } from 'zod';
import type { Text } from '../evidence.ts';
import { inputReference } from '../input-evidence.ts';
import { defineOperation } from '../operation.ts';

import { table } from '../table.ts';
import { upload } from '../upload.ts';
import { aimNotes } from './aim-notes.ts';
import { aimColumns, aimOf } from './aims.ts';
import { aimFields, aimOutput } from './decompose-fields.ts';
import { promiseQuestion } from './promise-question.ts';
import { documentPromises } from './promises.ts';

const identity = { name: 'plans.decompose', version: 2 } as const;

/** A total shared among regions or chains. */
export const decompose = defineOperation({
  ...identity,
  summary: { zh: '把总目标分解到地区或产业链', en: 'Share a total target among regions or chains' },
  description: {
    zh: '在各单位的上下限之内，按最接近先验比例的方式分解总量：entropy（信息熵）保持比例，least-squares（最小二乘）加减相同的量；分解后精确等于总量。不可行时说明哪些上下限相冲突、相差多少。给出指标、年份和单位时，与资料库中各地文件自己写的目标对照，逐条注明文件和原句；只写了增速的，找到基数（规划的观测值、所给数据集的行、资料库中的结果）就推算成数量并写明基数、年份和增速，找不到仍是增速。',
    en: 'Shares a total within each unit’s bounds, nearest to prior shares: entropy keeps proportions, least-squares adds the same amount to each; the parts meet the total exactly. When that cannot be, it says which bounds clash and by how much. With an indicator, a year and a unit, the shares are held against the targets the parts set themselves in the documents of the library, each with document and sentence. A target stated as growth becomes an amount where the one it starts from is known (an observation of a plan, the row of a dataset given, a result in the library), with base, year and rate beside it; where it is not known it stays a rate.',
  },
  input: z.object({
    units: upload({
      zh: '各单位的文件：unit、prior，可选 lower、upper、promised（各单位自己的目标）',
      en: 'File of the units: unit, prior; optional lower, upper, promised (what the units themselves aim at)',
    }),
    total: z.number().positive().meta({ zh: '要分解的总量', en: 'Total to share' }),
    method: z.enum(['entropy', 'least-squares']).default('entropy').meta({ zh: '方法', en: 'Method' }),
    ...aimFields,
  }),
  output: table({
    unit: { type: 'text', describe: { zh: '单位', en: 'Unit' } },
    share: { type: 'number', describe: { zh: '份额', en: 'Share of the total' } },
    value: { type: 'number', describe: { zh: '分解值', en: 'Amount' } },
    lower: { type: 'number', describe: { zh: '下限', en: 'Lower bound' } },
    upper: { type: 'number', describe: { zh: '上限', en: 'Upper bound' } },
    prior: { type: 'number', describe: { zh: '先验值，按总量缩放', en: 'Prior, scaled to the total' } },
    ...aimOutput,
  }),
  effect: 'read',
  uses: ({ indicator, year, unit, base_dataset: base }) =>
    [indicator, year, unit, base].every((one) => one === undefined) ? 'datasets' : 'store',
  async run(input, context) {
    const { readUnits } = await import('@yanzhen/evidence/plans');
    const { units: file, total, method, prices, price_year: priceYear, ...asked } = input;
    const totalPrices = prices === undefined ? undefined : { kind: prices, year: priceYear };
    const question = promiseQuestion(asked);
    const units = await readUnits(file.path, file.name, context.signal);
    const values = share(total, units, method);
    const names = units.map(({ unit }) => unit);
    const found = question === undefined ? new Map() : await documentPromises(names, question, context);
    const from =
      question?.baseDataset === undefined ? undefined : (await context.datasets.load(question.baseDataset)).info;
    const aims = units.map((unit) => aimOf(unit, found.get(unit.unit), totalPrices));
    return {
      columns: { ...shareColumns(units, values, total), ...aimColumns(aims, values) },
      length: units.length,
      evidence: {
        operation: identity.name,
        version: identity.version,
        parameters: { total, method, units: basename(file.name), ...given(input, question) },
        inputs: from === undefined ? [] : [inputReference(from)],
        conventions: {
          nearest: method === 'entropy' ? 'Σ x ln(x / prior)' : 'Σ (x − prior)²',
          ...(question && { growth: 'base × (1 + rate)^years' }),
        },
        estimate: found.size > 0 && (from?.measures.some(({ estimate }) => estimate) ?? false),
        notes: aimNotes(aims, total, question, totalPrices),
      },
    };
  },
});

function shareColumns(units: readonly SharedUnit[], values: Float64Array, total: number) {
  const priors = units.reduce((sum, { prior }) => sum + prior, 0);
  const column = (of: (unit: SharedUnit, index: number) => number) => Float64Array.from(units, of);
  return {
    unit: units.map(({ unit }) => unit),
    share: column((_, index) => values[index]! / total),
    value: values,
    lower: column(({ lower }) => lower),
    upper: column(({ upper }) => (Number.isFinite(upper) ? upper : Number.NaN)),
    prior: column(({ prior }) => (prior / priors) * total),
  };
}

/** Shares the total; @throws UserError naming the units whose bounds clash. */
function share(total: number, units: readonly SharedUnit[], method: 'entropy' | 'least-squares'): Float64Array {
  try {
    return decomposeTotal(total, units, method);
  } catch (error) {
    if (error instanceof DecompositionInfeasible) throw infeasible(error, units, total);
    throw error;
  }
}

function infeasible(
  { reason, parts, by }: DecompositionInfeasible,
  units: readonly SharedUnit[],
  total: number,
): UserError {
  const names = parts.slice(0, 12).map((index) => units[index]!.unit);
  const listed = {
    zh: `${names.join('、')}${parts.length > 12 ? ' 等' : ''}`,
    en: `${names.join(', ')}${parts.length > 12 ? ' …' : ''}`,
  };
  const gap = Number(by.toPrecision(6));
  const texts: Record<DecompositionInfeasible['reason'], Text> = {
    crossed: { zh: `下限高于上限：${listed.zh}。`, en: `A lower bound is above its upper bound: ${listed.en}.` },
    'too-little': {
      zh: `各下限之和比总量 ${total} 多 ${gap}：${listed.zh}。`,
      en: `The lower bounds add up to ${gap} more than the total ${total}: ${listed.en}.`,
    },
    'too-much': {
      zh: `各上限之和比总量 ${total} 少 ${gap}：${listed.zh}。`,
      en: `The upper bounds add up to ${gap} less than the total ${total}: ${listed.en}.`,
    },
    'no-prior': {
      zh: `没有先验份额的单位按信息熵分不到总量，还差 ${gap}：${listed.zh}。`,
      en: `Units without a prior share get none of the total by entropy, and ${gap} is left: ${listed.en}.`,
    },
  };
  return new UserError('decomposition-infeasible', texts[reason], {
    place: { field: 'units' },
    advice: {
      zh: '放宽所列单位的上下限，改变总量，或改用 least-squares。',
      en: 'Widen the bounds of the units named, change the total, or use least-squares.',
    },
  });
}

/** What was asked, so that the result can be made again. */
function given(input: object, question: object | undefined) {
  if (question === undefined) return {};
  const { units: _units, ...rest } = input as Record<string, unknown>;
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
}
