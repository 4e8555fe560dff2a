import type { Dataset } from '@yanzhen/evidence/dataset';
import { UserError } from '@yanzhen/evidence/errors';
import type { TableInfo } from '@yanzhen/evidence/tables';
import type { InputOutputTable } from '@yanzhen/science/chains';
import {
  distances,
  type FlowModel,
  type RegionalMargins,
  regionalise,
  type SurveyedFlow,
} from '@yanzhen/science/chains/estimate';
import type { OperationContext } from '../context.ts';

/** What the estimate's operation takes. */
export interface EstimateInput {
  readonly tables?: readonly string[] | undefined;
  readonly national?: string | undefined;
  readonly dataset?: string | undefined;
  readonly measure: string;
  readonly datasetYear?: number | undefined;
  readonly trade: 'flq' | 'charm';
  readonly delta: number;
  readonly model: 'gravity' | 'chenery-moses';
  readonly decay: number;
  readonly places?: Readonly<Record<string, readonly [number, number]>> | undefined;
  readonly surveyed?:
    | readonly {
        readonly from: string;
        readonly sector: string;
        readonly to: string;
        readonly user: string;
        readonly value: number;
      }[]
    | undefined;
}

/** The single-region tables to estimate from: those that are named, or those a national table and regional output give. */
export async function regionalTables(
  input: EstimateInput,
  context: OperationContext,
): Promise<{ readonly tables: readonly InputOutputTable[]; readonly inputs: readonly TableInfo[] }> {
  if (input.tables !== undefined && input.tables.length > 1) {
    const documents = await Promise.all(input.tables.map((reference) => context.tables.load(reference)));
    documents.forEach(({ table, info }, at) => {
      checkFits(table, info, documents[0]!.table, input.tables![at]!);
    });
    return { tables: documents.map(({ table }) => table), inputs: documents.map(({ info }) => info) };
  }
  if (input.national === undefined || input.dataset === undefined) throw nothingToEstimate();
  const { table, info } = await context.tables.load(input.national);
  checkFits(table, info, table, input.national);
  const margins = await marginsOf(await context.datasets.load(input.dataset), table, input);
  const method = input.trade === 'flq' ? { kind: 'flq' as const, delta: input.delta } : { kind: 'charm' as const };
  return { tables: regionalise(table, margins, method), inputs: [info] };
}

function nothingToEstimate(): UserError {
  return new UserError(
    'nothing-to-estimate',
    { zh: '没有可供估算的表。', en: 'There is nothing to estimate from.' },
    {
      place: { field: 'tables' },
      expected: {
        zh: '至少两张单地区表（tables），或一张国家表（national）加各地区产出（dataset）',
        en: 'two single-region tables at least (tables), or a national table (national) with regional output (dataset)',
      },
    },
  );
}

function checkFits(table: InputOutputTable, info: TableInfo, first: InputOutputTable, reference: string): void {
  const regions = new Set(table.nodes.map(({ region }) => region));
  const sectors = (one: InputOutputTable) => one.nodes.map(({ sector }) => sector).join('\n');
  const uses = (one: InputOutputTable) => one.finalUses.map(({ category }) => category).join('\n');
  const fault =
    table.kind !== 'competitive'
      ? { found: info.kind, zh: '竞争型的表', en: 'a competitive table' }
      : regions.size !== 1
        ? { found: `${regions.size}`, zh: '一个地区的表', en: 'a table of one region' }
        : sectors(table) !== sectors(first) || table.unit !== first.unit
          ? {
              found: `${table.nodes.length} · ${table.unit}`,
              zh: '部门和单位与第一张表相同',
              en: 'the sectors and the unit of the first table',
            }
          : uses(table) !== uses(first)
            ? {
                found: uses(table).replaceAll('\n', ', '),
                zh: '最终使用类别与第一张表相同',
                en: 'the final uses of the first table',
              }
            : undefined;
  if (fault === undefined) return;
  throw new UserError(
    'table-does-not-fit',
    { zh: `表“${reference}”不能用于这个估算。`, en: `The table “${reference}” cannot be used for this estimate.` },
    { place: { field: 'tables' }, found: fault.found, expected: { zh: fault.zh, en: fault.en } },
  );
}

