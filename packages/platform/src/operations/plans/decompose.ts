import { basename } from 'node:path';
import { UserError } from '@yanzhen/evidence/errors';
import type { SharedUnit } from '@yanzhen/evidence/plans';
import { DecompositionInfeasible, decomposeTotal } from '@yanzhen/science/plans';
import { z } from 'zod';
import type { Text } from '../evidence.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { upload } from '../upload.ts';

const identity = { name: 'plans.decompose', version: 1 } as const;

/** A total shared among regions or chains. */
export const decompose = defineOperation({
  ...identity,
  summary: { zh: '把总目标分解到地区或产业链', en: 'Share a total target among regions or chains' },
  description: {
    zh: '在各单位的上下限之内，按最接近先验比例的方式分解总量：entropy（信息熵）保持比例，least-squares（最小二乘）加减相同的量；分解后精确等于总量。不可行时说明哪些上下限相冲突、相差多少。',
    en: 'Shares a total within each unit’s bounds, nearest to prior shares: entropy keeps proportions, least-squares adds the same amount to each; the parts meet the total exactly. When that cannot be, it says which bounds clash and by how much.',
  },
  input: z.object({
    units: upload({
      zh: '各单位的文件：unit、prior，可选 lower、upper、promised（各单位自己的目标）',
      en: 'File of the units: unit, prior; optional lower, upper, promised (what the units themselves aim at)',
    }),
    total: z.number().positive().meta({ zh: '要分解的总量', en: 'Total to share' }),
    method: z.enum(['entropy', 'least-squares']).default('entropy').meta({ zh: '方法', en: 'Method' }),
  }),
  output: table({
    unit: { type: 'text', describe: { zh: '单位', en: 'Unit' } },
    share: { type: 'number', describe: { zh: '份额', en: 'Share of the total' } },
    value: { type: 'number', describe: { zh: '分解值', en: 'Amount' } },
    lower: { type: 'number', describe: { zh: '下限', en: 'Lower bound' } },
    upper: { type: 'number', describe: { zh: '上限', en: 'Upper bound' } },
    prior: { type: 'number', describe: { zh: '先验值，按总量缩放', en: 'Prior, scaled to the total' } },
    promised: { type: 'number', describe: { zh: '该单位自己的目标', en: 'What the unit itself aims at' } },
    difference: { type: 'number', describe: { zh: '自己的目标减分解值', en: 'Its own aim less the amount' } },
  }),
  effect: 'read',
  async run(input, context) {
    const { readUnits } = await import('@yanzhen/evidence/plans');
    const units = await readUnits(input.units.path, input.units.name, context.signal);
    const values = share(input.total, units, input.method);
    const priors = units.reduce((sum, { prior }) => sum + prior, 0);
    const column = (of: (unit: SharedUnit, index: number) => number) => Float64Array.from(units, of);
    return {
      columns: {
        unit: units.map(({ unit }) => unit),
        share: column((_, index) => values[index]! / input.total),
        value: values,
        lower: column(({ lower }) => lower),
        upper: column(({ upper }) => (Number.isFinite(upper) ? upper : Number.NaN)),
        prior: column(({ prior }) => (prior / priors) * input.total),
        promised: column(({ promised }) => promised),
        difference: column(({ promised }, index) => promised - values[index]!),
      },
      length: units.length,
      evidence: {
        operation: identity.name,
        version: identity.version,
        parameters: { total: input.total, method: input.method, units: basename(input.units.name) },
        inputs: [],
        conventions: { nearest: input.method === 'entropy' ? 'Σ x ln(x / prior)' : 'Σ (x − prior)²' },
        estimate: false,
        notes: promisedNotes(units, input.total),
      },
    };
  },
});

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

function promisedNotes(units: readonly SharedUnit[], total: number) {
  const told = units.filter(({ promised }) => !Number.isNaN(promised));
  if (told.length === 0) return [];
  const sum = told.reduce((all, { promised }) => all + promised, 0);
  const difference = Number((sum - total).toPrecision(6));
  return [
    {
      code: 'promised-total',
      level: difference < 0 ? ('caution' as const) : ('information' as const),
      text: {
        zh: `${units.length} 个单位中 ${told.length} 个有自己的目标，合计 ${sum}，与总量相差 ${difference}。`,
        en: `${told.length} of ${units.length} units have aims of their own; they add up to ${sum}, ${difference} from the total.`,
      },
    },
  ];
}
