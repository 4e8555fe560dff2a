import type { ReadTableOptions, TableInfo } from '@yanzhen/evidence/tables';
import type { InputOutputTable } from '@yanzhen/science/chains';
import { demandCategories } from '@yanzhen/science/chains/shock';
import { z } from 'zod';
import type { TableSummary } from '../../store/types.ts';
import type { Evidence } from '../evidence.ts';
import { evidenceSchema, findingSchema, textSchema, unitSchema } from '../evidence-schema.ts';
import { type EvidenceDetails, inputEvidence } from '../input-evidence.ts';
import { upload } from '../upload.ts';
import { versionColumnsOf, versionTableOf } from '../version-table.ts';

export const tableKinds = ['competitive', 'non-competitive', 'multi-regional'] as const;

const tableLayouts = [
  'plain-folder',
  'pymrio-folder',
  'china-national',
  'china-provincial',
  'wiod',
  'oecd-icio',
  'ceads-mrio',
] as const;

/** The fields of every operation that reads a table's files. */
export const tableReadingFields = {
  file: upload(
    {
      zh: '投入产出表：文件夹（Z、F/V；或 pymrio 格式）、工作簿、CSV，或文件夹的 zip',
      en: 'Input–output table: a folder (Z with F or V, or pymrio’s format), a workbook, a CSV, or a zip of a folder',
    },
    { folders: true },
  ),
  layout: z
    .enum(tableLayouts)
    .optional()
    .meta({ zh: '表式（默认由内容识别）', en: 'Layout; by default told by what is in the files' }),
  kind: z
    .enum(tableKinds)
    .optional()
    .meta({ zh: '竞争型、非竞争型或多区域', en: 'Competitive, non-competitive or multi-regional' }),
  region: z.string().optional().meta({ zh: '单地区表的地区代码', en: 'Code of the region, for a table of one region' }),
  year: z.int().optional().meta({ zh: '年份（文件中没有时）', en: 'Year, where the files do not say it' }),
  unit: z.string().optional().meta({ zh: '计量单位（文件中没有时）', en: 'Unit, where the files do not say it' }),
  sheet: z.string().optional().meta({ zh: '工作表名称', en: 'Name of the sheet' }),
};

type ReadingInput = z.output<z.ZodObject<typeof tableReadingFields>>;

/** The path and options of a table's files as the evidence package takes them. */
export function tableReading({ file, ...rest }: ReadingInput): { path: string; options: ReadTableOptions } {
  const { path, name } = file;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { path, options: { id: tableId(name), ...given } };
}

/** The id of a table by its file's name: without folders and ending. */
function tableId(name: string): string {
  return name.replace(/\.(csv|xlsx|xls|zip|yztable)(\.gz)?$/iu, '').replace(/[^\p{L}\p{N}\p{M}._-]+/gu, '-') || 'table';
}

/** Everything about a table but its figures. */
export const tableShape = z.object({
  id: z.string(),
  version: z.number(),
  hash: z.string(),
  title: textSchema,
  source: z.string(),
  licence: z.string(),
  layout: z.string(),
  kind: z.enum(tableKinds),
  unit: z.string(),
  year: z.number(),
  estimate: z.boolean(),
  nodes: z.number(),
  regionScheme: z.string(),
  sectorScheme: z.string(),
  regions: z.array(unitSchema),
  sectors: z.array(unitSchema),
  finalCategories: z.array(z.string()),
  demandCategories: z.array(z.string()),
  valueAddedCategories: z.array(z.string()),
  accounts: z.array(z.object({ account: z.string(), stressors: z.array(z.string()), unit: z.string() })),
  quality: z.array(findingSchema),
  evidence: evidenceSchema,
});

/** A table's description in the form {@link tableShape} describes. */
export function describeTable(
  info: TableInfo,
  table: InputOutputTable,
  evidence: Evidence,
): z.input<typeof tableShape> {
  return {
    ...info,
    regions: info.regions.map((one) => ({ ...one })),
    sectors: info.sectors.map((one) => ({ ...one })),
    finalCategories: [...info.finalCategories],
    demandCategories: demandCategories(table),
    valueAddedCategories: [...info.valueAddedCategories],
    accounts: info.accounts.map((one) => ({ ...one, stressors: [...one.stressors] })),
    quality: info.quality.map((one) => ({ ...one, examples: one.examples.map((example) => ({ ...example })) })),
    evidence,
  };
}

/** One row per version of a table. */
export const tableVersionTable = versionTableOf({
  kind: { type: 'text', describe: { zh: '类型', en: 'Kind' } },
  year: { type: 'integer', describe: { zh: '年份', en: 'Year' } },
  unit: { type: 'text', describe: { zh: '计量单位', en: 'Unit' } },
  regions: { type: 'integer', describe: { zh: '地区数', en: 'Regions' } },
  sectors: { type: 'integer', describe: { zh: '部门数', en: 'Sectors' } },
  nodes: { type: 'integer', describe: { zh: '节点数', en: 'Nodes' } },
  estimate: { type: 'boolean', describe: { zh: '是否含估算流量', en: 'Whether flows are estimated' } },
});

/** The columns of {@link tableVersionTable}. */
export function tableVersionColumns(rows: readonly TableSummary[]) {
  return versionColumnsOf(rows, {
    kind: rows.map(({ kind }) => kind),
    year: rows.map(({ year }) => year || Number.NaN),
    unit: rows.map((row) => row.unit),
    regions: rows.map(({ regions }) => regions),
    sectors: rows.map(({ sectors }) => sectors),
    nodes: rows.map(({ nodes }) => nodes),
    estimate: rows.map(({ estimate }) => estimate),
  });
}

/** Files by the name the user knows them by: where they lay is nobody's business. */
function withoutPaths(parameters: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const shown = (value: unknown) =>
    typeof value === 'object' && value !== null && 'path' in value && 'name' in value ? value.name : value;
  return Object.fromEntries(Object.entries(parameters).map(([field, value]) => [field, shown(value)]));
}

/** The evidence of a result computed from one table; marked as estimate where the table is. */
export function tableEvidence(
  operation: string,
  parameters: Readonly<Record<string, unknown>>,
  info?: TableInfo,
  details: EvidenceDetails = {},
): Evidence {
  return inputEvidence(operation, withoutPaths(parameters), info, { ...details, estimate: info?.estimate ?? false });
}
