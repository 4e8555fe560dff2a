import type { Unit } from '@yanzhen/evidence/dataset';
import { UserError } from '@yanzhen/evidence/errors';
import { writeLayout } from '@yanzhen/evidence/layouts';
import { regionDistances } from '@yanzhen/evidence/tables';
import { type CaseAssumptions, layoutFromTable } from '@yanzhen/science/layout/regional';
import { z } from 'zod';
import { assumedValue } from '../assumed-value.ts';
import { tableEvidence } from '../chains/table-fields.ts';
import type { Note, Text } from '../evidence.ts';
import { evidenceSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { tableReference } from '../upload.ts';
import { sectorSchemeField, sectorsHolding } from './case-sectors.ts';

const share = (fallback: number, zh: string, en: string) =>
  z
    .number()
    .min(0)
    .max(100)
    .default(fallback)
    .meta({ zh: `假设：${zh}`, en: `Assumed: ${en}` });

/** A layout problem from a multi-regional table and named assumptions. */
export const layoutCase = defineOperation({
  name: 'layout.case',
  version: 4,
  summary: { zh: '由多区域投入产出表生成布局问题', en: 'Make a layout problem from a multi-regional table' },
  description: {
    zh: '取几个地区和部门：现有产能为其向这些地区的供给，需求为相互间的使用乘以增长假设；单位产出增加值、能源、燃料（代表碳）、水和劳动报酬取自表，土地、预算、运费、建设成本是假设，逐条写入文件。命令行用 --out 指定 .json 文件。',
    en: 'Takes some regions and sectors: capacity is what they deliver to one another, demand what they use times an assumed growth; value added, energy, fuels (for carbon), water and pay per unit come from the table; land, budgets, freight and building costs are assumptions and are written into the file one by one. On the command line --out names a .json file.',
  },
  input: z.object({
    table: tableReference(),
    regions: z.array(z.string()).min(1).max(40).meta({ zh: '地区代码', en: 'Codes of regions' }),
    sectors: z.array(z.string()).min(1).max(60).meta({ zh: '部门代码', en: 'Codes of sectors' }),
    sectorScheme: sectorSchemeField,
    energySectors: z.array(z.string()).default(['02', '03', '11', '23', '24']).meta({
      zh: '能源部门（默认为 2007 年 42 部门中的煤、油气、石油加工、电力、燃气）',
      en: 'Energy sectors; by default coal, oil and gas, refining, power and gas of the 42 sectors of 2007',
    }),
    carbonSectors: z.array(z.string()).default(['02', '03', '11', '24']).meta({
      zh: '其使用产生碳排放的部门，作为碳的替代指标（默认煤、油气、石油加工、燃气）',
      en: 'Sectors whose use gives off carbon, a stand-in for it; by default coal, oil and gas, refining and gas',
    }),
    waterSectors: z.array(z.string()).default(['25']).meta({ zh: '供水部门', en: 'Sectors that deliver water' }),
    labour: z.string().optional().meta({
      zh: '劳动者报酬在增加值中的名称；默认按表中名称识别',
      en: 'The value-added category that is pay; by default told by its name',
    }),
    // Little grows in any amount, plants have a scale: otherwise who builds would not matter.
    demand: share(1.3, '需求为今天的倍数', 'demand as a multiple of today’s'),
    land: share(0.4, '土地比现用多出的份额', 'land beyond what is used, as a share'),
    energy: share(0.4, '能源比现用多出的份额', 'energy beyond what is used, as a share'),
    labourRoom: share(0.4, '劳动比现用多出的份额', 'labour beyond what is used, as a share'),
    carbon: share(0.4, '碳比现用多出的份额', 'carbon beyond what is used, as a share'),
    water: share(0.4, '水比现用多出的份额', 'water beyond what is used, as a share'),
    money: share(0.05, '可投入新产能的资金占现有供给的份额', 'money for new capacity over what is delivered today'),
    growth: share(0.05, '现有产能可零散扩张的份额', 'growth of what stands in any amount, as a share'),
    setup: share(0.06, '单位新产能的年成本', 'yearly cost of a unit of new capacity'),
    freight: share(0.05, '每千公里运费占货值的份额', 'freight per 1,000 km as a share of the goods’ value'),
    plantFixed: share(0.05, '新厂固定成本占新增需求的份额', 'fixed cost of a plant over the added demand'),
    plantMinimum: share(0.2, '新厂最小规模占新增需求的份额', 'least size of a plant over the added demand'),
    plantMaximum: share(
      1,
      '新厂最大规模占新增需求的份额；0 为不设新厂',
      'largest size of a plant over the added demand; 0: no plants',
    ),
  }),
  output: z.object({
    files: z.array(z.object({ path: z.string(), text: z.string() })),
    evidence: evidenceSchema,
  }),
  positional: ['table'],
  effect: 'read',
  async run(input, context) {
    const { table, info } = await context.tables.load(input.table);
    const { sectors, notes: held } = sectorsHolding(input.sectors, input.sectorScheme, info);
    const known = (field: 'regions' | 'sectors', codes: readonly string[], units: readonly Unit[]) => {
      const strange = codes.find((code) => !units.some((unit) => unit.code === code));
      if (strange !== undefined) throw unknownCode(field, strange, units);
    };
    known('regions', input.regions, info.regions);
    known('sectors', sectors, info.sectors);
    const kilometres = regionDistances(input.regions);
    if (kilometres === undefined) throw noDistances();
    const labour =
      input.labour ?? table.valueAddedCategories.find((name) => /劳动者?报酬|compensation|wages|labou?r/i.test(name));
    const assumed: CaseAssumptions = {
      ...{ demand: input.demand, land: input.land, energy: input.energy, labour: input.labourRoom },
      ...{ carbon: input.carbon, water: input.water, money: input.money },
      ...{ growth: input.growth, setup: input.setup, freight: input.freight },
      plant: { fixed: input.plantFixed, minimum: input.plantMinimum, maximum: input.plantMaximum },
    };
    const { regions, energySectors, carbonSectors, waterSectors } = input;
    const bought = { energySectors, carbonSectors, waterSectors };
    const instance = layoutFromTable(table, { regions, sectors, ...bought, labour, kilometres }, assumed);
    const assumptions = told(input);
    const named = (units: readonly Unit[], codes: readonly string[]) =>
      codes.map((code) => units.find((unit) => unit.code === code)!.name);
    const names = {
      ...{ regions: named(info.regions, regions), industries: named(info.sectors, sectors) },
      resources: instance.resources.map(({ code }) => ({ name: resourceNames[code]!, unit: info.unit })),
    };
    const title = `${names.regions.map(({ zh }) => zh).join('、')} · ${sectors.length} 个部门`;
    const said = [...held.map(({ text }) => text), ...assumptions];
    const text = writeLayout(instance, { title, unit: info.unit, assumptions: said }, names);
    const notes = [...held, ...assumptions.map((text): Note => ({ code: 'assumption', level: 'caution', text }))];
    return {
      files: [{ path: 'layout.json', text }],
      evidence: { ...tableEvidence('layout.case', input, info, { notes }), estimate: true },
    };
  },
});

/** What the resources are, as a table can count them. */
const resourceNames: Readonly<Record<string, Text>> = {
  land: { zh: '土地（以产能计）', en: 'land (as capacity)' },
  energy: { zh: '能源（以支出计）', en: 'energy (as spending)' },
  carbon: { zh: '碳（以燃料支出代表）', en: 'carbon (spending on fuels stands for it)' },
  water: { zh: '水（以支出计）', en: 'water (as spending)' },
  labour: { zh: '劳动（以报酬计）', en: 'labour (as pay)' },
  money: { zh: '建设资金', en: 'money for building' },
};

/** Assumptions that are no part of a whole. */
const ratios = new Set(['demand', 'setup']);

/** The assumptions in words, as the input's fields explain them. */
function told(input: Readonly<Record<string, unknown>>): Text[] {
  return Object.entries(layoutCase.input.shape).flatMap(([name, schema]) => {
    const { zh, en } = schema.meta() as unknown as Text;
    return zh.startsWith('假设：') ? [assumedValue({ zh, en }, input[name], !ratios.has(name))] : [];
  });
}

function unknownCode(field: 'regions' | 'sectors', found: string, units: readonly Unit[]): UserError {
  const some = (language: 'zh' | 'en', comma: string) =>
    units
      .slice(0, 12)
      .map(({ code, name }) => `${code} ${name[language] || name.zh}`)
      .join(comma);
  const [message, advice] = field === 'regions' ? noSuchRegion : noSuchSector;
  const expected = { zh: `${some('zh', '、')} …`, en: `${some('en', ', ')} …` };
  return new UserError('unknown-code', message, { kind: 'absent', place: { field }, found, expected, advice });
}

const noSuchRegion: readonly [Text, Text] = [
  { zh: '投入产出表中没有这个地区。', en: 'The input–output table has no such region.' },
  { zh: '换一张有这个地区的表，或改选地区。', en: 'Choose a table that has the region, or another region.' },
];

/** Proposals may go by a finer classification than the table, as differentiated development does. */
const noSuchSector: readonly [Text, Text] = [
  {
    zh: '投入产出表中没有这个部门：建议所用的行业分类与表的不同，或比表细。',
    en: 'The input–output table has no such sector: the proposal goes by another classification than the table, or a finer one.',
  },
  {
    zh: '在布局页从这张表起，选包含这个行业的部门；或换用与建议同一分类的表。',
    en: 'Begin from this table on the layout page and choose the sector that holds the industry, or take a table in the classification of the proposal.',
  },
];

function noDistances(): UserError {
  return new UserError(
    'no-distances',
    { zh: '只有中国各省之间的距离是已知的。', en: 'Distances are known between Chinese provinces only.' },
    { place: { field: 'regions' } },
  );
}
