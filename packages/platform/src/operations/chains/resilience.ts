import type { OperationContext } from '../context.ts';
import type { Note } from '../evidence.ts';
import { inPieces } from '../in-pieces.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { fileHash } from './essential-field.ts';
import { variantContents } from './flow-variants.ts';
import { encoded, unitCode } from './nodes.ts';
import { resilienceEvidence } from './resilience-evidence.ts';
import { type ResilienceInput, resilienceInput } from './resilience-input.ts';
import {
  concentrationLines,
  costing,
  dependenceLines,
  type Line,
  lossLines,
  measureLines,
} from './resilience-lines.ts';
import {
  type BoardPlan,
  boardPiece,
  type ConcentrationPiece,
  type LossPiece,
  type MeasurePiece,
  measureTargets,
  piecesPerVariant,
  planBoard,
} from './resilience-pieces.ts';

/** What a region's chains hang on, and what would help. */
export const resilience = defineOperation({
  name: 'chains.resilience',
  version: 2,
  summary: {
    zh: '韧性：集中度、单一来源、断供损失和措施排序',
    en: 'Resilience: concentration, single sources, losses without one, measures',
  },
  description: {
    zh: '一个地区（给出 partner 时为一对地区，双向）每种投入的来源集中度（HHI）和最大来源，对各地区的依赖，每个地区断供的损失、能撑几天、几天恢复（逐一用冲击模型模拟），以及针对单一投入断供的措施（库存、第二来源、本地产能）每花一元避免的损失，逐一重跑模型。流量是估算时自动按至少三种流量模型重估，每个数字给出范围并列出模型；观测表只有一个数。措施成本是假设，可改（--holding 等）或用报价（--quotes）。',
    en: 'For a region (with a partner for a pair, both ways): concentration (HHI) and main source of every input, dependence on other regions, loss, days survived and days to recover when one region stops delivering (each run through the shock model), and the loss avoided per unit of cost by a stock, a second source or capacity at home when one input stops, each run again through the model. On estimated flows the table is estimated again by at least three flow models in all, every figure is a range and the models are named; on observed tables there is one figure. Costs of measures are assumptions: change the rates (--holding …) or give quotes (--quotes).',
  },
  input: resilienceInput,
  output: table({
    figure: {
      type: 'text',
      describe: {
        zh: '指标：bought、hhi、main_share、outside_share、outside_main_share、outside_hhi、single_source（1 为是）、exposed_output、partner_share；dependence；loss_without、loss_share、days_survived、days_to_recover；loss_if_stopped，以及 avoided_、loss_avoided_、cost_、amount_ 加 stock、second-source 或 home',
        en: 'bought, hhi, main_share, outside_share, outside_main_share, outside_hhi, single_source (1: yes), exposed_output, partner_share; dependence; loss_without, loss_share, days_survived, days_to_recover; loss_if_stopped, and avoided_, loss_avoided_, cost_ or amount_ with stock, second-source or home',
      },
    },
    region: { type: 'text', describe: { zh: '受影响的地区', en: 'Region it is about' } },
    sector: { type: 'text', describe: { zh: '投入部门', en: 'Input' } },
    partner: { type: 'text', describe: { zh: '来源地区', en: 'Region it comes from' } },
    value: { type: 'number', describe: { zh: '表本身的流量下的数值', en: 'Value under the table’s own flows' } },
    least: { type: 'number', describe: { zh: '各流量模型中的最小值', en: 'Least over the flow models' } },
    largest: { type: 'number', describe: { zh: '各流量模型中的最大值', en: 'Most over the flow models' } },
    models: {
      type: 'integer',
      describe: {
        zh: '在几种流量模型下有这个数（例如产出未曾低于正常时没有能撑的天数）',
        en: 'Under how many flow models it exists (where output never falls, no days are survived)',
      },
    },
  }),
  positional: ['table', 'region'],
  effect: 'read',
  long: true,
  piece: boardPiece,
  async run(input, context) {
    const plan = await planBoard(input, context);
    const contents = await variantContents(input, context);
    const lines: Line[] = [];
    for (const [at, part] of input.parts.entries()) {
      const share = (fraction: number) => (at + fraction) / input.parts.length;
      const told: OperationContext = {
        ...context,
        progress: (fraction, doing) => context.progress(share(fraction), doing),
      };
      lines.push(...(await partLines(part, { ...input, parts: [part] }, plan, contents, told)));
    }
    return {
      columns: {
        figure: encoded(lines.map(({ figure }) => figure)),
        region: encoded(lines.map((line) => line.region)),
        sector: encoded(lines.map(({ sector }) => sector)),
        partner: encoded(lines.map(({ partner }) => partner)),
        ...rangeColumns(lines.map(({ values }) => values)),
      },
      length: lines.length,
      evidence: await resilienceEvidence(input, plan, lines, context),
    };
  },
});

