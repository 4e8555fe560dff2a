import type { Dataset, DatasetInfo } from '@yanzhen/evidence/dataset';
import type { NetworkDocument, NetworkInfo } from '@yanzhen/evidence/networks';
import type { TableDocument, TableInfo } from '@yanzhen/evidence/tables';
import type { JobHandlers, JobQueue, JobWorkers } from '../jobs/types.ts';
import type { Text } from '../operations/evidence.ts';
import type { DocumentRepository, TopicRepository, VerdictRepository } from './documents/types.ts';
import type { PlanRepository } from './plans/types.ts';
import type { ReviewVerdictRepository } from './review/types.ts';
import type { Queries } from './schema.ts';

/** The workspace of an embedded store, and of a team's store until it makes more. */
export const defaultWorkspace = 'local';

/** Where the store lives: one folder (PGlite inside this process) or a PostgreSQL server. */
export type StoreLocation = { readonly folder: string } | { readonly databaseUrl: string };

/**
 * How a dataset is named: `id` (its newest version), `id@version`, or the content hash
 * (64 hex digits; the newest version that holds this content).
 */
export type DatasetReference = string;

/** What `save` answers. */
export interface SavedDataset {
  /** As stored: with the version number the store gave. */
  readonly info: DatasetInfo;
  /** False when the same content with the same description was already there. */
  readonly created: boolean;
}

/** One version of a dataset, as lists show it: no units and no figures. */
export interface DatasetSummary {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly title: Text;
  readonly source: string;
  readonly regionScheme: string;
  readonly industryScheme: string;
  readonly regions: number;
  readonly industries: number;
  readonly measures: readonly string[];
  readonly years: readonly number[];
  readonly rows: number;
  readonly bytes: number;
  readonly createdAt: Date;
  /** Set while the version is removed and can still be restored. */
  readonly removedAt: Date | null;
}

/** Datasets of one workspace: immutable versions, addressed by content. */
export interface DatasetRepository {
  /**
   * Stores a dataset as the next version of `info.id`; `info.version` is ignored. Saving the same
   * content with the same description again returns the version that is there (restored if it
   * was removed). All or nothing: what a crash interrupts was never saved.
   * @param options.bytes the facts already encoded by `encodeFacts`, by whoever also took their hash:
   *   then `info.hash` is taken as it stands. Without them the facts are hashed and encoded here.
   */
  save(dataset: Dataset, options?: { readonly bytes?: Uint8Array }): Promise<SavedDataset>;
  /** The newest version of every dataset, by id. */
  list(): Promise<DatasetSummary[]>;
  /** @throws NotFoundError */
  show(reference: DatasetReference): Promise<DatasetInfo>;
  /** The dataset with its figures; the bytes are checked against the stored digest. @throws NotFoundError, DamagedError */
  load(reference: DatasetReference): Promise<Dataset>;
  /** All versions of one dataset, newest first, removed ones included. */
  versions(id: string): Promise<DatasetSummary[]>;
  /** Hides a dataset (`id`: all its versions) or one version until `restore`. @returns the versions it hid. */
  remove(reference: DatasetReference): Promise<DatasetSummary[]>;
  /** Undoes `remove`. @returns the versions it brought back. */
  restore(reference: DatasetReference): Promise<DatasetSummary[]>;
}

/** What saving a table answers: as stored, and whether it is new. */
export interface SavedTable {
  readonly info: TableInfo;
  readonly created: boolean;
}

/** One version of an input–output table, as lists show it. */
export interface TableSummary {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly title: Text;
  readonly source: string;
  readonly kind: string;
  readonly layout: string;
  readonly unit: string;
  readonly year: number;
  readonly estimate: boolean;
  readonly regions: number;
  readonly sectors: number;
  readonly nodes: number;
  readonly bytes: number;
  readonly createdAt: Date;
  /** Set while the version is removed and can still be restored. */
  readonly removedAt: Date | null;
}

/** Input–output tables of one workspace: immutable versions, addressed by content; the rules are those of datasets. */
export interface TableRepository {
  /** Stores a table as the next version of `info.id`; the same content and description again is the version there is. */
  save(document: TableDocument): Promise<SavedTable>;
  /** The newest version of every table, by id. */
  list(): Promise<TableSummary[]>;
  /** @throws NotFoundError */
  show(reference: string): Promise<TableInfo>;
  /** @throws NotFoundError, DamagedError */
  load(reference: string): Promise<TableDocument>;
  /** All versions of one table, newest first, removed ones included. */
  versions(id: string): Promise<TableSummary[]>;
  /** Hides a table (`id`: all its versions) or one version until `restore`. @returns the versions it hid. */
  remove(reference: string): Promise<TableSummary[]>;
  /** Undoes `remove`. @returns the versions it brought back. */
  restore(reference: string): Promise<TableSummary[]>;
}

