import { UserError } from '@yanzhen/evidence/errors';
import type { InputOutputTable } from '@yanzhen/science/chains';
import { z } from 'zod';
import { evidenceSchema, findingSchema } from '../evidence-schema.ts';
import { inputReference } from '../input-evidence.ts';
import { defineOperation } from '../operation.ts';
import { datasetReference, tableReference } from '../upload.ts';
import { flowModel, regionalTables, surveyedFlows } from './estimate-inputs.ts';

const adjustment = z.object({
  reason: z.string(),
  region: z.string(),
  sector: z.string(),
  amount: z.number(),
});

/** Makes a multi-regional table without a survey and stores it, marked as an estimate. */
export const estimate = defineOperation({
  name: 'chains.estimate',
  version: 1,
  summary: { zh: '估算多区域投入产出表', en: 'Estimate a multi-regional table' },
  description: {
    zh: '由单地区表，或由国家表加各地区产出，估算地区间流量：先核对边际并列出调整，再用重力模型或统一市场加 RAS；已调查的流量保留。结果存为新表，标明为估算。',
    en: 'Estimates flows between regions from single-region tables, or from a national table and regional output: margins are reconciled first and the adjustments listed, then gravity or one pool with RAS; surveyed flows stay. The result is stored as a table and marked as an estimate.',
  },
  input: z.object({
    tables: z.array(z.string().min(1)).optional().meta({
      zh: '单地区竞争型表（编号；命令行中也可以是路径），至少两张，部门相同',
      en: 'Competitive single-region tables (ids; on the command line also paths), two at least, of the same sectors',
      role: 'table',
    }),
    national: tableReference({
      zh: '国家竞争型表；与 dataset 一起代替 tables',
      en: 'A competitive national table; with dataset, instead of tables',
    }).optional(),
    dataset: datasetReference({
      zh: '各地区分部门产出的数据集；行业代码与国家表的部门相同',
      en: 'Dataset of output by region and sector; its industry codes are the sectors of the national table',
    }).optional(),
    measure: z.string().default('gross_output').meta({ zh: '产出的指标', en: 'Measure of output' }),
    datasetYear: z
      .int()
      .optional()
      .meta({ zh: '数据集的年份，默认最近一年', en: 'Year of the dataset; the newest by default' }),
    trade: z
      .enum(['flq', 'charm'])
      .default('charm')
      .meta({ zh: '由国家表推算地区贸易：flq 或 charm', en: 'Regional trade from a national table: flq or charm' }),
    delta: z.number().min(0).max(1).default(0.3).meta({ zh: 'FLQ 的 δ', en: 'δ of FLQ' }),
    model: z
      .enum(['gravity', 'chenery-moses'])
      .default('gravity')
      .meta({ zh: '地区间流量：重力模型或统一市场', en: 'Flows between regions: gravity, or one pool' }),
    decay: z.number().min(0).max(4).default(1).meta({ zh: '距离衰减指数', en: 'Exponent of distance decay' }),
    places: z
      .record(z.string(), z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]))
      .optional()
      .meta({
        zh: '地区坐标 JSON：{"代码":[纬度,经度]}；中国省级地区默认用省会',
        en: 'Places as JSON, {"code":[latitude,longitude]}; Chinese provinces have their capitals by default',
      }),
    unparted: z
      .array(z.string())
      .optional()
      .meta({ zh: '流入流出含外贸的地区', en: 'Regions whose outflows and inflows contain foreign trade' }),
    surveyed: z
      .array(
        z.object({ from: z.string(), sector: z.string(), to: z.string(), user: z.string(), value: z.number().min(0) }),
      )
      .optional()
      .meta({
        zh: '已调查的流量 JSON：[{from, sector, to, user, value}]，估算时保持不变',
        en: 'Surveyed flows as JSON, [{from, sector, to, user, value}]; they stay as they are',
      }),
    id: z.string().min(1).default('estimated-mrio').meta({ zh: '结果的编号', en: 'Id of the result' }),
    title: z.string().optional().meta({ zh: '标题', en: 'Title' }),
  }),
  output: z.object({
    id: z.string(),
    version: z.number(),
    hash: z.string(),
    created: z.boolean(),
    regions: z.number(),
    sectors: z.number(),
    /** Everything that was changed so that the tables fit together, largest first. */
    adjustments: z.array(adjustment),
    /** What was assumed, and the balance report. */
    quality: z.array(findingSchema),
    evidence: evidenceSchema,
  }),
  effect: 'write',
  uses: 'store',
  long: true,
  async run(input, context) {
    const { tables, inputs } = await regionalTables(input, context);
    const codes = regionsOf(tables);
    const model = await flowModel(input, codes);
    context.progress(0.3, { zh: '正在估算流量', en: 'Estimating flows' });
    const { estimateTable } = await import('@yanzhen/evidence/tables');
    const title = input.title ?? input.id;
    const read = estimateTable(
      tables,
      {
        model,
        surveyed: surveyedFlows(input, tables),
        ...(input.unparted === undefined ? {} : { unparted: input.unparted }),
        ...(input.places === undefined ? {} : { places: input.places }),
        ...schemesOf(inputs[0]),
      },
      { id: input.id, title: { zh: title, en: title }, source: inputs.map(({ source }) => source).join('; ') },
    );
    context.signal.throwIfAborted();
    context.progress(0.9, { zh: '正在保存', en: 'Storing' });
    const { info, created } = await (await context.store()).tables.save(read);
    return {
      id: info.id,
      version: info.version,
      hash: info.hash,
      created,
      regions: codes.length,
      sectors: info.sectors.length,
      adjustments: adjustmentsOf(read.estimate.adjustments, tables),
      quality: info.quality.map((one) => ({ ...one, examples: one.examples.map((example) => ({ ...example })) })),
      evidence: {
        operation: 'chains.estimate',
        version: 1,
        parameters: { ...input },
        inputs: inputs.map(inputReference),
        conventions: { flows: input.model, decay: String(input.decay), sourcing: 'chenery-moses', balancing: 'ras' },
        estimate: true,
        notes: [],
      },
    };
  },
});

type Source = Awaited<ReturnType<typeof regionalTables>>['inputs'][number];

function schemesOf(info: Source | undefined) {
  return info === undefined ? {} : { regionScheme: info.regionScheme, sectorScheme: info.sectorScheme };
}

/** The region of each table; two tables of one region cannot be told apart. */
function regionsOf(tables: readonly InputOutputTable[]): string[] {
  const codes = tables.map(({ nodes }) => nodes[0]!.region);
  const twice = codes.find((code, at) => codes.indexOf(code) !== at);
  if (twice === undefined) return codes;
  throw new UserError(
    'region-twice',
    { zh: `有两张表都属于地区 ${twice}。`, en: `Two of the tables are of the region ${twice}.` },
    {
      place: { field: 'tables' },
      found: twice,
      advice: { zh: '导入时用 --region 指定地区代码。', en: 'Say the region with --region when importing them.' },
    },
  );
}

function adjustmentsOf(
  adjustments: readonly { reason: string; region: number; product: number; amount: number }[],
  tables: readonly InputOutputTable[],
) {
  return [...adjustments]
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
    .map(({ reason, region, product, amount }) => ({ reason, ...tables[region]!.nodes[product]!, amount }));
}