/** Columns of figures under several models: the first model's, the least, the largest, and under how many there is one. */
export function rangeColumns(figures: readonly (readonly number[])[]) {
  const known = figures.map((values) => values.filter((value) => !Number.isNaN(value)));
  return {
    value: Float64Array.from(figures, ([first]) => first!),
    least: Float64Array.from(known, (values) => (values.length === 0 ? Number.NaN : Math.min(...values))),
    largest: Float64Array.from(known, (values) => (values.length === 0 ? Number.NaN : Math.max(...values))),
    models: Uint32Array.from(known, ({ length }) => length),
  };
}

type Part = ResilienceInput['parts'][number];

const doing: Record<Part, Note['text']> = {
  concentration: { zh: '正在计算集中度', en: 'Computing concentration' },
  dependence: { zh: '正在计算相互依赖', en: 'Computing dependence' },
  losses: { zh: '正在逐一模拟断供', en: 'Stopping one supplier after the other' },
  measures: { zh: '正在逐一重跑措施', en: 'Running the measures again' },
};

async function partLines(
  part: Part,
  input: ResilienceInput,
  plan: BoardPlan,
  contents: Readonly<Record<string, string>>,
  context: OperationContext,
): Promise<Line[]> {
  const targets = part === 'measures' ? (await measureTargets(plan, input)).length : 0;
  const each = piecesPerVariant(part, plan, targets);
  const asked = relevant(part, input, plan);
  const known = { ...contents, ...(asked.essential && { essential: await fileHash(asked.essential) }) };
  const request = {
    ...{ operation: 'chains.resilience', version: 2, input: asked, contents: known, doing: doing[part] },
    count: each * plan.variants.length,
  };
  const pieces = await inPieces(request, (number) => boardPiece(asked, number, context), context);
  const byModel = <T>() => plan.variants.map((_, m) => (pieces as T[][]).slice(m * each, (m + 1) * each).flat());
  if (part === 'concentration') return concentrationLines(byModel<ConcentrationPiece>(), plan, input.single);
  if (part === 'losses') return lossLines(byModel<LossPiece>());
  if (part === 'dependence') return dependenceLines(pieces as Parameters<typeof dependenceLines>[0], plan);
  const quotes = input.quotes.map((quote) => ({ ...quote, sector: unitCode(plan.info, 'sector', quote.sector) }));
  return measureLines(byModel<MeasurePiece>(), costing(input, quotes));
}

/** The input without what does not bear on a part, so that its pieces are found again when only that has changed. */
function relevant(part: Part, input: ResilienceInput, { info, region, partner }: BoardPlan): ResilienceInput {
  const { table, models, flowModels, places, parts, threshold } = input;
  const plain = resilienceInput.parse({ table, models, flowModels, places, parts, region, partner, threshold });
  if (part === 'concentration') return plain;
  // Of all regions, whichever is asked for.
  if (part === 'dependence') return { ...plain, region: info.regions[0]!.code, partner: undefined };
  const { steps, model, psi, inventory, restoration, overproduction, rationing, routing, duration, essential } = input;
  const run = { steps, model, psi, inventory, restoration, overproduction, rationing, routing, duration };
  const shocked = { ...plain, ...run, ...(essential && { essential }) };
  if (part === 'losses') return shocked;
  const { inputs, most, stockDays, movedShare, within } = input;
  return { ...shocked, inputs, most, stockDays, movedShare, within };
}
