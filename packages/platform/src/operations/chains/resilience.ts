import { UserError } from '@yanzhen/evidence/errors';
import type { TableDocument } from '@yanzhen/evidence/tables';
import type { InputOutputTable } from '@yanzhen/science/chains';
import {
  checkModels,
  concentrations,
  defaultCosts,
  lossesWithoutOne,
  type Measure,
  mutualDependence,
  rankMeasures,
} from '@yanzhen/science/chains/resilience';
import { type ShockEvent, type ShockParameters } from '@yanzhen/science/chains/shock';
import { z } from 'zod';
import type { OperationContext } from '../context.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { tableReference } from '../upload.ts';
import { encoded, unitCode } from './nodes.ts';
import { outOfScience } from './shock.ts';
import { shockFields, shockParameters } from './shock-fields.ts';
import { tableEvidence, tableInput } from './table-fields.ts';

/** One line of the board, before several flow models are put together. */
interface Line {
  readonly figure: string;
  readonly sector: string;
  readonly partner: string;
  readonly value: number;
}

/** What a region's chains hang on, and what would help. */
export const resilience = defineOperation({
  name: 'chains.resilience',
  version: 1,
  summary: {
    zh: '韧性：集中度、单一来源、断供损失和措施排序',
    en: 'Resilience: concentration, single sources, losses without one, measures',
  },
  description: {
    zh: '一个地区每种投入的来源集中度（HHI）和最大来源份额，对各地区的依赖，每个地区断供的损失、能撑几天、几天恢复（逐一用冲击模型模拟），以及补救措施（库存、第二来源、本地产能）每花一元避免的损失。流量是估算时须给出至少三张不同流量模型的表（--models），每个数字给出范围。',
    en: 'For a region: concentration (HHI) and largest source of every input, dependence on other regions, loss, days survived and days to recover when one region stops delivering (each run through the shock model), and the loss avoided per unit of cost by a stock, a second source or capacity at home. On estimated flows give at least three tables from different flow models (--models); every figure is then a range.',
  },
  input: z.object({
    table: tableReference(),
    region: z.string().meta({ zh: '地区', en: 'Region' }),
    partner: z.string().optional().meta({ zh: '只看与这个地区的关系', en: 'Only what has to do with this region' }),
    models: z.array(z.string()).default([]).meta({ zh: '其他流量模型的表', en: 'Tables from other flow models' }),
    duration: z.int().min(1).default(30).meta({ zh: '断供天数', en: 'Days that deliveries stop' }),
    most: z.int().min(1).max(50).default(5).meta({
      zh: '措施针对的投入数（来源最集中者）',
      en: 'How many inputs to look for measures for, the most concentrated first',
    }),
    stockDays: z.number().min(1).default(30).meta({ zh: '库存措施的天数', en: 'Days of stock a stock measure adds' }),
    movedShare: z
      .number()
      .min(0.01)
      .max(1)
      .default(0.3)
      .meta({ zh: '改由第二来源供应的份额', en: 'Share moved to a second source' }),
    ...shockFields,
    steps: shockFields.steps.default(180),
  }),
  output: table({
    figure: {
      type: 'text',
      describe: {
        zh: '指标：hhi、main_share、dependence、loss_without、days_survived、days_to_recover、avoided_stock、avoided_second-source、avoided_home',
        en: 'hhi, main_share, dependence, loss_without, days_survived, days_to_recover, avoided_stock, avoided_second-source or avoided_home',
      },
    },
    region: { type: 'text', describe: { zh: '地区', en: 'Region' } },
    sector: { type: 'text', describe: { zh: '投入部门', en: 'Input' } },
    partner: { type: 'text', describe: { zh: '来源地区', en: 'Region it comes from' } },
    value: { type: 'number', describe: { zh: '数值', en: 'Value' } },
    least: { type: 'number', describe: { zh: '各流量模型中的最小值', en: 'Least over the flow models' } },
    largest: { type: 'number', describe: { zh: '各流量模型中的最大值', en: 'Most over the flow models' } },
  }),
  positional: ['table', 'region'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const documents = await Promise.all([input.table, ...input.models].map((name) => context.tables.load(name)));
    const { info } = documents[0]!;
    const region = unitCode(info, 'region', input.region);
    const partner = input.partner === undefined ? undefined : unitCode(info, 'region', input.partner);
    checkFlows(documents);
    const { steps, model, psi, inventory, restoration, overproduction, rationing, routing } = input;
    const parameters = shockParameters({
      steps,
      model,
      psi,
      inventory,
      restoration,
      overproduction,
      rationing,
      routing,
    });
    const boards = await everyBoard(documents, { ...input, region, partner }, parameters, context);
    const rows = boards[0]!;
    const others = boards.map((board) => new Map(board.map((line) => [keyOf(line), line.value])));
    const over = (line: Line) => others.map((values) => values.get(keyOf(line)) ?? Number.NaN);
    return {
      columns: {
        figure: encoded(rows.map(({ figure }) => figure)),
        region: encoded(rows.map(() => region)),
        sector: encoded(rows.map(({ sector }) => sector)),
        partner: encoded(rows.map((line) => line.partner)),
        value: Float64Array.from(rows, ({ value }) => value),
        least: Float64Array.from(rows, (line) => Math.min(...over(line))),
        largest: Float64Array.from(rows, (line) => Math.max(...over(line))),
      },
      length: rows.length,
      evidence: {
        ...tableEvidence('chains.resilience', input, info, {
          conventions: {
            model: `ARIO${model === 'psi' ? '-ψ' : ''}, ${steps} days, stop of ${input.duration} days`,
            routing,
            costs: `holding ${defaultCosts.holding} of value a year, premium ${defaultCosts.premium}, capital ${defaultCosts.capital} per output at ${defaultCosts.charge} a year`,
          },
          notes: [
            {
              code: 'cost-assumptions',
              level: 'caution',
              text: {
                zh: '措施的成本是假设，决定排序；有报价时请以报价为准。',
                en: 'The costs of measures are assumptions and decide their order; quotes are better.',
              },
            },
          ],
        }),
        inputs: documents.map((document) => tableInput(document.info)),
      },
    };
  },
});

