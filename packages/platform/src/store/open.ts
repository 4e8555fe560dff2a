import { AsyncLocalStorage } from 'node:async_hooks';
import { sql, type Transaction } from 'kysely';
import { openJobs } from '../jobs/job-counts.ts';
import { JobEngine } from '../jobs/job-engine.ts';
import { purgeJobs } from '../jobs/job-purge.ts';
import { jobQueue } from '../jobs/job-queue.ts';
import { startWorkers } from '../jobs/job-workers.ts';
import { presentWorkers } from '../jobs/spread/presence.ts';
import { isTransient } from '../jobs/transient.ts';
import {
  accountsDatabase,
  auditRepository,
  installationRepository,
  memberRepository,
  tokenRepository,
} from './accounts/index.ts';
import { arrowCodec } from './arrow-codec.ts';
import { backUp } from './backup/backup.ts';
import { type RestoreReport, restore } from './backup/restore.ts';
import type { BlobStore } from './blobs/blob-store.ts';
import { caseRepository } from './cases/repository.ts';
import type { Connection } from './connection.ts';
import { examine } from './doctor/examine.ts';
import { documentRepository, topicRepository, verdictRepository } from './documents/index.ts';
import { DatabaseAwayError, DiskError, isDiskTrouble, StoreError } from './errors.ts';
import { jointRepository } from './joint/repository.ts';
import { migrate, type SchemaState, stateOf } from './migrate.ts';
import { namedRepository } from './named.ts';
import { pieceRepository } from './pieces.ts';
import { planRepository } from './plans/repository.ts';
import { reviewVerdictRepository } from './review/verdicts.ts';
import type { Schema } from './schema.ts';
import type { Scope } from './scope.ts';
import { checkTenantRole, checkWorkspace, inTenant } from './tenant.ts';
import { defaultWorkspace, type Repositories, type Store, type StoreLocation } from './types.ts';
import { datasets, type FactsCodec, networks, tables, versionedRepository } from './versions/index.ts';

