import type { Passage, ReadingNote } from '@yanzhen/documents/text';
import { sql, type Transaction } from 'kysely';
import type { BlobStore } from '../blobs/blob-store.ts';
import { NotFoundError } from '../errors.ts';
import type { Schema } from '../schema.ts';
import type { Scope } from '../scope.ts';
import { findVersion, summaries, versionsOf } from './document-rows.ts';
import { editDescription } from './edit.ts';
import type { DescriptionChange, DocumentRepository, DocumentSummary, SavedDocument, StoredDocument } from './types.ts';

// These cut text: the dictionaries are loaded when something is saved or searched, not when a store is opened.
const saving = () => Promise.all([import('./save.ts'), import('./passage-index.ts')]);
const searching = () => import('./search.ts');

/** The documents of one scope's workspace. */
export function documentRepository({ workspace, run }: Scope, blobs: BlobStore): DocumentRepository {
  return {
    async save(files, bytes) {
      const [{ saveDocument }, { TermCounter }] = await saving();
      return await run(async (transaction) => {
        const saved: SavedDocument[][] = [];
        // The index sorts its new entries in as much memory at a time.
        await sql`select set_config('work_mem', '64MB', true)`.execute(transaction);
        const counter = new TermCounter(transaction, workspace);
        for (const file of files) {
          const outcomes: SavedDocument[] = [];
          await blobs.put(transaction, { workspace, hash: file.hash }, () => bytes(file.hash));
          for (const document of file.documents)
            outcomes.push(await saveDocument(transaction, workspace, file, document, counter));
          saved.push(outcomes);
        }
        await counter.flush();
        return saved;
      });
    },
    settle: () => run(async (transaction) => void (await sql`select settle_passages()`.execute(transaction))),
    list: (filter = {}) => run((transaction) => summaries(transaction, workspace, filter)),
    show: (reference) => run((transaction) => wholeDocument(transaction, workspace, reference)),
    versions: (id) => run((transaction) => versionsOf(transaction, workspace, id)),
    changes: (id) => run((transaction) => changesOf(transaction, workspace, id)),
    edit: (id, patch) =>
      run(async (transaction) => {
        await editDescription(transaction, workspace, id, patch);
        return await findVersion(transaction, workspace, id);
      }),
    remove: (id) => run((transaction) => mark(transaction, workspace, id, true)),
    restore: (id) => run((transaction) => mark(transaction, workspace, id, false)),
    bytes: (reference) =>
      run(async (transaction) => {
        const { hash } = await findVersion(transaction, workspace, reference);
        return await blobs.get(transaction, { workspace, hash });
      }),
    ofFile: (hash) => run((transaction) => documentsOfFile(transaction, workspace, hash)),
    async search(query, options = {}) {
      const { searchPassages } = await searching();
      return await run((transaction) => searchPassages(transaction, workspace, query, options));
    },
  };
}

async function wholeDocument(
  transaction: Transaction<Schema>,
  workspace: string,
  reference: string,
): Promise<StoredDocument> {
  const summary = await findVersion(transaction, workspace, reference);
  const { id, version } = summary;
  const row = await transaction
    .selectFrom('document_version')
    .select(['original', 'pages', 'notes'])
    .where('workspace_id', '=', workspace)
    .where('document_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  const passages = await transaction
    .selectFrom('passage')
    .select(['index', 'kind', 'level', 'page', 'text', 'runs'])
    .where('workspace_id', '=', workspace)
    .where('document_id', '=', id)
    .where('version', '=', version)
    .orderBy('index')
    .execute();
  return {
    ...summary,
    original: row.original,
    pages: row.pages as number[],
    notes: row.notes as ReadingNote[],
    text: passages as Passage[],
  };
}

async function changesOf(transaction: Transaction<Schema>, workspace: string, id: string) {
  const rows = await transaction
    .selectFrom('document_change')
    .select(['number', 'before', 'after', 'changed_at as changedAt'])
    .where('workspace_id', '=', workspace)
    .where('document_id', '=', id)
    .orderBy('number', 'desc')
    .execute();
  return rows as DescriptionChange[];
}

async function mark(
  transaction: Transaction<Schema>,
  workspace: string,
  id: string,
  removed: boolean,
): Promise<DocumentSummary> {
  const changed = await transaction
    .updateTable('document')
    .set({ removed_at: removed ? sql<Date>`clock_timestamp()` : null })
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  if (changed === undefined) throw new NotFoundError({ zh: `没有文档“${id}”。`, en: `There is no document “${id}”.` });
  return await findVersion(transaction, workspace, id);
}

async function documentsOfFile(
  transaction: Transaction<Schema>,
  workspace: string,
  hash: string,
): Promise<SavedDocument[]> {
  const rows = await transaction
    .selectFrom('document_version as v')
    .innerJoin('document as d', (join) =>
      join.onRef('d.workspace_id', '=', 'v.workspace_id').onRef('d.id', '=', 'v.document_id'),
    )
    .select(['d.id', 'v.version', 'd.title', 'd.removed_at'])
    .where('v.workspace_id', '=', workspace)
    .where('v.hash', '=', hash)
    .orderBy('v.part')
    .execute();
  if (rows.some(({ removed_at }) => removed_at !== null)) return [];
  return rows.map(({ id, version, title }) => ({ id, version, title, outcome: 'known' }));
}
