import type { DocumentDescription } from '@yanzhen/documents/text';
import { sql, type Transaction } from 'kysely';
import { InvalidError, NotFoundError } from '../errors.ts';
import { toJson } from '../json.ts';
import type { Schema } from '../schema.ts';
import { descriptionOf, descriptionRow } from './document-rows.ts';
import type { DescriptionPatch } from './types.ts';

/** Sets fields of a description, and keeps what they were. What changes nothing leaves no trace. */
export async function editDescription(
  transaction: Transaction<Schema>,
  workspace: string,
  id: string,
  patch: DescriptionPatch,
): Promise<void> {
  const row = await transaction
    .selectFrom('document')
    .select(['title', 'issuer', 'region', 'date', 'kind', 'language'])
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new NotFoundError({ zh: `没有文档“${id}”。`, en: `There is no document “${id}”.` });
  const before = descriptionOf(row);
  const changed = (Object.keys(patch) as (keyof DocumentDescription)[]).filter(
    (field) => patch[field] !== undefined && (patch[field] ?? null) !== (before[field] ?? null),
  );
  if (changed.length === 0) return;
  const after = applied(before, patch, changed);
  await transaction
    .updateTable('document')
    .set({ ...descriptionRow(after), updated_at: sql<Date>`clock_timestamp()` })
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .execute();
  const only = (whole: DocumentDescription) =>
    toJson(Object.fromEntries(changed.map((field) => [field, whole[field] ?? null])));
  await sql`insert into document_change (workspace_id, document_id, number, before, after)
    select ${workspace}, ${id}, coalesce(max(number), 0) + 1, ${only(before)}::jsonb, ${only(after)}::jsonb
    from document_change where workspace_id = ${workspace} and document_id = ${id}`.execute(transaction);
}

function applied(
  before: DocumentDescription,
  patch: DescriptionPatch,
  changed: readonly (keyof DocumentDescription)[],
): DocumentDescription {
  const fields: Record<string, unknown> = { ...before };
  for (const field of changed) {
    if (patch[field] === null) delete fields[field];
    else fields[field] = patch[field];
  }
  if (typeof fields.title === 'string' && fields.title.trim() !== '' && fields.language !== undefined)
    return fields as unknown as DocumentDescription;
  throw new InvalidError({ zh: '文档必须有标题和语言。', en: 'A document must have a title and a language.' });
}
