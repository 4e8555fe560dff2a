/** Work in pieces that any process with the same database may take. */
export interface SpreadRequest {
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Finished pieces are kept under `key/number`. */
  readonly key: string;
  readonly count: number;
}

/** What the one who wants a run gives besides. */
export interface SpreadContext {
  readonly signal: AbortSignal;
  /** Told the part that is done. */
  readonly progress: (fraction: number) => void;
  /** Does a piece in this process, for want of workers. */
  readonly here: (number: number, signal: AbortSignal) => Promise<unknown>;
}

/** One piece that was taken. */
export interface PieceTask {
  readonly workspace: string;
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly number: number;
  /** The bytes of a file that the store holds for this run. */
  file(address: string): Promise<Uint8Array>;
}

/** Does one piece. An error with `text: {zh, en}` ends the whole run with that sentence. */
export type PieceHandler = (task: PieceTask, signal: AbortSignal) => Promise<unknown>;