/** Opens the store and brings its schema up to date. @throws FolderHeldError, UnavailableError, DiskError */
export async function openStore(location: StoreLocation, codec: FactsCodec = arrowCodec): Promise<Store> {
  const connection = await connect(location).catch((error: unknown) => {
    throw isDiskTrouble(error) ? new DiskError({ cause: error }) : error;
  });
  try {
    await migrate(connection.db);
    await checkTenantRole(connection.db);
    return storeOn(connection, codec);
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** Makes a store from a backup: all of it or nothing. @throws UnavailableError when the backup is not whole, or the place not empty */
export function restoreStore(location: StoreLocation, path: string): Promise<RestoreReport> {
  return restore(location, path, connect);
}

/** The steps that the schema has taken, and those that the next start will take. */
export async function schemaState(location: StoreLocation): Promise<SchemaState> {
  const connection = await connect(location);
  try {
    return await stateOf(connection.db);
  } finally {
    await connection.close();
  }
}

/** Loads the driver that is wanted and not the other. */
async function connect(location: StoreLocation): Promise<Connection> {
  if ('folder' in location) return await (await import('./connect-embedded.ts')).connectEmbedded(location.folder);
  return await (await import('./connect-postgres.ts')).connectPostgres(location.databaseUrl);
}

function storeOn(connection: Connection, codec: FactsCodec): Store {
  const engine = new JobEngine(connection);
  const scopes = new Scopes(connection);
  const installation = installationRepository(connection.db, (workspace) => scopes.each(workspace));
  const repositories = (scope: Scope): Repositories => ({
    workspace: scope.workspace,
    datasets: versionedRepository(scope, connection.blobs, datasets(codec)),
    tables: versionedRepository(scope, connection.blobs, tables),
    networks: versionedRepository(scope, connection.blobs, networks),
    documents: documentRepository(scope, connection.blobs),
    topics: topicRepository(scope),
    verdicts: verdictRepository(scope),
    mappings: namedRepository(scope, 'mapping'),
    groups: namedRepository(scope, 'region_group'),
    settings: namedRepository(scope, 'setting'),
    reports: namedRepository(scope, 'report'),
    jobs: jobQueue(scope, engine),
    pieces: pieceRepository(scope, engine),
    plans: planRepository(scope),
    cases: caseRepository(scope),
    joint: jointRepository(scope, (member) => scopes.each(member)),
    reviewVerdicts: reviewVerdictRepository(scope),
    members: memberRepository(scope),
    tokens: tokenRepository(scope),
    audit: auditRepository(scope),
    installation,
  });
  return {
    ...repositories(scopes.each(defaultWorkspace)),
    kind: connection.kind,
    accountsDatabase: accountsDatabase(connection.db),
    folder: connection.folder,
    in: (workspace) => repositories(scopes.each(checkWorkspace(workspace))),
    async transaction(workspace, fn) {
      // The queue's own tables are made outside: inside, the one connection is taken.
      await engine.ready();
      return await scopes.one(workspace, (scope, queries) => fn({ ...repositories(scope), queries }));
    },
    work: (handlers, options) => startWorkers(engine, handlers, options),
    workers: () => presentWorkers(engine),
    openJobs: () => openJobs(engine),
    workDone: () => ({ ...engine.counts }),
    ping: async () => void (await sql`select 1`.execute(connection.db)),
    announce: (server) => connection.announce(server),
    workspaces: () => workspaceIds(connection),
    backUp: (sink) => backUp(connection, sink),
    examine: (options) => examine(connection, engine, options),
    sweep: () => inEach(connection, scopes, (scope) => sweep(connection.blobs, scope)),
    purgeJobs: (days) =>
      inEach(connection, scopes, ({ workspace, run }) => run((transaction) => purgeJobs(transaction, workspace, days))),
    async close() {
      await engine.stop();
      await connection.close();
    },
  };
}

/** Makes scopes: each call in its own transaction, or all calls in one. */
class Scopes {
  readonly #connection: Connection;
  readonly #known = new Set<string>();
  readonly #inside = new AsyncLocalStorage<{ open: boolean }>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  each(workspace: string): Scope {
    return { workspace, run: (fn) => this.#begin(workspace, fn), afterCommit: (fn) => fn() };
  }

  async one<T>(workspace: string, fn: (scope: Scope, queries: Transaction<Schema>) => Promise<T>): Promise<T> {
    const after: (() => void)[] = [];
    const result = await this.#begin(workspace, (transaction) => {
      const scope = { workspace, run: <R>(work: (t: Transaction<Schema>) => Promise<R>) => work(transaction) };
      return fn({ ...scope, afterCommit: (work) => void after.push(work) }, transaction);
    });
    for (const work of after) work();
    return result;
  }

  async #begin<T>(workspace: string, fn: (transaction: Transaction<Schema>) => Promise<T>): Promise<T> {
    if (this.#inside.getStore()?.open) {
      throw new Error(
        'Inside a transaction, use the repositories it was given: the store’s own would wait for its end.',
      );
    }
    // Work that `fn` left running outlives the transaction and is free again after it.
    const inside = { open: true };
    try {
      const result = await this.#inside.run(inside, () =>
        inTenant(this.#connection.db, workspace, async (transaction) => {
          if (!this.#known.has(workspace)) await makeWorkspace(transaction, workspace);
          return await fn(transaction);
        }),
      );
      this.#known.add(workspace);
      return result;
    } catch (error) {
      if (isDiskTrouble(error)) throw new DiskError({ cause: error });
      throw isTransient(error) && !(error instanceof StoreError) ? new DatabaseAwayError({ cause: error }) : error;
    } finally {
      inside.open = false;
    }
  }
}

async function makeWorkspace(transaction: Transaction<Schema>, id: string): Promise<void> {
  await transaction
    .insertInto('workspace')
    .values({ id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Does something in every workspace. @returns the sum of what it counted */
async function inEach(
  connection: Connection,
  scopes: Scopes,
  work: (scope: Scope) => Promise<number>,
): Promise<number> {
  let count = 0;
  for (const id of await workspaceIds(connection)) count += await work(scopes.each(id));
  return count;
}

async function workspaceIds({ db }: Connection): Promise<string[]> {
  const rows = await db.selectFrom('workspace').select('id').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

async function sweep(blobs: BlobStore, { workspace, run }: Scope): Promise<number> {
  const rows = await run((transaction) => blobs.dropUnused(transaction, workspace));
  const orphans = await run((transaction) => blobs.dropOrphans(transaction, workspace));
  return Math.max(rows, orphans);
}
