import type { ColumnType, Generated, Kysely } from 'kysely';

/** JSON columns: objects out, JSON text in (what both drivers agree on). */
type Json<T> = ColumnType<T, string, string>;
type Time = ColumnType<Date, Date | undefined, Date>;
type NullableTime = ColumnType<Date | null, Date | null | undefined, Date | null>;

interface NamedTable {
  workspace_id: string;
  id: string;
  value: Json<unknown>;
  updated_at: Time;
}

/** The tables as they stand after the newest migration. Every key begins with the workspace. */
export interface Schema {
  workspace: { id: string; created_at: Time };
  dataset: { workspace_id: string; id: string; created_at: Time };
  dataset_version: {
    workspace_id: string;
    dataset_id: string;
    version: number;
    hash: string;
    /** SHA-256 over the description, so that the same content described anew is a new version. */
    description_hash: string;
    meta: Json<unknown>;
    quality: Json<unknown>;
    created_at: Time;
    removed_at: NullableTime;
  };
  io_table: { workspace_id: string; id: string; created_at: Time };
  io_table_version: {
    workspace_id: string;
    table_id: string;
    version: number;
    hash: string;
    description_hash: string;
    meta: Json<unknown>;
    quality: Json<unknown>;
    created_at: Time;
    removed_at: NullableTime;
  };
  firm_network: { workspace_id: string; id: string; created_at: Time };
  firm_network_version: {
    workspace_id: string;
    network_id: string;
    version: number;
    hash: string;
    description_hash: string;
    meta: Json<unknown>;
    created_at: Time;
    removed_at: NullableTime;
  };
  blob: { workspace_id: string; hash: string; bytes: number; digest: string; created_at: Time };
  /** The bytes of blobs, in parts, where there is no folder to put them. */
  blob_chunk: { workspace_id: string; hash: string; part: number; data: Uint8Array };
  /** Finished pieces of long work, by a hash of what they depend on. */
  piece: { workspace_id: string; key: string; value: Uint8Array; created_at: Time };
  mapping: NamedTable;
  region_group: NamedTable;
  setting: NamedTable;
  job: {
    workspace_id: string;
    id: string;
    kind: string;
    input: Json<unknown>;
    state: string;
    fraction: Generated<number>;
    doing: ColumnType<{ zh: string; en: string } | null, string | null | undefined, string | null>;
    error: ColumnType<{ zh: string; en: string } | null, string | null | undefined, string | null>;
    result_hash: string | null;
    attempts: Generated<number>;
    cancel_requested: Generated<boolean>;
    /** When the process that runs it last said that it lives. */
    heartbeat_at: NullableTime;
    created_at: Time;
    started_at: NullableTime;
    finished_at: NullableTime;
  };
}

/** Queries over the schema, inside a transaction that has its role and tenant set. */
export type Queries = Kysely<Schema>;
