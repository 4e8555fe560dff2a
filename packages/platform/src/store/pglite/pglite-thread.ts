import { Worker } from 'node:worker_threads';
import { UnavailableError } from '../errors.ts';
import type { ThreadAnswer, ThreadFailure, ThreadRequest, ThreadResult } from './protocol.ts';

type Listener = (payload: string) => void;
type Waiting = { resolve(results: ThreadResult[]): void; reject(error: Error): void };
type RequestBody = ThreadRequest extends infer R ? (R extends unknown ? Omit<R, 'id'> : never) : never;
interface QueryResult<T> {
  rows: T[];
  affectedRows?: number;
  fields: [];
}

/** So long PostgreSQL has to answer after the disk refused it something. */
const patience = 3_000;

/**
 * PGlite in a thread of its own, so that a long query does not hold up the event loop. It has one
 * connection: `query`, `exec` and `transaction` take turns, a transaction keeping its turn until it ended.
 * The surface is the part of PGlite that kysely and pg-boss use.
 */
export class PgliteThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<string, Set<Listener>>();
  #next = 0;
  #turn: Promise<unknown> = Promise.resolve();
  #ended: Error | null = null;
  #givingUp: NodeJS.Timeout | undefined;
  ready = false;
  closed = false;
  readonly waitReady: Promise<void>;

  private constructor(folder: string) {
    this.#worker = new Worker(new URL('./pglite.worker.ts', import.meta.url), { workerData: { folder } });
    this.waitReady = new Promise((resolve, reject) => {
      this.#worker.on('message', (answer: ThreadAnswer) => {
        if (answer.kind === 'ready') {
          this.ready = true;
          resolve();
        } else if (answer.kind === 'broken') {
          reject(errorOf(answer.failure));
        } else this.#receive(answer);
      });
      this.#worker.on('error', (error) => this.#end(error, reject));
      this.#worker.on('exit', () => this.#end(new Error('The database thread has ended.'), reject));
    });
  }

  /** Starts the thread on a folder. @throws UnavailableError when the database there cannot be opened. */
  static async open(folder: string): Promise<PgliteThread> {
    const thread = new PgliteThread(folder);
    try {
      await thread.waitReady;
      return thread;
    } catch (cause) {
      await thread.#worker.terminate();
      throw new UnavailableError(
        {
          zh: `打不开数据库文件夹 ${folder}：${(cause as Error).message}`,
          en: `The database folder ${folder} cannot be opened: ${(cause as Error).message}`,
        },
        { cause },
      );
    }
  }

  query<T>(sql: string, parameters: readonly unknown[] = []): Promise<QueryResult<T>> {
    return this.#inTurn(() => this.#query<T>(sql, parameters));
  }

  exec(sql: string): Promise<ThreadResult[]> {
    return this.#inTurn(() => this.#ask({ op: 'exec', sql }));
  }

  /** Runs `fn` between BEGIN and COMMIT; nothing else reaches the database meanwhile. */
  transaction<T>(fn: (transaction: PgliteTransaction) => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      await this.#ask({ op: 'exec', sql: 'BEGIN' });
      try {
        const result = await fn({
          query: (sql, parameters) => this.#query(sql, parameters ?? []),
          rollback: async () => void (await this.#ask({ op: 'exec', sql: 'ROLLBACK' })),
        });
        await this.#ask({ op: 'exec', sql: 'COMMIT' });
        return result;
      } catch (error) {
        await this.#ask({ op: 'exec', sql: 'ROLLBACK' }).catch(() => {});
        throw error;
      }
    });
  }

  /** @returns a function that stops listening. */
  async listen(channel: string, listener: Listener): Promise<() => Promise<void>> {
    const listeners = this.#listeners.get(channel) ?? new Set();
    this.#listeners.set(channel, listeners.add(listener));
    if (listeners.size === 1) await this.#inTurn(() => this.#ask({ op: 'listen', channel }));
    return async () => {
      listeners.delete(listener);
      if (listeners.size === 0 && !this.closed) await this.#inTurn(() => this.#ask({ op: 'unlisten', channel }));
    };
  }

  /** Vacuums and checkpoints when enough was written. */
  async tend(): Promise<void> {
    await this.#inTurn(() => this.#ask({ op: 'tend' }));
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.#inTurn(() => this.#ask({ op: 'close' })).catch((error: unknown) => {
      // What has ended already has nothing to close.
      if (this.#ended === null) throw error;
    });
    await this.#worker.terminate();
  }

  async #query<T>(sql: string, parameters: readonly unknown[]): Promise<QueryResult<T>> {
    const [result] = await this.#ask({ op: 'query', sql, parameters });
    const { rows, affectedRows } = result!;
    return { rows: rows as T[], fields: [], ...(affectedRows === undefined ? {} : { affectedRows }) };
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => {});
    return result;
  }

  #ask(body: RequestBody): Promise<ThreadResult[]> {
    if (this.#ended !== null) return Promise.reject(this.#ended);
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ ...body, id });
    });
  }

  #receive(answer: Exclude<ThreadAnswer, { kind: 'ready' | 'broken' }>): void {
    if (answer.kind === 'notification') {
      for (const listener of this.#listeners.get(answer.channel) ?? []) listener(answer.payload);
      return;
    }
    if (answer.kind === 'trouble') {
      const error = Object.assign(new Error(`The disk refused a write (${answer.code}).`), { code: answer.code });
      this.#givingUp ??= setTimeout(() => this.#giveUp(error), patience);
      return;
    }
    clearTimeout(this.#givingUp);
    this.#givingUp = undefined;
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (answer.kind === 'result') waiting?.resolve(answer.results);
    else waiting?.reject(errorOf(answer.failure));
  }

  /** The log could not be written and PostgreSQL answers no more; what is on the disk is whole, and is recovered when it is opened again. */
  #giveUp(error: Error): void {
    this.#end(error, () => {});
    void this.#worker.terminate();
  }

  #end(error: Error, reject: (error: Error) => void): void {
    this.#ended ??= error;
    reject(error);
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}

/** Queries inside a transaction of the thread. */
export interface PgliteTransaction {
  query<T>(sql: string, parameters?: readonly unknown[]): Promise<QueryResult<T>>;
  rollback(): Promise<void>;
}

function errorOf({ message, ...rest }: ThreadFailure): Error {
  return Object.assign(new Error(message), rest);
}