const keyOf = ({ figure, sector, partner }: Line) => `${figure}\n${sector}\n${partner}`;

function checkFlows(documents: readonly TableDocument[]): void {
  try {
    checkModels(documents.map((document) => document.table));
  } catch (error) {
    throw new UserError(
      'flow-models',
      {
        zh: '流量是估算的，只凭一种流量模型不能判断集中度和断供损失。',
        en: 'The flows are estimated: one flow model alone cannot tell concentration or losses.',
      },
      {
        place: { field: 'models' },
        found: String(documents.length),
        expected: { zh: '至少三张地区和部门相同的表', en: 'at least three tables with the same regions and sectors' },
        cause: error,
      },
    );
  }
}

interface Wanted {
  readonly region: string;
  readonly partner: string | undefined;
  readonly duration: number;
  readonly most: number;
  readonly stockDays: number;
  readonly movedShare: number;
}

async function everyBoard(
  documents: readonly TableDocument[],
  wanted: Wanted,
  parameters: ShockParameters,
  { signal, progress }: OperationContext,
): Promise<Line[][]> {
  const boards: Line[][] = [];
  // Measures are looked for on the first model and valued on all.
  const measures = measuresFor(documents[0]!.table, wanted);
  const guarded = mainSourceOf(documents[0]!.table, wanted.region);
  for (const [at, document] of documents.entries()) {
    signal.throwIfAborted();
    progress(at / documents.length, { zh: `流量模型 ${at + 1}`, en: `Flow model ${at + 1}` });
    boards.push(await outOfScience(() => boardOf(document.table, wanted, measures, guarded, parameters)));
    await new Promise((done) => setImmediate(done));
  }
  return boards;
}

function boardOf(
  given: InputOutputTable,
  wanted: Wanted,
  measures: readonly Measure[],
  guarded: (measure: Measure) => string,
  parameters: ShockParameters,
): Line[] {
  const { region, partner, duration } = wanted;
  const lines: Line[] = [];
  for (const { sector, hhi, main, share } of concentrations(given, region)) {
    if (partner !== undefined && main !== partner) continue;
    lines.push({ figure: 'hhi', sector, partner: '', value: hhi });
    lines.push({ figure: 'main_share', sector, partner: main, value: share });
  }
  const { regions, values } = mutualDependence(given);
  const own = regions.indexOf(region);
  for (const [q, name] of regions.entries()) {
    if (partner !== undefined && name !== partner) continue;
    lines.push({ figure: 'dependence', sector: '', partner: name, value: values[own * regions.length + q]! });
  }
  for (const { supplier, lost, survives, recovers } of lossesWithoutOne(given, region, duration, parameters)) {
    if (partner !== undefined && supplier !== partner) continue;
    lines.push({ figure: 'loss_without', sector: '', partner: supplier, value: lost });
    lines.push({ figure: 'days_survived', sector: '', partner: supplier, value: survives });
    lines.push({ figure: 'days_to_recover', sector: '', partner: supplier, value: recovers });
  }
  for (const [supplier, some] of Map.groupBy(measures, guarded)) {
    const sectors = [...new Set(some.map(({ sector }) => sector))];
    for (const { measure, avoidedPerYuan } of rankMeasures(
      given,
      [stop(region, supplier, sectors, duration)],
      some,
      parameters,
    )) {
      const source = measure.kind === 'stock' ? supplier : measure.source;
      lines.push({ figure: `avoided_${measure.kind}`, sector: measure.sector, partner: source, value: avoidedPerYuan });
    }
  }
  return lines;
}

function stop(region: string, supplier: string, sectors: string[], duration: number): ShockEvent {
  return {
    kind: 'link',
    name: supplier,
    regions: [supplier],
    sectors,
    to: { regions: [region] },
    share: 1,
    from: 1,
    duration,
    recovery: { curve: 'none', steps: 1 },
  };
}

/** The region a measure guards against: where most of the input comes from under the first model. */
function mainSourceOf(given: InputOutputTable, region: string): (measure: Measure) => string {
  const main = new Map(concentrations(given, region).map((input) => [input.sector, input.main]));
  return (measure) => (measure.kind === 'stock' ? main.get(measure.sector)! : measure.from);
}

/** A stock, a second source and capacity at home for each of the most concentrated inputs that come from elsewhere. */
function measuresFor(given: InputOutputTable, { region, partner, most, stockDays, movedShare }: Wanted): Measure[] {
  const inputs = concentrations(given, region)
    .filter(({ main }) => main !== region && (partner === undefined || main === partner))
    .sort((a, b) => b.hhi - a.hhi)
    .slice(0, most);
  return inputs.flatMap(({ sector, main }): Measure[] => {
    const makers = given.nodes
      .map((node, i) => ({ node, output: given.output[i]! }))
      .filter(({ node, output }) => node.sector === sector && output > 0);
    const second = makers
      .filter(({ node }) => node.region !== main && node.region !== region)
      .sort((a, b) => b.output - a.output)[0]?.node.region;
    const moved = { region, sector, from: main, share: movedShare };
    return [
      { kind: 'stock', region, sector, days: stockDays },
      ...(second === undefined ? [] : [{ kind: 'second-source' as const, ...moved, source: second }]),
      ...(makers.some(({ node }) => node.region === region)
        ? [{ kind: 'home' as const, ...moved, source: region }]
        : []),
    ];
  });
}
