import type { DocumentKind, PassageKind } from '@yanzhen/documents/text';
import { sql, type Transaction } from 'kysely';
import type { Schema } from '../schema.ts';
import type { SearchHit } from './types.ts';

/** A passage that was found, before its text is read. */
export interface Found {
  readonly document: string;
  readonly version: number;
  readonly index: number;
  readonly score: number;
}

interface HitRow {
  n: number;
  kind: string;
  page: number;
  text: string;
  title: string;
  issuer: string | null;
  region: string | null;
  date: string | null;
  document_kind: string | null;
}

/** The texts of what was found, best or newest first. */
export async function hitsOf(
  transaction: Transaction<Schema>,
  workspace: string,
  found: readonly Found[],
  order: 'relevance' | 'date',
  limit: number,
): Promise<SearchHit[]> {
  const best = [...found].sort((a, b) => b.score - a.score);
  const kept = order === 'date' ? best : best.slice(0, limit);
  const records = kept.map(({ document, version, index }, n) => ({ n, document, version, index }));
  const { rows } = await sql<HitRow>`
    select f.n, p.kind, p.page, p.text, d.title, d.issuer, d.region, d.date, d.kind as document_kind
    from json_to_recordset(${JSON.stringify(records)}::json) as f(n integer, document text, version integer, index integer)
    join passage p on p.workspace_id = ${workspace} and p.document_id = f.document and p.version = f.version and p.index = f.index
    join document d on d.workspace_id = ${workspace} and d.id = f.document
    order by f.n`.execute(transaction);
  const hits = rows.map((row) => hitOf(kept[row.n]!, row));
  if (order === 'date')
    hits.sort((a, b) => ((b.date ?? '') < (a.date ?? '') ? -1 : (b.date ?? '') > (a.date ?? '') ? 1 : 0));
  return hits.slice(0, limit);
}

function hitOf({ document, version, index, score }: Found, row: HitRow): SearchHit {
  return {
    document,
    version,
    passage: index,
    kind: row.kind as PassageKind,
    page: row.page,
    text: row.text,
    title: row.title,
    issuer: row.issuer ?? undefined,
    region: row.region ?? undefined,
    date: row.date ?? undefined,
    documentKind: (row.document_kind ?? undefined) as DocumentKind | undefined,
    score,
  };
}
