import type { ShockResult } from '@yanzhen/science/chains/shock';
import { z } from 'zod';
import type { ColumnSpec } from '../table.ts';
import { encoded } from './nodes.ts';

/** Which part of a run is given, and summed by what. */
export const seriesFields = {
  by: z.enum(['node', 'region', 'sector', 'total', 'margins']).default('node').meta({
    zh: '按什么汇总：node 每个地区的每个部门；region、sector、total 合计；margins 一次给出总计、各地区和各部门。合计掉的地区或部门为空',
    en: 'Summed by what: node (every sector of every region), region, sector, total, or margins (total, every region and every sector in one answer). What is summed over is left empty',
  }),
  every: z.int().min(1).default(1).meta({
    zh: '每隔几天给出一行（从第 0 天起）；模拟本身总是逐日的',
    en: 'Rows at every so many days, from day 0; the simulation itself is daily',
  }),
  of_regions: z.array(z.string()).min(1).optional().meta({ zh: '只看这些地区', en: 'Only these regions' }),
  of_sectors: z.array(z.string()).min(1).optional().meta({ zh: '只看这些部门', en: 'Only these sectors' }),
};

type By = z.output<typeof seriesFields.by>;

export const seriesColumns = {
  step: { type: 'integer', describe: { zh: '第几天，0 为第一天', en: 'Day, from 0' } },
  region: { type: 'text', describe: { zh: '地区代码；各地合计时为空', en: 'Region code; empty for all together' } },
  sector: { type: 'text', describe: { zh: '部门代码；各部门合计时为空', en: 'Sector code; empty for all together' } },
  production: {
    type: 'number',
    describe: { zh: '当日产出（表的单位）', en: 'Output of the day, in the table’s unit' },
  },
  capacity: { type: 'number', describe: { zh: '当日产能', en: 'Capacity of the day' } },
  unmet_final_demand: {
    type: 'number',
    describe: { zh: '当日未满足的最终需求', en: 'Final demand of the day left unmet' },
  },
} as const satisfies Record<string, ColumnSpec>;

/** Nodes taken together; region or sector is empty where it is summed over. */
interface Group {
  readonly region: string;
  readonly sector: string;
  readonly members: readonly number[];
}

type Nodes = ShockResult['nodes'];

/** The series of a run, summed: steps in order, and within a step the groups in the table's order of regions and sectors. */
export function seriesOf(result: ShockResult, by: By, every: number, isWanted: (node: Nodes[number]) => boolean) {
  const groups = groupsOf(result.nodes, by, isWanted);
  const steps = Array.from({ length: Math.ceil(result.steps / every) }, (_, k) => k * every);
  const rows = steps.length * groups.length;
  const summed = (series: Float64Array) => sums(series, result.nodes.length, groups, steps);
  const repeated = (texts: readonly string[]) => repeat(texts, steps.length);
  return {
    columns: {
      step: Uint32Array.from({ length: rows }, (_, at) => steps[Math.floor(at / groups.length)]!),
      region: repeated(groups.map(({ region }) => region)),
      sector: repeated(groups.map(({ sector }) => sector)),
      production: summed(result.production),
      capacity: summed(result.capacity),
      unmet_final_demand: summed(result.unmetFinalDemand),
    },
    length: rows,
  };
}

function groupsOf(nodes: Nodes, by: By, isWanted: (node: Nodes[number]) => boolean): Group[] {
  const places = Array.from(nodes.keys()).filter((i) => isWanted(nodes[i]!));
  if (by === 'node') return places.map((i) => ({ ...nodes[i]!, members: [i] }));
  const grouped = (key: (i: number) => { region: string; sector: string }): Group[] =>
    [...Map.groupBy(places, (i) => JSON.stringify(key(i))).values()].map((members) => ({
      ...key(members[0]!),
      members,
    }));
  const total = () => grouped(() => ({ region: '', sector: '' }));
  const regions = () => grouped((i) => ({ region: nodes[i]!.region, sector: '' }));
  const sectors = () => grouped((i) => ({ region: '', sector: nodes[i]!.sector }));
  if (by === 'region') return regions();
  if (by === 'sector') return sectors();
  return by === 'total' ? total() : [...total(), ...regions(), ...sectors()];
}

function sums(series: Float64Array, n: number, groups: readonly Group[], steps: readonly number[]): Float64Array {
  const out = new Float64Array(steps.length * groups.length);
  for (const [k, step] of steps.entries()) {
    for (const [g, { members }] of groups.entries()) {
      let sum = 0;
      for (const i of members) sum += series[step * n + i]!;
      out[k * groups.length + g] = sum;
    }
  }
  return out;
}

function repeat(texts: readonly string[], times: number) {
  const { labels, codes: once } = encoded(texts);
  const codes = new Uint32Array(once.length * times);
  for (let t = 0; t < times; t++) codes.set(once, t * once.length);
  return { labels, codes };
}
