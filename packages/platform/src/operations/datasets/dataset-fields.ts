import type { DatasetInfo } from '@yanzhen/evidence/dataset';
import { z } from 'zod';
import type { DatasetSummary } from '../../store/types.ts';
import type { Evidence } from '../evidence.ts';
import { evidenceSchema, findingSchema, textSchema, unitSchema } from '../evidence-schema.ts';
import { inputEvidence } from '../input-evidence.ts';
import { versionColumnsOf, versionTableOf } from '../version-table.ts';

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
export const versionTable = versionTableOf({
  regions: { type: 'integer', describe: { zh: '地区数', en: 'Regions' } },
  industries: { type: 'integer', describe: { zh: '行业数', en: 'Industries' } },
  measures: { type: 'text', describe: { zh: '指标', en: 'Measures' } },
  first_year: { type: 'integer', describe: { zh: '最早年份', en: 'First year' } },
  last_year: { type: 'integer', describe: { zh: '最近年份', en: 'Last year' } },
  rows: { type: 'integer', describe: { zh: '事实条数', en: 'Facts' } },
});

/** The columns of {@link versionTable}. */
export function versionColumns(rows: readonly DatasetSummary[]) {
  return versionColumnsOf(rows, {
    regions: rows.map(({ regions }) => regions),
    industries: rows.map(({ industries }) => industries),
    measures: rows.map(({ measures }) => measures.join(' ')),
    first_year: rows.map(({ years }) => years[0] ?? Number.NaN),
    last_year: rows.map(({ years }) => years.at(-1) ?? Number.NaN),
    rows: rows.map((row) => row.rows),
  });
}

/** The evidence of what the store itself says: no figures are computed. */
export function recordEvidence(
  operation: string,
  parameters: Readonly<Record<string, unknown>>,
  info?: DatasetInfo,
): Evidence {
  const estimate = info?.measures.some((measure) => measure.estimate) ?? false;
  return inputEvidence(operation, parameters, info, { estimate });
}
