import type { OperationContext } from '../context.ts';
import type { Evidence, Note, Text } from '../evidence.ts';
import { inputReference } from '../input-evidence.ts';
import { essentialParameters } from './essential-field.ts';
import { type FlowVariant, variantConventions } from './flow-variants.ts';
import type { ResilienceInput } from './resilience-input.ts';
import type { Line } from './resilience-lines.ts';
import type { BoardPlan } from './resilience-pieces.ts';
import { tableEvidence } from './table-fields.ts';

/** The evidence of a board: the flow models, the shock model with what is assumed, and what must be said. */
export async function resilienceEvidence(
  input: ResilienceInput,
  { info, variants }: BoardPlan,
  lines: readonly Line[],
  context: OperationContext,
): Promise<Evidence> {
  const { parts, duration, steps, model, inventory, psi, routing, rationing, overproduction } = input;
  const isRun = parts.includes('losses') || parts.includes('measures');
  const others = await Promise.all(input.models.map((name) => context.tables.load(name)));
  const essential = await essentialParameters(input.essential, info, context.signal);
  const evidence = tableEvidence('chains.resilience', input, info, {
    version: 2,
    conventions: {
      ...variantConventions(variants),
      ...(parts.includes('concentration')
        ? {
            hhi: 'Σ s² over the table’s regions; imports from outside not counted',
            single_source: `one other region delivers ${input.single} of what comes from outside, which is 0.1 of all at least`,
          }
        : {}),
      ...(isRun
        ? {
            model: `ARIO${model === 'psi' ? `-ψ, ψ ${psi}` : ''}, ${steps} days, stop of ${duration} days`,
            stocks: `${inventory} days of every input`,
            spare: `capacity up to ${overproduction} of normal`,
            needed: `inputs of at least ${input.threshold} of a sector’s output${input.essential === undefined ? '' : `, as far as ${input.essential.name} says`}; none stands in for another`,
            ...{ routing, rationing },
          }
        : {}),
      ...(parts.includes('measures') ? measureConventions(input) : {}),
    },
    notes: [
      variantNote(variants),
      ...(isRun && input.essential === undefined ? [neededNote(input)] : []),
      ...(isRun ? essential.notes : []),
      ...(parts.includes('losses') ? lossNotes(lines, input) : []),
      ...(parts.includes('measures') ? measureNotes(lines, input) : []),
    ],
  });
  return { ...evidence, inputs: [info, ...others.map((document) => document.info)].map(inputReference) };
}

function measureConventions({ holding, premium, capital, charge, stockDays, movedShare, quotes }: ResilienceInput) {
  return {
    event: 'what one other region delivers of the one input stops',
    measures: `${stockDays} more days of stock; ${movedShare} of what the source delivers moved to another or home`,
    costs: `a year: holding ${holding} of value, premium ${premium}, capital ${capital} per output at ${charge}${quotes.length > 0 ? '; quotes as given' : ''}`,
  };
}

/** What a flow model is called. */
function flowModelName(name: string): Text {
  if (name === 'chenery-moses') return { zh: '统一市场（Chenery–Moses）', en: 'one pool (Chenery–Moses)' };
  if (name === 'as-given') return { zh: '表中的流量', en: 'the table’s flows' };
  const decay = /^gravity:(.+)$/u.exec(name)?.[1];
  return decay === undefined
    ? { zh: name, en: name }
    : { zh: `重力（距离衰减 ${decay}）`, en: `gravity (decay ${decay})` };
}

/** Over which models figures range, or that the flows are observed. */
export function variantNote(variants: readonly FlowVariant[]): Note {
  if (variants.length === 1) {
    return {
      code: 'observed-flows',
      level: 'information',
      text: {
        zh: '地区间流量是表中的数据，每个指标一个数。',
        en: 'Flows between regions are the table’s data: one value for every figure.',
      },
    };
  }
  const names = variants.map(({ name }) => flowModelName(name));
  return {
    code: 'flow-models',
    level: 'caution',
    text: {
      zh: `地区间流量是估算的：每个数字是 ${names.length} 种流量模型下的范围（${names.map(({ zh }) => zh).join('、')}），第一种是表本身的。各模型下本地自给、进口和每个地区的调出调入总量相同，不在范围之内。范围是模型之间的差异，不是置信区间：在真实流量已知的国家之间，它包含真值的约占一半。`,
      en: `Flows between regions are estimated: every figure is a range over ${names.length} flow models (${names.map(({ en }) => en).join(', ')}), the first being the table’s own. What is bought at home and abroad, and each region’s total outflow and inflow, are the same in all of them and not part of the range. The range is the spread between models, not a confidence interval: between countries, where the truth is known, it holds it about half the time.`,
    },
  };
}

