import type { Groupings, TableInfo } from '@yanzhen/evidence/tables';
import { z } from 'zod';
import type { OperationContext } from '../context.ts';
import { evidenceSchema, findingSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { tableReference, type Upload, upload } from '../upload.ts';
import { tableEvidence } from './table-fields.ts';
import {
  builtInRegions,
  builtInSectors,
  fileGrouping,
  type SectorGrouping,
  sectorGroupings,
} from './table-groupings.ts';

/** Adds regions or sectors of a table up by groups and stores the result as a table. */
export const aggregate = defineOperation({
  name: 'chains.aggregate',
  version: 1,
  summary: { zh: '归并一张投入产出表的部门或地区', en: 'Aggregate the sectors or regions of a table' },
  description: {
    zh: '按归并文件（列 from、to，可有 name_zh、name_en）或内置分组把部门、地区相加，存为新表（同一编号则为新版本）。部门：three-industries 三次产业、common-42 两种 42 部门分类的公共组、one 合为一个。地区：长三角等内置组、four-areas 四大地区、“名称=地区+地区”、one。未列入的保持原样，并写入质量报告。',
    en: 'Adds sectors and regions up by a file of groups (columns from, to, and name_zh, name_en where wanted) or by built-in ones, and stores the result as a table (as a new version where the id exists). Sectors: three-industries, common-42 (the groups that both lists of 42 sectors have in common), one. Regions: built-in groups such as yangtze-delta, four-areas, “name=region+region”, one. What is in no group stays as it is and is named in the quality report.',
  },
  input: z.object({
    table: tableReference(),
    sectors: upload({ zh: '部门归并文件：from、to', en: 'File of groups of sectors: from, to' }).optional(),
    regions: upload({ zh: '地区归并文件：from、to', en: 'File of groups of regions: from, to' }).optional(),
    sectorGroups: z.enum(sectorGroupings).optional().meta({
      zh: '内置部门分组：three-industries、common-42 或 one',
      en: 'Built-in grouping of sectors: three-industries, common-42 or one',
    }),
    regionGroups: z.array(z.string().min(1)).min(1).optional().meta({
      zh: '地区组：名称、four-areas、one 或“名称=地区+地区”',
      en: 'Groups of regions: by name, four-areas, one, or “name=region+region”',
      role: 'regions',
    }),
    rest: z.boolean().default(false).meta({
      zh: '不在任何地区组的地区合为“其他地区”',
      en: 'Put regions that are in no group together as “other regions”',
    }),
    id: z.string().min(1).optional().meta({ zh: '结果的编号；默认原编号加 -aggregated', en: 'Id of the result' }),
    title: z.string().optional().meta({ zh: '标题', en: 'Title' }),
  }),
  output: z.object({
    id: z.string(),
    version: z.number(),
    hash: z.string(),
    created: z.boolean(),
    regions: z.number(),
    sectors: z.number(),
    nodes: z.number(),
    quality: z.array(findingSchema),
    evidence: evidenceSchema,
  }),
  positional: ['table'],
  effect: 'write',
  uses: 'store',
  long: true,
  async run(input, context) {
    const document = await context.tables.load(input.table);
    const groupings = await groupingsOf(input, document.info, context);
    const { regroupTable } = await import('@yanzhen/evidence/tables');
    const id = input.id ?? `${document.info.id}-aggregated`;
    const title = input.title === undefined ? {} : { title: { zh: input.title, en: input.title } };
    const { table, info } = regroupTable(document, groupings, { id, ...title });
    context.signal.throwIfAborted();
    context.progress(0.9, { zh: '正在保存', en: 'Storing' });
    const saved = await (await context.store()).tables.save({ table, info });
    return {
      id: saved.info.id,
      version: saved.info.version,
      hash: saved.info.hash,
      created: saved.created,
      regions: info.regions.length,
      sectors: info.sectors.length,
      nodes: info.nodes,
      quality: info.quality.map((one) => ({ ...one, examples: one.examples.map((example) => ({ ...example })) })),
      evidence: tableEvidence('chains.aggregate', input, document.info, {
        conventions: { aggregation: 'sums; flows within a group become its own use' },
      }),
    };
  },
});

interface Asked {
  readonly sectors?: Upload | undefined;
  readonly regions?: Upload | undefined;
  readonly sectorGroups?: SectorGrouping | undefined;
  readonly regionGroups?: readonly string[] | undefined;
  readonly rest: boolean;
}

/** A file goes before what is built in. */
async function groupingsOf(asked: Asked, info: TableInfo, { signal }: OperationContext): Promise<Groupings> {
  const sectors = asked.sectors
    ? await fileGrouping(asked.sectors, info, 'sectors', signal)
    : asked.sectorGroups && (await builtInSectors(info, asked.sectorGroups));
  const regions = asked.regions
    ? await fileGrouping(asked.regions, info, 'regions', signal)
    : asked.regionGroups && (await builtInRegions(info, asked.regionGroups, asked.rest));
  return { ...(sectors && { sectors }), ...(regions && { regions }) };
}