/** Output by region in the sectors and unit of the table. */
async function marginsOf(
  { facts, info }: Dataset,
  table: InputOutputTable,
  { measure, datasetYear, dataset }: EstimateInput,
): Promise<RegionalMargins[]> {
  const { convertTo, parseUnit } = await import('@yanzhen/evidence/units');
  const code = facts.measures.findIndex((one) => one.code === measure);
  const year = datasetYear ?? info.years.at(-1);
  const places = new Map(table.nodes.map(({ sector }, i) => [sector, i]));
  const from = code < 0 ? undefined : parseUnit(facts.measures[code]!.unit);
  const to = parseUnit(table.unit);
  if (from === undefined || to === undefined || from.dimension !== to.dimension) {
    throw unusable(measure, dataset!, facts.measures.map((one) => `${one.code} (${one.unit})`).join(', '));
  }
  const outputs = new Map<string, Float64Array>();
  for (let row = 0; row < facts.value.length; row++) {
    const sector = places.get(facts.industries[facts.industry[row]!]!);
    if (facts.measure[row] !== code || facts.year[row] !== year || sector === undefined) continue;
    const region = facts.regions[facts.region[row]!]!;
    const output = outputs.get(region) ?? new Float64Array(table.nodes.length).fill(Number.NaN);
    output[sector] = convertTo(facts.value[row]!, from, to);
    outputs.set(region, output);
  }
  const margins = [...outputs].map(([region, output]) => ({ region, output }));
  const gap = margins.find(({ output }) => output.some(Number.isNaN));
  if (margins.length < 2 || gap !== undefined) throw incomplete(gap, table, dataset!);
  return margins;
}

function unusable(measure: string, dataset: string, found: string): UserError {
  return new UserError(
    'output-not-usable',
    {
      zh: `数据集 ${dataset} 的指标 ${measure} 不能作为产出。`,
      en: `The measure ${measure} of ${dataset} cannot serve as output.`,
    },
    {
      place: { field: 'measure' },
      found,
      expected: { zh: '与国家表同一种货币的产出', en: 'output in the currency of the national table' },
    },
  );
}

function incomplete(gap: RegionalMargins | undefined, { nodes }: InputOutputTable, dataset: string): UserError {
  const sector = gap === undefined ? '' : nodes[gap.output.findIndex(Number.isNaN)]!.sector;
  return new UserError(
    'output-incomplete',
    {
      zh: `数据集 ${dataset} 没有给出每个地区每个部门的产出。`,
      en: `${dataset} does not give the output of every region and sector.`,
    },
    {
      place: { field: 'dataset' },
      found: gap === undefined ? '0' : `${gap.region} ${sector}`,
      advice: {
        zh: '缺失不等于零：没有产出的部门请写 0；行业代码须与国家表的部门代码相同。',
        en: 'Missing is not zero: write 0 where nothing is made; industry codes must be the sectors of the national table.',
      },
    },
  );
}

/** How flows are to be estimated. @throws UserError where gravity is asked for regions without a place */
export async function flowModel({ model, decay, places }: EstimateInput, codes: readonly string[]): Promise<FlowModel> {
  if (model === 'chenery-moses') return { kind: 'chenery-moses' };
  const { regionDistances } = await import('@yanzhen/evidence/tables');
  const given = codes.map((code) => places?.[code]);
  if (given.every((place) => place !== undefined)) {
    const at = given.map(([latitude, longitude]) => ({ latitude, longitude }));
    return { kind: 'gravity', distances: distances(at), decay };
  }
  const between = places === undefined ? regionDistances(codes) : undefined;
  if (between !== undefined) return { kind: 'gravity', distances: between, decay };
  const without = codes.filter((_, at) => given[at] === undefined).join(', ');
  throw new UserError(
    'no-places',
    { zh: '重力模型需要每个地区的位置。', en: 'Gravity needs a place for every region.' },
    {
      place: { field: 'places' },
      found: without.slice(0, 200),
      advice: {
        zh: '用 --places 给出坐标，或用 --model chenery-moses。',
        en: 'Give coordinates with --places, or use --model chenery-moses.',
      },
    },
  );
}

/** Surveyed flows by position. @throws UserError naming what is not in the tables */
export function surveyedFlows({ surveyed = [] }: EstimateInput, tables: readonly InputOutputTable[]): SurveyedFlow[] {
  const regions = new Map(tables.map(({ nodes }, r) => [nodes[0]!.region, r]));
  const sectors = new Map(tables[0]!.nodes.map(({ sector }, i) => [sector, i]));
  const find = (map: ReadonlyMap<string, number>, code: string) => {
    const at = map.get(code);
    if (at !== undefined) return at;
    throw new UserError(
      'surveyed-unknown',
      { zh: `已调查流量中的 ${code} 不在表里。`, en: `${code}, in a surveyed flow, is not in the tables.` },
      { kind: 'absent', place: { field: 'surveyed' }, found: code },
    );
  };
  return surveyed.map(({ from, sector, to, user, value }) => ({
    fromRegion: find(regions, from),
    product: find(sectors, sector),
    toRegion: find(regions, to),
    sector: find(sectors, user),
    value,
  }));
}
