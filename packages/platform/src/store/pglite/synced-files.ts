import { closeSync, fsyncSync, openSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { PGlite as PGliteClass } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** What the Emscripten file system hands to `fsync`: an open file or folder of the mounted one. */
interface OpenFile {
  readonly nfd?: number;
  readonly node: unknown;
}

interface NodeFiles {
  readonly stream_ops: { fsync?: (file: OpenFile) => number };
  realPath(node: unknown): string;
  tryFSOperation: <T>(operation: () => T) => T;
}

/** The disk did not do what it was asked to: it is full, read-only or broken. */
export type Trouble = (code: string) => void;

const troubles = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO']);

/** Brings an open file to the disk; `path` is where it lies on this machine. */
export type Sync = (descriptor: number, path: string) => void;

/**
 * PGlite's start options with PostgreSQL's own syncing switched back on. PGlite starts with `-F`
 * (never sync); here a commit returns after its log is on the disk, as PostgreSQL means it.
 * `wal_sync_method` is `fsync` because the WebAssembly build's fdatasync does nothing.
 */
const syncedStartParams: readonly string[] = [
  ...PGliteClass.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'wal_sync_method=fsync',
];

/**
 * A data folder whose syncs reach the disk. The Emscripten file system of PGlite has no `fsync` at
 * all, so that PostgreSQL believes to have synced what the machine still holds in memory; this one
 * passes every sync on, in PostgreSQL's order (log before pages, pages before the control file).
 */
class SyncedFiles extends NodeFS {
  readonly #sync: Sync;
  readonly #trouble: Trouble;

  constructor(folder: string, sync: Sync = (descriptor) => fsyncSync(descriptor), trouble: Trouble = () => {}) {
    super(folder);
    this.#sync = sync;
    this.#trouble = trouble;
  }

  override async init(...[pglite, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pglite, options);
    const passOn = (module: unknown) => {
      const files = (module as { NODEFS: NodeFiles }).NODEFS;
      const attempt = files.tryFSOperation;
      files.tryFSOperation = (operation) => attempt(() => this.#watched(operation));
      files.stream_ops.fsync = (file) => files.tryFSOperation(() => this.#bring(file, files.realPath(file.node)));
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), passOn] } };
  }

  /** PostgreSQL is told too; where it gives up over it, nobody else would be. */
  #watched<T>(operation: () => T): T {
    try {
      return operation();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== undefined && troubles.has(code)) this.#trouble(code);
      throw error;
    }
  }

  #bring(file: OpenFile, path: string): number {
    const descriptor = file.nfd ?? openSync(path, 'r');
    try {
      this.#sync(descriptor, path);
    } finally {
      if (file.nfd === undefined) closeSync(descriptor);
    }
    return 0;
  }
}

/** Opens PGlite on a folder with syncing as PostgreSQL means it. */
export async function openSynced(folder: string, sync?: Sync, trouble?: Trouble): Promise<PGlite> {
  return PGliteClass.create({
    fs: new SyncedFiles(folder, sync, trouble),
    startParams: [...syncedStartParams],
    // Small log segments: a fresh folder is 8 MB instead of 39, and the first sync as much shorter.
    initDbStartParams: ['--wal-segsize=1'],
  });
}
