import type { ColumnType, Generated, Kysely } from 'kysely';
import type { AccountTables } from './accounts/schema.ts';
import type { JointTables } from './joint/schema.ts';
import type { WorkerTables } from './schema-workers.ts';

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

interface DocumentTables {
  document: {
    workspace_id: string;
    id: string;
    /** The newest one. */
    version: number;
    title: string;
    issuer: string | null;
    region: string | null;
    date: string | null;
    kind: string | null;
    language: string;
    created_at: Time;
    updated_at: Time;
    removed_at: NullableTime;
  };
  document_version: {
    workspace_id: string;
    document_id: string;
    version: number;
    /** Of the file's bytes. */
    hash: string;
    /** Of the words alone: the same in another format. */
    text_hash: string;
    /** Which article of the file, from 1. */
    part: number;
    file_name: string;
    format: string;
    original: string;
    pages: Json<unknown>;
    notes: Json<unknown>;
    /** MinHash of the text. */
    sketch: string;
    passages: number;
    /** Words of all passages together. */
    words: number;
    created_at: Time;
  };
  document_change: {
    workspace_id: string;
    document_id: string;
    number: number;
    before: Json<unknown>;
    after: Json<unknown>;
    changed_at: Time;
  };
  /** Keys under which documents that may be versions of each other meet. */
  document_key: { workspace_id: string; key: string; document_id: string };
  passage: {
    workspace_id: string;
    document_id: string;
    version: number;
    index: number;
    kind: string;
    level: number;
    page: number;
    text: string;
    runs: Json<unknown>;
    /** Null where folding changes nothing. */
    folded: string | null;
    length: number;
    words: string | null;
    grams: string | null;
  };
  /** In how many passages of newest versions a word stands. */
  passage_term: {
    workspace_id: string;
    term: string;
    passages: number;
    /** As it is written, where that is not its stem. */
    form: string | null;
    sound: string | null;
    initials: string | null;
  };
  topic: {
    workspace_id: string;
    id: string;
    name: string;
    query: string;
    created_at: Time;
    seen_at: NullableTime;
    seen: Json<unknown>;
  };
  fact_verdict: {
    workspace_id: string;
    fact_key: string;
    verdict: string;
    value: ColumnType<unknown, string | null, string | null>;
    decided_at: Time;
  };
}

interface PlanTables {
  plan: {
    workspace_id: string;
    id: string;
    info: Json<unknown>;
    /** Number of the newest change. */
    revision: number;
    created_at: Time;
    updated_at: Time;
    removed_at: NullableTime;
  };
  plan_item: {
    workspace_id: string;
    plan_id: string;
    id: string;
    kind: string;
    parent: string | null;
    position: number;
    fields: Json<unknown>;
  };
  plan_change: {
    workspace_id: string;
    plan_id: string;
    revision: number;
    author: string;
    summary: Json<unknown>;
    undoes: number | null;
    entries: Json<unknown>;
    changed_at: Time;
  };
}

interface CaseTables {
  cooperation_case: {
    workspace_id: string;
    id: string;
    name: Json<unknown>;
    /** Number of the newest change. */
    version: number;
    created_at: Time;
    updated_at: Time;
    removed_at: NullableTime;
  };
  /** What parts of a case say or said, by the hash of the text. */
  case_text: { workspace_id: string; case_id: string; hash: string; text: string };
  case_part: { workspace_id: string; case_id: string; part: string; state: Json<unknown> };
  case_change: {
    workspace_id: string;
    case_id: string;
    version: number;
    author: string;
    kind: string;
    undoes: number | null;
    entries: Json<unknown>;
    changed_at: Time;
  };
}

/** The tables as they stand after the newest migration. Every key begins with the workspace. */
export interface Schema extends AccountTables, DocumentTables, PlanTables, CaseTables, WorkerTables, JointTables {
  workspace: { id: string; title: ColumnType<string | null, string | undefined, string>; created_at: Time };
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
  review_verdict: {
    workspace_id: string;
    id: string;
    rule: string;
    regulation: string;
    measures: string;
    clause: string;
    verdict: string;
    note: string;
    draft: string;
    answers: Json<unknown>;
    updated_at: Time;
  };
  mapping: NamedTable;
  region_group: NamedTable;
  report: NamedTable;
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
    priority: Generated<number>;
    /** When the process that runs it last said that it lives. */
    heartbeat_at: NullableTime;
    created_at: Time;
    started_at: NullableTime;
    finished_at: NullableTime;
  };
}

/** Queries over the schema, inside a transaction that has its role and tenant set. */
export type Queries = Kysely<Schema>;
