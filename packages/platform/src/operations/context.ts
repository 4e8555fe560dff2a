import type { Dataset } from '@yanzhen/evidence/dataset';
import type { ImportOptions, ImportResult } from '@yanzhen/evidence/imports';
import type { NetworkDocument } from '@yanzhen/evidence/networks';
import type { ReadTable, ReadTableOptions, TableDocument } from '@yanzhen/evidence/tables';
import type { Caller } from '../accounts/caller.ts';
import type { PreparedFile } from '../store/documents/prepare.ts';
import type { Repositories } from '../store/types.ts';
import type { Text } from './evidence.ts';
import type { Operation } from './operation.ts';

/** Where operations get their datasets from: the store, or files named on the command line. */
export interface DatasetSource {
  /**
   * @param reference an id (`china-provinces-2007`), an id with a version (`china-provinces-2007@2`),
   *   a content hash, or, on the command line only, a file's path.
   */
  load(reference: string): Promise<Dataset>;
}

/** Where operations get their input–output tables from: the store, or folders and files named on the command line. */
export interface TableSource {
  /**
   * @param reference an id, an id with a version, a content hash, or, on the command line only, the path
   *   of a folder or file.
   */
  load(reference: string): Promise<TableDocument>;
}

/** Where operations get their networks of firms from: the store, or folders named on the command line. */
export interface NetworkSource {
  /** @param reference an id, an id with a version, a content hash, or, on the command line only, the path of a folder. */
  load(reference: string): Promise<NetworkDocument>;
}

/** Pieces of an operation that declares `piece`. */
export interface PieceRequest {
  readonly operation: string;
  readonly version: number;
  readonly input: Readonly<Record<string, unknown>>;
  /** By input field, the content hash of the table, dataset or file it names: pieces of other content are other pieces. */
  readonly contents: Readonly<Record<string, string>>;
  readonly count: number;
  /** False for pieces that are stored as something else: a second copy would be waste. */
  readonly keep?: boolean;
  /** What is told with the progress. */
  readonly doing: Text;
}

/** What an operation may use besides its input. It never sees a request, a flag or a socket. */
export interface OperationContext {
  readonly workspace: string;
  /** Who asks. Absent inside a worker and where an operation runs on files: it may do there what it was let do. */
  readonly caller?: Caller;
  readonly datasets: DatasetSource;
  readonly tables: TableSource;
  readonly networks: NetworkSource;
  /** This workspace's repositories; opens the store at the first call. Only for operations that declare `uses: 'store'`. */
  store(): Promise<Repositories>;
  /** Reads a file into a dataset. A server does it in a worker, so that reading never blocks it. */
  importFile(path: string, options: ImportOptions): Promise<ImportResult>;
  /** Reads an input–output table; a server does it in a worker. */
  importTable(path: string, options: ReadTableOptions): Promise<ReadTable>;
  /** Reads a document of text into what the store keeps of it. Absent where it may as well be done here; a server has a worker do it. */
  prepareDocument?(bytes: Uint8Array, fileName: string): Promise<PreparedFile>;
  /** Aborted when the caller cancels; long work checks it between pieces. */
  readonly signal: AbortSignal;
  progress(fraction: number, doing: Text): void;
  /**
   * The results of pieces 0 … count − 1 of an operation, in order, by as many workers as there are. With a store, finished
   * pieces are kept: interrupted work goes on where it was. Absent inside a worker; see `inPieces`.
   */
  pieces?(request: PieceRequest): Promise<unknown[]>;
  /** Asks another operation for its answer, in a worker where it runs in one. Absent where it may as well run here; see `ask`. */
  ask?(operation: Operation, input: Readonly<Record<string, unknown>>): Promise<unknown>;
}
