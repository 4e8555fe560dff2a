import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ByteCache, ComputePool, SharedDatasets, SharedNetworks, SharedTables } from '../compute/index.ts';
import { createApp, type HttpParts, LongReads, operationJobHandlers, Spool, tidySpool } from '../doors/http/index.ts';
import { workbenchFolder } from '../files.ts';
import { loadOperations } from '../operations/registry.ts';
import { defaultWorkspace, loadDemo, openStore, type Store, type StoreLocation } from '../store/index.ts';
import { yanzhenVersion } from '../version.ts';
import { listen } from './listen.ts';
import { keepTidy } from './tidy.ts';

export interface ServeOptions {
  readonly location: StoreLocation;
  /** 0 for any that is free. */
  readonly port: number;
  /** Leaves the demo out, for tests that want an empty store. */
  readonly withoutDemo?: boolean;
  readonly log?: (line: string) => void;
}

export interface RunningServer {
  readonly url: string;
  /** Ends open requests, puts running jobs back in the queue, closes the store. */
  close(): Promise<void>;
}

/** Memory for decoded datasets; a 4-million-row dataset takes about 100 MB. */
const datasetMemory = 1024 ** 3;
/** Memory for decoded input–output tables; one of 3,465 nodes takes 96 MB. */
const tableMemory = 1024 ** 3;
/** Memory for decoded networks; one of a million firms and five million links takes 80 MB. */
const networkMemory = 512 * 1024 ** 2;
/** Memory for answers that may be asked for again. */
const answerMemory = 128 * 1024 ** 2;

/** Opens the store, loads the demo on first run, and serves the workbench and the API on one port. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const store = await openStore(options.location);
  try {
    if (options.withoutDemo !== true) await loadDemo(store);
    return await serveStore(store, options);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function serveStore(store: Store, options: ServeOptions): Promise<RunningServer> {
  const parts = await httpParts(store, options);
  await tidySpool(parts);
  const listener = await listen(createApp(parts), options.port).catch(async (error: unknown) => {
    await parts.pool.close();
    throw error;
  });
  const workers = await store.work(operationJobHandlers(parts));
  // Other processes of this user find the server by the folder; the token lets them know it for what it is.
  await store.announce({ port: listener.port, token: randomBytes(16).toString('hex') });
  // Nobody waits for it: what it does not get done, the first request does.
  void parts.pool.warm().catch(() => {});
  const stopTidying = keepTidy(store, parts.log);
  return {
    url: `http://127.0.0.1:${listener.port}`,
    async close() {
      await listener.close();
      await workers.stop();
      await stopTidying();
      await parts.pool.close();
      await store.close();
    },
  };
}

async function httpParts(store: Store, { log }: ServeOptions): Promise<HttpParts> {
  const datasets = new SharedDatasets(
    {
      resolve: async (reference) => {
        const { id, version } = await store.datasets.show(reference);
        return `${id}@${version}`;
      },
      load: (reference) => store.datasets.load(reference),
    },
    datasetMemory,
  );
  const tables = new SharedTables(
    {
      resolve: async (reference) => {
        const { id, version } = await store.tables.show(reference);
        return `${id}@${version}`;
      },
      load: (reference) => store.tables.load(reference),
    },
    tableMemory,
  );
  const networks = new SharedNetworks(
    {
      resolve: async (reference) => {
        const { id, version } = await store.networks.show(reference);
        return `${id}@${version}`;
      },
      load: (reference) => store.networks.load(reference),
    },
    networkMemory,
  );
  const workbench = workbenchFolder();
  return {
    version: yanzhenVersion,
    workspace: defaultWorkspace,
    operations: await loadOperations(),
    datasets,
    tables,
    networks,
    pool: new ComputePool({ datasets, tables, networks }),
    longReads: new LongReads(),
    answers: new ByteCache(answerMemory),
    store: () => Promise.resolve(store),
    spool: new Spool(join(store.folder ?? tmpdir(), store.folder === null ? `yanzhen-${process.pid}` : 'spool')),
    ...(existsSync(join(workbench, 'index.html')) ? { workbench } : {}),
    log: log ?? ((line) => process.stderr.write(`${line}\n`)),
  };
}