/** The strongest assumption of the shock model here. */
function neededNote({ threshold }: ResilienceInput): Note {
  const percent = Number((100 * threshold).toPrecision(4));
  return {
    code: 'needed-inputs',
    level: 'caution',
    text: {
      zh: `模型把占某部门产出 ${percent}% 以上的每种投入都当作缺一不可：小而必需的投入因此举足轻重，实际中有的可以将就。`,
      en: `The model takes every input of at least ${percent}% of a sector’s output as indispensable: small inputs that are needed weigh heavily, and in practice some can be done without for a while.`,
    },
  };
}

function lossNotes(lines: readonly Line[], { inventory, duration, steps }: ResilienceInput): Note[] {
  const first = (figure: string) => lines.filter((line) => line.figure === figure).map(({ values }) => values[0]!);
  const survived = first('days_survived');
  const recovered = first('days_to_recover');
  const fell = survived.filter((days) => !Number.isNaN(days)).length;
  const out = survived.filter((days, at) => !Number.isNaN(days) && Number.isNaN(recovered[at]!)).length;
  if (fell === 0) {
    return [
      {
        code: 'nothing-lost',
        level: 'information',
        text: {
          zh: `没有一个断供使产出低于正常 1% 以上：假设的 ${inventory} 天库存和其他来源的余力足以度过 ${duration} 天。`,
          en: `No stop takes output more than 1 % below normal: the ${inventory} days of stock assumed and the spare capacity of others outlast ${duration} days.`,
        },
      },
    ];
  }
  if (out === 0) return [];
  return [
    {
      code: 'not-recovered',
      level: 'caution',
      text: {
        zh: `${fell} 个造成损失的断供中有 ${out} 个到第 ${steps} 天没有恢复。这是模型的结论，不是预测。`,
        en: `Of ${fell} stops that cost output, ${out} had not recovered by day ${steps}. That is what the model says, not a forecast.`,
      },
    },
  ];
}

function measureNotes(lines: readonly Line[], { quotes, holding, premium, capital, charge }: ResilienceInput): Note[] {
  const none = lines.filter(
    ({ figure, values }) => figure === 'loss_if_stopped' && values.every((value) => value <= 0),
  );
  const percent = (value: number) => `${Number((100 * value).toPrecision(4))}%`;
  return [
    {
      code: 'cost-assumptions',
      level: 'caution',
      text: {
        zh: `措施的成本是假设，决定排序：库存年成本为货值的 ${percent(holding)}，第二来源贵 ${percent(premium)}，本地产能每单位年产出需资本 ${capital}、年费用率 ${percent(charge)}${quotes.length > 0 ? '；有报价的用报价' : '；有报价时请以报价为准'}。`,
        en: `Costs of measures are assumptions and decide their order: stock costs ${percent(holding)} of its value a year, a second source is ${percent(premium)} dearer, capacity at home needs ${capital} of capital per unit of yearly output at ${percent(charge)} a year${quotes.length > 0 ? '; quotes are used where given' : '; quotes are better'}.`,
      },
    },
    {
      code: 'per-event',
      level: 'information',
      text: {
        zh: '每元避免的损失，是这一断供在当年发生一次时一年成本换来的；乘以每年发生的概率才是平均值。各投入的断供视为同样可能。',
        en: 'Loss avoided per yuan is what a year’s cost buys if the stop comes once in that year; times its yearly probability it is the average. Stops of all inputs count as equally likely.',
      },
    },
    ...(none.length === 0
      ? []
      : [
          {
            code: 'nothing-to-avoid',
            level: 'information' as const,
            text: {
              zh: `${none.length} 种投入断供时，现有库存和余力已足够，措施避免不了什么。`,
              en: `When ${none.length} of the inputs stop, stocks and spare capacity are enough as they are: there is nothing to avoid.`,
            },
          },
        ]),
  ];
}
