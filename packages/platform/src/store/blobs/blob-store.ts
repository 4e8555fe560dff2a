import { sql, type Transaction } from 'kysely';
import { DamagedError, NotFoundError } from '../errors.ts';
import type { Schema } from '../schema.ts';

/** Where the bytes of blobs lie. The rows that say which there are, are the same everywhere. */
export interface BlobBytes {
  /** Keeps bytes; they are durable once the transaction is. */
  write(transaction: Transaction<Schema>, key: BlobKey, bytes: Uint8Array): Promise<void>;
  /** Null when there are none. */
  read(transaction: Transaction<Schema>, key: BlobKey): Promise<Uint8Array | null>;
  /** Names of bytes that have no row; `known` are the blobs that have. */
  orphans(workspace: string, known: ReadonlySet<string>): Promise<readonly string[]>;
  /** Deletes bytes that have no row. @returns how many */
  sweep(workspace: string, known: ReadonlySet<string>): Promise<number>;
}

export interface BlobKey {
  readonly workspace: string;
  /** The content's hash, 64 hex digits. */
  readonly hash: string;
}

/**
 * Immutable byte strings of one workspace, addressed by the hash of their content. The hash is over
 * the canonical content, which can be written in more than one way; the digest is over the bytes
 * as they were written, and is checked whenever they are read.
 */
export class BlobStore {
  readonly #bytes: BlobBytes;

  constructor(bytes: BlobBytes) {
    this.#bytes = bytes;
  }

  /** Keeps the bytes `make` gives under a hash. What is there already, and whole, stays as it is. */
  async put(transaction: Transaction<Schema>, key: BlobKey, make: () => Promise<Uint8Array>): Promise<void> {
    // Locked until what will refer to it is committed: a sweep at the same time must not take it away.
    const row = await rowOf(transaction, key).forKeyShare().executeTakeFirst();
    if (row !== undefined && (await this.#isWhole(transaction, key, row.digest))) return;
    await this.#bytes.write(transaction, key, await make());
  }

  /** @throws NotFoundError, DamagedError */
  async get(transaction: Transaction<Schema>, key: BlobKey): Promise<Uint8Array> {
    const row = await rowOf(transaction, key).executeTakeFirst();
    if (row === undefined) {
      throw new NotFoundError({ zh: `没有内容 ${key.hash}。`, en: `There is no content ${key.hash}.` });
    }
    const bytes = await this.#bytes.read(transaction, key);
    if (bytes !== null && (await digestOf(bytes)) === row.digest) return bytes;
    throw new DamagedError({
      zh: `保存的数据 ${key.hash} ${bytes === null ? '已丢失' : '已损坏'}。请重新导入原文件：内容相同即可修复。`,
      en: `The stored data ${key.hash} ${bytes === null ? 'are gone' : 'are damaged'}. Import the original file again: the same content mends them.`,
    });
  }

  /** Lays down the bytes of a row that is there already, as a restored backup has it. */
  async lay(transaction: Transaction<Schema>, key: BlobKey, bytes: Uint8Array): Promise<void> {
    await this.#bytes.write(transaction, key, bytes);
  }

  /** Deletes the rows that neither a dataset, a document, a table, a network, a job's result nor a held file refers to. @returns how many */
  async dropUnused(transaction: Transaction<Schema>, workspace: string): Promise<number> {
    const { rows } = await sql`delete from blob b where ${unused(workspace)} returning hash`.execute(transaction);
    return rows.length;
  }

  /** How many blobs nothing refers to, and how many bytes have no row. */
  async countOrphans(transaction: Transaction<Schema>, workspace: string): Promise<number> {
    const { rows } = await sql`select hash from blob b where ${unused(workspace)}`.execute(transaction);
    const known = await transaction.selectFrom('blob').select('hash').where('workspace_id', '=', workspace).execute();
    return rows.length + (await this.#bytes.orphans(workspace, new Set(known.map(({ hash }) => hash)))).length;
  }

  /** Deletes bytes without a row; to be called once the rows' own deletion is durable. @returns how many */
  async dropOrphans(transaction: Transaction<Schema>, workspace: string): Promise<number> {
    const rows = await transaction.selectFrom('blob').select('hash').where('workspace_id', '=', workspace).execute();
    return await this.#bytes.sweep(workspace, new Set(rows.map(({ hash }) => hash)));
  }

  async #isWhole(transaction: Transaction<Schema>, key: BlobKey, digest: string): Promise<boolean> {
    const bytes = await this.#bytes.read(transaction, key);
    return bytes !== null && (await digestOf(bytes)) === digest;
  }
}

function unused(workspace: string) {
  return sql`b.workspace_id = ${workspace}
    and not exists (select from dataset_version v where v.workspace_id = b.workspace_id and v.hash = b.hash)
    and not exists (select from io_table_version t where t.workspace_id = b.workspace_id and t.hash = b.hash)
    and not exists (select from firm_network_version n where n.workspace_id = b.workspace_id and n.hash = b.hash)
    and not exists (select from document_version d where d.workspace_id = b.workspace_id and d.hash = b.hash)
    and not exists (select from held_file f where f.workspace_id = b.workspace_id and f.hash = b.hash)
    and not exists (select from job j where j.workspace_id = b.workspace_id and j.result_hash = b.hash)`;
}

/** SHA-256 in hex, taken off the event loop: a hundred megabytes take a while. */
async function digestOf(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)).toString('hex');
}

/** Writes the row of a blob; after a repair its digest is that of the new bytes. */
export async function writeRow(transaction: Transaction<Schema>, key: BlobKey, bytes: Uint8Array): Promise<void> {
  const digest = await digestOf(bytes);
  await transaction
    .insertInto('blob')
    .values({ workspace_id: key.workspace, hash: key.hash, bytes: bytes.byteLength, digest })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'hash']).doUpdateSet({ digest, bytes: bytes.byteLength }),
    )
    .execute();
}

function rowOf(transaction: Transaction<Schema>, { workspace, hash }: BlobKey) {
  return transaction.selectFrom('blob').select('digest').where('workspace_id', '=', workspace).where('hash', '=', hash);
}
