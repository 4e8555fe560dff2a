import type { DatasetInfo } from '@yanzhen/evidence/dataset';
import { z } from 'zod';
import type { DatasetSummary } from '../../store/types.ts';
import type { Evidence, InputReference } from '../evidence.ts';
import { evidenceSchema, findingSchema, textSchema, unitSchema } from '../evidence-schema.ts';
import { table } from '../table.ts';

/** A stored dataset, by id, id@version or content hash: for operations that only the store can answer. */
export const storedReference = z.string().min(1).meta({
  zh: '数据集编号、编号@版本或内容哈希',
  en: 'Dataset id, id@version or content hash',
});

/** Everything about a dataset but its figures. */
export const datasetShape = z.object({
  id: z.string(),
  version: z.number(),
  hash: z.string(),
  title: textSchema,
  source: z.string(),
  licence: z.string(),
  regionScheme: z.string(),
  industryScheme: z.string(),
  regions: z.array(unitSchema),
  industries: z.array(unitSchema),
  measures: z.array(z.object({ code: z.string(), name: textSchema, unit: z.string(), estimate: z.boolean() })),
  years: z.array(z.number()),
  absent: z.enum(['zero', 'missing']),
  rows: z.number(),
  quality: z.array(findingSchema),
  evidence: evidenceSchema,
});

/** One row per version of a dataset. */
export const versionTable = table({
  id: { type: 'text', describe: { zh: '编号', en: 'Id' } },
  version: { type: 'integer', describe: { zh: '版本', en: 'Version' } },
  title_zh: { type: 'text', describe: { zh: '中文标题', en: 'Title in Chinese' } },
  title_en: { type: 'text', describe: { zh: '英文标题', en: 'Title in English' } },
  regions: { type: 'integer', describe: { zh: '地区数', en: 'Regions' } },
  industries: { type: 'integer', describe: { zh: '行业数', en: 'Industries' } },
  measures: { type: 'text', describe: { zh: '指标', en: 'Measures' } },
  first_year: { type: 'integer', describe: { zh: '最早年份', en: 'First year' } },
  last_year: { type: 'integer', describe: { zh: '最近年份', en: 'Last year' } },
  rows: { type: 'integer', describe: { zh: '事实条数', en: 'Facts' } },
  source: { type: 'text', describe: { zh: '来源', en: 'Source' } },
  hash: { type: 'text', describe: { zh: '内容哈希', en: 'Content hash' } },
  created_at: { type: 'text', describe: { zh: '导入时间（UTC）', en: 'Imported at (UTC)' } },
  removed_at: { type: 'text', describe: { zh: '移除时间（UTC），可恢复', en: 'Removed at (UTC), can be restored' } },
});

/** The columns of {@link versionTable}. */
export function versionColumns(rows: readonly DatasetSummary[]) {
  return {
    id: rows.map(({ id }) => id),
    version: rows.map(({ version }) => version),
    title_zh: rows.map(({ title }) => title.zh),
    title_en: rows.map(({ title }) => title.en),
    regions: rows.map(({ regions }) => regions),
    industries: rows.map(({ industries }) => industries),
    measures: rows.map(({ measures }) => measures.join(' ')),
    first_year: rows.map(({ years }) => years[0] ?? Number.NaN),
    last_year: rows.map(({ years }) => years.at(-1) ?? Number.NaN),
    rows: rows.map((row) => row.rows),
    source: rows.map(({ source }) => source),
    hash: rows.map(({ hash }) => hash),
    created_at: rows.map(({ createdAt }) => createdAt.toISOString()),
    removed_at: rows.map(({ removedAt }) => removedAt?.toISOString() ?? ''),
  };
}

/** The evidence of what the store itself says: no figures are computed. */
export function recordEvidence(
  operation: string,
  parameters: Readonly<Record<string, unknown>>,
  info?: DatasetInfo,
): Evidence {
  const inputs: InputReference[] = info
    ? [{ dataset: info.id, version: info.version, hash: info.hash, title: info.title, source: info.source }]
    : [];
  return {
    operation,
    version: 1,
    parameters,
    inputs,
    conventions: {},
    estimate: info?.measures.some(({ estimate }) => estimate) ?? false,
    notes: [],
  };
}
