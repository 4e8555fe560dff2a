import { UserError } from '@yanzhen/evidence/errors';
import { resolveRegion } from '@yanzhen/evidence/names';
import { z } from 'zod';
import type { DocumentSummary } from '../../store/documents/index.ts';
import type { Evidence } from '../evidence.ts';
import { textSchema } from '../evidence-schema.ts';
import { table } from '../table.ts';

export const kinds = [
  'report',
  'plan',
  'opinion',
  'notice',
  'regulation',
  'measures',
  'agreement',
  'news',
  'research',
  'other',
] as const;

/** A stored document by id or id@version. */
export const documentReference = z
  .string()
  .min(1)
  .meta({ zh: '文档编号，或编号@版本', en: 'Document id, or id@version' });

/** A day, a month or a year. */
export const dateField = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/** Filters that lists and searches share. */
export const filterFields = {
  region: z
    .string()
    .min(1)
    .optional()
    .meta({ zh: '地区（含下级），名称或代码', en: 'Region with those below it, by name or code' }),
  from: z.int().optional().meta({ zh: '起始年份', en: 'First year' }),
  to: z.int().optional().meta({ zh: '结束年份', en: 'Last year' }),
  kind: z.enum(kinds).optional().meta({ zh: '文件类型', en: 'Kind of document' }),
  issuer: z.string().min(1).optional().meta({ zh: '发布机构，可只写一部分', en: 'Issuer, or a part of its name' }),
};

interface FilterInput {
  readonly region?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly kind?: (typeof kinds)[number] | undefined;
  readonly issuer?: string | undefined;
}

/** @throws UserError when the region is none */
export function filtersOf({ region, from, to, kind, issuer }: FilterInput) {
  const years = from === undefined && to === undefined ? undefined : ([from ?? 0, to ?? 9999] as const);
  return {
    ...(region !== undefined && { region: regionCode(region) }),
    ...(years && { years }),
    ...(kind !== undefined && { kind }),
    ...(issuer !== undefined && { issuer: issuer.toLowerCase() }),
  };
}

/** The code of a region by name or code. @throws UserError */
export function regionCode(text: string): string {
  const found = resolveRegion(text);
  if (found.status === 'resolved') return found.code;
  throw new UserError(
    'unknown-region',
    { zh: `“${text}”不是唯一的地区。`, en: `“${text}” is no single region.` },
    {
      kind: 'absent',
      place: { field: 'region' },
      found: text,
      expected: { zh: '地区名称或国标代码，如 湖北 或 420000', en: 'a region’s name or code, such as Hubei or 420000' },
    },
  );
}

export const documentTable = table({
  document: { type: 'text', describe: { zh: '文档编号', en: 'Document id' } },
  version: { type: 'integer', describe: { zh: '版本', en: 'Version' } },
  title: { type: 'text', describe: { zh: '标题', en: 'Title' } },
  issuer: { type: 'text', describe: { zh: '发布机构', en: 'Issuer' } },
  region: { type: 'text', describe: { zh: '地区代码', en: 'Region code' } },
  date: { type: 'text', describe: { zh: '日期', en: 'Date' } },
  kind: { type: 'text', describe: { zh: '类型', en: 'Kind' } },
  language: { type: 'text', describe: { zh: '语言', en: 'Language' } },
  format: { type: 'text', describe: { zh: '格式', en: 'Format' } },
  passages: { type: 'integer', describe: { zh: '段落数', en: 'Passages' } },
  characters: { type: 'integer', describe: { zh: '字符数', en: 'Characters' } },
  file: { type: 'text', describe: { zh: '文件名', en: 'File name' } },
  created_at: { type: 'text', describe: { zh: '收入时间（UTC）', en: 'Added at (UTC)' } },
  removed_at: { type: 'text', describe: { zh: '移除时间（UTC），可恢复', en: 'Removed at (UTC), can be restored' } },
});

/** The columns of {@link documentTable}. */
export function documentColumns(rows: readonly DocumentSummary[]) {
  return {
    document: rows.map(({ id }) => id),
    version: rows.map(({ version }) => version),
    title: rows.map(({ description }) => description.title),
    issuer: rows.map(({ description }) => description.issuer ?? ''),
    region: rows.map(({ description }) => description.region ?? ''),
    date: rows.map(({ description }) => description.date ?? ''),
    kind: rows.map(({ description }) => description.kind ?? ''),
    language: rows.map(({ description }) => description.language),
    format: rows.map(({ format }) => format),
    passages: rows.map(({ passages }) => passages),
    characters: rows.map(({ characters }) => characters),
    file: rows.map(({ fileName }) => fileName),
    created_at: rows.map(({ createdAt }) => createdAt.toISOString()),
    removed_at: rows.map(({ removedAt }) => removedAt?.toISOString() ?? ''),
  };
}

export const summarySchema = z.object({
  id: z.string(),
  version: z.number(),
  title: z.string(),
  issuer: z.string().nullable(),
  region: z.string().nullable(),
  date: z.string().nullable(),
  kind: z.enum(kinds).nullable(),
  language: z.enum(['zh', 'en']),
  format: z.string(),
  passages: z.number(),
  characters: z.number(),
  file: z.string(),
  createdAt: z.string(),
  removedAt: z.string().nullable(),
});

/** A document's summary as objects carry it. */
export function summaryOf({ id, version, description, ...rest }: DocumentSummary): z.output<typeof summarySchema> {
  const { title, issuer = null, region = null, date = null, kind = null, language } = description;
  const { format, passages, characters, fileName, createdAt, removedAt } = rest;
  return {
    ...{ id, version, title, issuer, region, date, kind, language, format, passages, characters },
    file: fileName,
    createdAt: createdAt.toISOString(),
    removedAt: removedAt?.toISOString() ?? null,
  };
}

export const spanSchema = z.object({ start: z.number(), end: z.number() });

export const noteSchema = z.object({ code: z.string(), text: textSchema, page: z.number().optional() });

/** The evidence of what the store says of its documents. */
export function documentEvidence(operation: string, parameters: Readonly<Record<string, unknown>>): Evidence {
  return { operation, version: 1, parameters, inputs: [], conventions: {}, estimate: false, notes: [] };
}