/** What saving a network answers: as stored, and whether it is new. */
export interface SavedNetwork {
  readonly info: NetworkInfo;
  readonly created: boolean;
}

/** One version of a network of firms, as lists show it. */
export interface NetworkSummary {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly title: Text;
  readonly source: string;
  readonly unit: string;
  readonly synthetic: boolean;
  readonly firms: number;
  readonly links: number;
  readonly regions: number;
  readonly industries: number;
  readonly bytes: number;
  readonly createdAt: Date;
  /** Set while the version is removed and can still be restored. */
  readonly removedAt: Date | null;
}

/** Networks of firms of one workspace: immutable versions, addressed by content; the rules are those of datasets. */
export interface NetworkRepository {
  save(document: NetworkDocument): Promise<SavedNetwork>;
  list(): Promise<NetworkSummary[]>;
  /** @throws NotFoundError */
  show(reference: string): Promise<NetworkInfo>;
  /** @throws NotFoundError, DamagedError */
  load(reference: string): Promise<NetworkDocument>;
  versions(id: string): Promise<NetworkSummary[]>;
  remove(reference: string): Promise<NetworkSummary[]>;
  restore(reference: string): Promise<NetworkSummary[]>;
}

/** Something small a workspace keeps under a name: a saved mapping, a region group, a setting. */
export interface Named<T> {
  readonly id: string;
  readonly value: T;
  readonly updatedAt: Date;
}

/** Small JSON documents of one kind, by id. */
export interface NamedRepository<T> {
  save(id: string, value: T): Promise<Named<T>>;
  list(): Promise<Named<T>[]>;
  /** Null when there is none. */
  get(id: string): Promise<Named<T> | null>;
  /** @returns whether there was one. */
  remove(id: string): Promise<boolean>;
}

/** A named set of regions: a city cluster, a metropolitan area, an alliance, an own choice. */
export interface RegionGroup {
  readonly name: Text;
  readonly scheme: string;
  readonly regions: readonly string[];
  readonly note?: Text;
}

/** Finished pieces of long work, kept a week: what was interrupted, or is asked for again, goes on from them. */
export interface PieceRepository {
  /** Undefined when it is not there. */
  get(key: string): Promise<unknown>;
  /** Keeps a value with its typed arrays and NaN. A piece that is there stays as it is. */
  put(key: string, value: unknown): Promise<void>;
}

/** The nouns of one workspace. Inside a transaction all of them take part in it. */
export interface Repositories {
  readonly workspace: string;
  readonly datasets: DatasetRepository;
  readonly tables: TableRepository;
  readonly networks: NetworkRepository;
  readonly documents: DocumentRepository;
  readonly topics: TopicRepository;
  /** What people said of extracted facts. */
  readonly verdicts: VerdictRepository;
  /** Import mappings, as the evidence package describes them. */
  readonly mappings: NamedRepository<unknown>;
  readonly groups: NamedRepository<RegionGroup>;
  readonly settings: NamedRepository<unknown>;
  readonly jobs: JobQueue;
  readonly pieces: PieceRepository;
  readonly plans: PlanRepository;
  /** What people said of findings of the fair-competition review. */
  readonly reviewVerdicts: ReviewVerdictRepository;
}

/** The repositories within one transaction, and its queries for what they do not cover. */
export interface StoreTransaction extends Repositories {
  readonly queries: Queries;
}

/** The store. Its own repositories are those of the default workspace. */
export interface Store extends Repositories {
  readonly kind: 'embedded' | 'postgres';
  /** The data folder; null on a PostgreSQL server. */
  readonly folder: string | null;
  /** The repositories of another workspace; the workspace is made on its first use. */
  in(workspace: string): Repositories;
  /**
   * Runs `fn` in one transaction that can see and change this workspace alone. Within it, use the
   * repositories it is given: the store's own would wait for the transaction's end, and refuse.
   */
  transaction<T>(workspace: string, fn: (transaction: StoreTransaction) => Promise<T>): Promise<T>;
  /** Starts doing jobs in this process, first those that an ended process left behind. */
  work(handlers: JobHandlers, options?: { readonly concurrency?: number }): Promise<JobWorkers>;
  /** Tells other processes on this machine where this store's server listens (embedded only). */
  announce(server: ServerAddress): Promise<void>;
  /** Deletes blobs that nothing refers to. @returns how many. */
  sweep(): Promise<number>;
  close(): Promise<void>;
}

/** Where the server that holds a data folder answers, and the token it wants from its own machine. */
export interface ServerAddress {
  readonly port: number;
  readonly token: string;
}

/** Who holds a data folder. */
export interface FolderHolder {
  readonly pid: number;
  /** Its machine's name when that is not this machine; null otherwise. */
  readonly host: string | null;
  /** Null while it has announced none. */
  readonly server: ServerAddress | null;
  /** The lock file. */
  readonly file: string;
}
