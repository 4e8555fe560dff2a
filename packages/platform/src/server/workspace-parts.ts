import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ByteCache,
  ComputePool,
  HeavyCalls,
  SharedDatasets,
  SharedNetworks,
  SharedTables,
  type Shelf,
  type ShelfMemory,
} from '../compute/index.ts';
import { type HttpParts, LongReads, Spool } from '../doors/http/index.ts';
import { workbenchFolder } from '../files.ts';
import { loadOperations } from '../operations/registry.ts';
import type { Store } from '../store/index.ts';
import { yanzhenVersion } from '../version.ts';

/** Memory for decoded datasets; a 4-million-row dataset takes about 100 MB. */
const datasetMemory = 1024 ** 3;
/** Memory for decoded input–output tables; one of 3,465 nodes takes 96 MB. */
const tableMemory = 1024 ** 3;
/** Memory for decoded networks; one of a million firms and five million links takes 80 MB. */
const networkMemory = 512 * 1024 ** 2;
/** Memory for answers that may be asked for again. */
const answerMemory = 128 * 1024 ** 2;

/** The parts of the HTTP door by workspace: memory, workers and the spool are shared, what is read is each one's own. */
export interface WorkspaceParts {
  of(workspace: string): HttpParts;
  close(): Promise<void>;
}

export async function workspaceParts(
  store: Store,
  log: (line: string) => void,
  threads?: number,
): Promise<WorkspaceParts> {
  const known = new Map<string, HttpParts>();
  const shelves = shelvesOf(store);
  const pool = new ComputePool((workspace) => of(workspace), threads);
  const workbench = workbenchFolder();
  const shared = {
    version: yanzhenVersion,
    operations: await loadOperations(),
    pool,
    longReads: new LongReads(),
    heavyCalls: new HeavyCalls(),
    answers: new ByteCache<Uint8Array<ArrayBuffer>>(answerMemory),
    spool: new Spool(join(store.folder ?? tmpdir(), store.folder === null ? `yanzhen-${process.pid}` : 'spool')),
    ...(existsSync(join(workbench, 'index.html')) ? { workbench } : {}),
    log,
  };
  function of(workspace: string): HttpParts {
    const there = known.get(workspace);
    if (there !== undefined) return there;
    const own = store.in(workspace);
    const made = { ...shared, workspace, ...shelves(workspace), store: () => Promise.resolve(own) };
    known.set(workspace, made);
    return made;
  }
  return { of, close: () => pool.close() };
}

/** The shelves of each workspace, in memory that all of them share. */
function shelvesOf(store: Store) {
  const datasets = memory<SharedDatasets>(datasetMemory);
  const tables = memory<SharedTables>(tableMemory);
  const networks = memory<SharedNetworks>(networkMemory);
  return (workspace: string) => {
    const own = store.in(workspace);
    return {
      datasets: new SharedDatasets(shelf(own.datasets), datasets(workspace)),
      tables: new SharedTables(shelf(own.tables), tables(workspace)),
      networks: new SharedNetworks(shelf(own.networks), networks(workspace)),
    };
  };
}

type Held<S> = S extends { load(reference: string): Promise<infer T> } ? T : never;

function memory<S>(bytes: number): (workspace: string) => ShelfMemory<Held<S>> {
  const cache = new ByteCache<Promise<Held<S>>>(bytes);
  return (workspace) => ({ cache, workspace });
}

interface Repository<T> {
  show(reference: string): Promise<{ readonly id: string; readonly version: number }>;
  load(reference: string): Promise<T>;
}

function shelf<T>(repository: Repository<T>): Shelf<T> {
  return {
    resolve: async (reference) => {
      const { id, version } = await repository.show(reference);
      return `${id}@${version}`;
    },
    load: (reference) => repository.load(reference),
  };
}
