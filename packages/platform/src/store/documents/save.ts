import { nearVersion, similarity } from '@yanzhen/documents/recognise';
import type { DocumentDescription } from '@yanzhen/documents/text';
import { sql, type Transaction } from 'kysely';
import type { Schema } from '../schema.ts';
import { descriptionOf, descriptionRow } from './document-rows.ts';
import { addPassages, dropFromIndex, type TermCounter } from './passage-index.ts';
import type { PreparedDocument, PreparedFile } from './prepare.ts';
import type { SavedDocument } from './types.ts';

/** Saves one document of a file: known, the next version of one that is there, or new. */
export async function saveDocument(
  transaction: Transaction<Schema>,
  workspace: string,
  file: PreparedFile,
  document: PreparedDocument,
  counter: TermCounter,
): Promise<SavedDocument> {
  const known = await sameText(transaction, workspace, document);
  if (known !== undefined) return { ...known, title: document.description.title, outcome: 'known' };
  const earlier = await earlierVersion(transaction, workspace, document);
  const id = earlier?.id ?? (await freeId(transaction, workspace, document.fingerprint.hash));
  const version = (earlier?.version ?? 0) + 1;
  if (earlier === undefined) await insertDocument(transaction, workspace, id, document.description);
  else {
    await counter.flush();
    await supersede(transaction, workspace, id, earlier.version, document.description);
  }
  await insertVersion(transaction, workspace, { id, version }, file, document);
  await addPassages(transaction, workspace, { id, version }, document);
  counter.add(document.terms);
  await insertKeys(transaction, workspace, id, document.keys);
  return { id, version, title: document.description.title, outcome: earlier === undefined ? 'new' : 'version' };
}

/** The document that has these very words, brought back if it was removed. */
async function sameText(
  transaction: Transaction<Schema>,
  workspace: string,
  { fingerprint }: PreparedDocument,
): Promise<{ id: string; version: number } | undefined> {
  const found = await transaction
    .selectFrom('document_version')
    .select(['document_id as id', 'version'])
    .where('workspace_id', '=', workspace)
    .where('text_hash', '=', fingerprint.hash)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  if (found === undefined) return undefined;
  await transaction
    .updateTable('document')
    .set({ removed_at: null })
    .where('workspace_id', '=', workspace)
    .where('id', '=', found.id)
    .execute();
  return found;
}

/** The document this one is a newer form of: alike in words, and of the same subject. Its row is locked. */
async function earlierVersion(
  transaction: Transaction<Schema>,
  workspace: string,
  { keys, fingerprint, description }: PreparedDocument,
): Promise<{ id: string; version: number } | undefined> {
  const alike = await withKeys(transaction, workspace, keys);
  if (alike.length === 0) return undefined;
  const { rows } = await sql<Candidate>`
    select d.id, d.version, d.title, d.issuer, d.region, d.date, d.kind, d.language, v.text_hash, v.sketch
    from document d
    join document_version v on v.workspace_id = d.workspace_id and v.document_id = d.id and v.version = d.version
    where d.workspace_id = ${workspace} and d.removed_at is null
      and d.id = any(array(select jsonb_array_elements_text(${JSON.stringify(alike)}::jsonb)))
    order by d.id for update of d`.execute(transaction);
  let best: { id: string; version: number; likeness: number } | undefined;
  for (const row of rows) {
    const likeness = similarity(fingerprint, { hash: row.text_hash, sketch: row.sketch });
    if (likeness < nearVersion || !sameSubject(descriptionOf(row), description)) continue;
    if (likeness > (best?.likeness ?? 0)) best = { id: row.id, version: row.version, likeness };
  }
  return best;
}

/** The documents that share a key. Asked for by itself: joined, the planner walked every key of every document. */
async function withKeys(
  transaction: Transaction<Schema>,
  workspace: string,
  keys: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct document_id as id from document_key where workspace_id = ${workspace}
      and key = any(array(select jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb)))`.execute(transaction);
  return rows.map(({ id }) => id);
}

type Candidate = Parameters<typeof descriptionOf>[0] & {
  id: string;
  version: number;
  text_hash: string;
  sketch: string;
};

/** Monthly or yearly papers cut to one pattern are not versions of each other: region and the years in the title must agree. */
function sameSubject(a: DocumentDescription, b: DocumentDescription): boolean {
  const numbers = (title: string) => (title.match(/\d+/g) ?? []).join(' ');
  return numbers(a.title) === numbers(b.title) && (a.region ?? '') === (b.region ?? '');
}

/** The first ten digits of the text's hash; more where another document has them. */
async function freeId(transaction: Transaction<Schema>, workspace: string, hash: string): Promise<string> {
  for (let digits = 10; digits < hash.length; digits += 6) {
    const id = `d${hash.slice(0, digits)}`;
    const taken = await transaction
      .selectFrom('document')
      .select('id')
      .where('workspace_id', '=', workspace)
      .where('id', '=', id)
      .executeTakeFirst();
    if (taken === undefined) return id;
  }
  return `d${hash}`;
}

async function insertDocument(
  transaction: Transaction<Schema>,
  workspace: string,
  id: string,
  description: DocumentDescription,
): Promise<void> {
  await transaction
    .insertInto('document')
    .values({ workspace_id: workspace, id, version: 1, ...descriptionRow(description) })
    .execute();
}

/** The newest version alone is found by search; fields that a person has set stay as she set them. */
async function supersede(
  transaction: Transaction<Schema>,
  workspace: string,
  id: string,
  earlier: number,
  description: DocumentDescription,
): Promise<void> {
  await dropFromIndex(transaction, workspace, id, earlier);
  const changes = await transaction
    .selectFrom('document_change')
    .select('after')
    .where('workspace_id', '=', workspace)
    .where('document_id', '=', id)
    .execute();
  const edited = new Set(changes.flatMap(({ after }) => Object.keys(after as object)));
  const fresh = Object.entries(descriptionRow(description)).filter(([field]) => !edited.has(field));
  await transaction
    .updateTable('document')
    .set({ ...Object.fromEntries(fresh), version: earlier + 1, updated_at: new Date() })
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .execute();
}

async function insertVersion(
  transaction: Transaction<Schema>,
  workspace: string,
  { id, version }: { id: string; version: number },
  file: PreparedFile,
  { part, text, fingerprint, rows }: PreparedDocument,
): Promise<void> {
  await transaction
    .insertInto('document_version')
    .values({
      workspace_id: workspace,
      document_id: id,
      version,
      hash: file.hash,
      text_hash: fingerprint.hash,
      part,
      file_name: file.fileName.toWellFormed().replaceAll('\0', ''),
      format: text.format,
      original: text.original,
      pages: JSON.stringify(text.pages),
      notes: JSON.stringify(text.notes),
      sketch: fingerprint.sketch,
      passages: rows.length,
      words: rows.reduce((sum, { length }) => sum + length, 0),
    })
    .execute();
}

async function insertKeys(
  transaction: Transaction<Schema>,
  workspace: string,
  id: string,
  keys: readonly string[],
): Promise<void> {
  await sql`insert into document_key (workspace_id, key, document_id)
    select ${workspace}, key, ${id} from jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb) key
    on conflict do nothing`.execute(transaction);
}
