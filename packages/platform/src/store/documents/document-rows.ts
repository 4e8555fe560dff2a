import type { DocumentDescription, DocumentFormat, DocumentKind } from '@yanzhen/documents/text';
import { sql, type Transaction } from 'kysely';
import { NotFoundError } from '../errors.ts';
import type { Schema } from '../schema.ts';
import type { DocumentFilter, DocumentSummary } from './types.ts';

interface SummaryRow {
  id: string;
  version: number;
  title: string;
  issuer: string | null;
  region: string | null;
  date: string | null;
  kind: string | null;
  language: string;
  file_name: string;
  format: string;
  part: number;
  passages: number;
  characters: number;
  hash: string;
  created_at: Date;
  updated_at: Date;
  removed_at: Date | null;
}

const columns = sql`d.id, v.version, d.title, d.issuer, d.region, d.date, d.kind, d.language, v.file_name, v.format, v.part,
  v.passages, char_length(v.original) as characters, v.hash, v.created_at, d.updated_at, d.removed_at`;

/** The newest version of the documents that pass a filter, newest date first. */
export async function summaries(
  transaction: Transaction<Schema>,
  workspace: string,
  filter: DocumentFilter,
): Promise<DocumentSummary[]> {
  const { rows } = await sql<SummaryRow>`
    select ${columns} from document d
    join document_version v on v.workspace_id = d.workspace_id and v.document_id = d.id and v.version = d.version
    where d.workspace_id = ${workspace} and ${condition(filter)}
    order by d.date desc nulls last, d.created_at desc, d.id`.execute(transaction);
  return rows.map(summaryOf);
}

/** All versions of one document, newest first. */
export async function versionsOf(
  transaction: Transaction<Schema>,
  workspace: string,
  id: string,
): Promise<DocumentSummary[]> {
  const { rows } = await sql<SummaryRow>`
    select ${columns} from document d
    join document_version v on v.workspace_id = d.workspace_id and v.document_id = d.id
    where d.workspace_id = ${workspace} and d.id = ${id} order by v.version desc`.execute(transaction);
  if (rows.length === 0) throw noDocument(id);
  return rows.map(summaryOf);
}

/** One version, by `id` or `id@version`. @throws NotFoundError */
export async function findVersion(
  transaction: Transaction<Schema>,
  workspace: string,
  reference: string,
): Promise<DocumentSummary> {
  const [, id = reference, version] = /^(.+)@(\d+)$/.exec(reference) ?? [];
  const versions = await versionsOf(transaction, workspace, id);
  const found = version === undefined ? versions[0] : versions.find((one) => one.version === Number(version));
  if (found === undefined) throw noDocument(reference);
  return found;
}

function noDocument(reference: string): NotFoundError {
  return new NotFoundError({
    zh: `没有文档“${reference}”。用 documents list 查看全部。`,
    en: `There is no document “${reference}”. List them with documents list.`,
  });
}

function summaryOf(row: SummaryRow): DocumentSummary {
  return {
    id: row.id,
    version: row.version,
    description: descriptionOf(row),
    fileName: row.file_name,
    format: row.format as DocumentFormat,
    part: row.part,
    passages: row.passages,
    characters: row.characters,
    hash: row.hash,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    removedAt: row.removed_at,
  };
}

type DescriptionRow = Pick<SummaryRow, 'title' | 'issuer' | 'region' | 'date' | 'kind' | 'language'>;

/** A row's columns as a description; what is null is left out. */
export function descriptionOf(row: DescriptionRow): DocumentDescription {
  return {
    title: row.title,
    ...(row.issuer === null ? {} : { issuer: row.issuer }),
    ...(row.region === null ? {} : { region: row.region }),
    ...(row.date === null ? {} : { date: row.date }),
    ...(row.kind === null ? {} : { kind: row.kind as DocumentKind }),
    language: row.language as DocumentDescription['language'],
  };
}

/** The columns of a description. */
export function descriptionRow(description: DocumentDescription): DescriptionRow {
  const { title, issuer = null, region = null, date = null, kind = null, language } = description;
  return { title, issuer, region, date, kind, language };
}

/** Which documents a filter lets through. Regions below the one asked for count; so do years a date only begins with. */
export function condition({ removed = false, region, years, kind, issuer, ids }: DocumentFilter) {
  const parts = [removed ? sql`d.removed_at is not null` : sql`d.removed_at is null`];
  if (region !== undefined) parts.push(sql`d.region like ${`${region.replace(/(00)+$/, '')}%`}`);
  if (years !== undefined) parts.push(sql`left(d.date, 4) between ${String(years[0])} and ${String(years[1])}`);
  if (kind !== undefined) parts.push(sql`d.kind = ${kind}`);
  if (issuer !== undefined) parts.push(sql`position(${issuer} in lower(d.issuer)) > 0`);
  if (ids !== undefined) parts.push(sql`d.id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`);
  return sql.join(parts, sql` and `);
}

/** Whether a filter lets every document through that was not removed. */
export function isOpen({ region, years, kind, issuer, ids }: DocumentFilter): boolean {
  return [region, years, kind, issuer, ids].every((part) => part === undefined);
}
