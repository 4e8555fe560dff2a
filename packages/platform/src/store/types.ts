import type { Writable } from 'node:stream';
import type { Kysely } from 'kysely';
import type { SpreadContext, SpreadRequest } from '../jobs/spread/types.ts';
import type { JobHandlers, JobQueue, JobWorkers, WorkOptions } from '../jobs/types.ts';
import type { Text } from '../operations/evidence.ts';
import type { InstallationTables } from './accounts/schema.ts';
import type { AuditRepository, InstallationRepository, MemberRepository, TokenRepository } from './accounts/types.ts';
import type { BackupReport } from './backup/backup.ts';
import type { CaseRepository } from './cases/types.ts';
import type { Examination } from './doctor/types.ts';
import type { DocumentRepository, TopicRepository, VerdictRepository } from './documents/types.ts';
import type { JointRepository } from './joint/types.ts';
import type { PlanRepository } from './plans/types.ts';
import type { ReviewVerdictRepository } from './review/types.ts';
import type { Queries } from './schema.ts';
import type { DatasetRepository, NetworkRepository, TableRepository } from './versions/types.ts';

export type {
  DatasetReference,
  DatasetRepository,
  DatasetSummary,
  NetworkRepository,
  NetworkSummary,
  SavedDataset,
  SavedTable,
  TableRepository,
  TableSummary,
} from './versions/types.ts';

/** The workspace of an embedded store, and of a team's store until it makes more. */
export const defaultWorkspace = 'local';

/** Where the store lives: one folder (PGlite inside this process) or a PostgreSQL server. */
export type StoreLocation = { readonly folder: string } | { readonly databaseUrl: string };

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
  /**
   * Has pieces done by every process with the same database, kept under `key/number`, and gives them in order; absent
   * where there is but this process.
   */
  readonly spread?: (request: SpreadRequest, context: SpreadContext) => Promise<unknown[]>;
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
  /** Reports, as the operations on them describe them. */
  readonly reports: NamedRepository<unknown>;
  readonly jobs: JobQueue;
  readonly pieces: PieceRepository;
  readonly plans: PlanRepository;
  readonly cases: CaseRepository;
  readonly joint: JointRepository;
  /** What people said of findings of the fair-competition review. */
  readonly reviewVerdicts: ReviewVerdictRepository;
  readonly members: MemberRepository;
  readonly tokens: TokenRepository;
  readonly audit: AuditRepository;
  /** What belongs to no workspace: accounts, and the list of workspaces. The same from wherever it is asked. */
  readonly installation: InstallationRepository;
}

/** The repositories within one transaction, and its queries for what they do not cover. */
export interface StoreTransaction extends Repositories {
  readonly queries: Queries;
}

/** A process that does jobs and pieces. */
export interface WorkerPresence {
  readonly id: string;
  readonly host: string;
  readonly process: number;
  readonly version: string;
  /** Pieces that it does at a time. */
  readonly threads: number;
  readonly startedAt: Date;
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
  work(handlers: JobHandlers, options?: WorkOptions): Promise<JobWorkers>;
  /** Where the library that signs people in keeps what it needs; it sees no workspace's tables. */
  readonly accountsDatabase: Kysely<InstallationTables>;
  /** The processes on all hosts that do jobs and pieces now; empty where there is but this one. */
  workers(): Promise<WorkerPresence[]>;
  /** Jobs of all workspaces that wait or are done now. */
  openJobs(): Promise<{ readonly queued: number; readonly active: number }>;
  /** What this process has done since its start. */
  workDone(): { readonly jobs: number; readonly failed: number; readonly pieces: number };
  /** Whether the database answers. @throws where it does not */
  ping(): Promise<void>;
  /** Tells other processes on this machine where this store's server listens (embedded only). */
  announce(server: ServerAddress): Promise<void>;
  /** The workspaces there are, by id. */
  workspaces(): Promise<string[]>;
  /** Writes the whole store into a sink, as it is at one moment. */
  backUp(sink: Writable): Promise<BackupReport>;
  /** Looks whether everything is in order, and with `mend` puts right what can be. */
  examine(options?: { readonly mend?: boolean }): Promise<Examination>;
  /** Deletes blobs that nothing refers to, in every workspace. @returns how many. */
  sweep(): Promise<number>;
  /** Deletes jobs that ended more than this many days ago, in every workspace; `sweep` then finds their results. @returns how many. */
  purgeJobs(days: number): Promise<number>;
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
