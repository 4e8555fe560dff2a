import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { Transaction } from 'kysely';
import { CompiledQuery } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { Connection } from '../store/connection.ts';
import type { Schema } from '../store/schema.ts';
import { asOwner } from '../store/tenant.ts';
import { yanzhenVersion } from '../version.ts';
import type { RunName } from './spread/piece-worker.ts';

/** The one queue. Which kind of work a message stands for is written in the job's row. */
export const queueName = 'work';

/** Pieces of another version may differ in their last bits: each version has a queue of its own. */
const pieceQueue = `pieces-${yanzhenVersion}`;

const queueOptions = { notify: true, retryLimit: 0, expireInSeconds: 23 * 3600, deleteAfterSeconds: 3600 };

/** A notification may be lost with its connection: then a message is found by looking. */
const lookEverySeconds = 5;
/** A message fetched by the queue's own loop is followed by so many at most, lest it count as one that never ends. */
const mostInARow = 1000;

/** A message says which job to look at; the job's row is the truth about it. */
export interface Message {
  readonly workspace: string;
  readonly id: string;
}

/**
 * The queue below the jobs: pg-boss in a schema of its own on the same database. It delivers
 * messages; a message that comes twice, or for a job that has ended, does nothing.
 */
export class JobEngine {
  readonly connection: Connection;
  /** Emits `workspace/id` when a job changed in this process. */
  readonly changes = new EventEmitter().setMaxListeners(0);
  /** Jobs that run in this process, by `workspace/id`, to be cancelled at once. */
  readonly running = new Map<string, AbortController>();
  /** Names this process where it takes jobs and pieces. */
  readonly id = randomUUID();
  /** Pieces that are done in this process now. */
  readonly pieces = new Map<string, AbortController>();
  /** What this process has done since its start. */
  readonly counts = { jobs: 0, failed: 0, pieces: 0 };
  /** Does a job in this process without a message, where it does any. */
  begin: ((message: Message) => void) | null = null;
  /** Whether messages about pieces reach this process. */
  takesPieces = false;
  #boss: Promise<PgBoss> | null = null;

  constructor(connection: Connection) {
    this.connection = connection;
  }

  /** Embedded, files stay where they are: nobody else does the work. */
  get holdsFiles(): boolean {
    return this.connection.kind === 'postgres';
  }

  /** Starts the queue on its first use. */
  ready(): Promise<PgBoss> {
    this.#boss ??= this.#start().catch((error: unknown) => {
      this.#boss = null;
      throw error;
    });
    return this.#boss;
  }

  async #start(): Promise<PgBoss> {
    const { PgBoss } = await import('pg-boss');
    const boss = new PgBoss({
      ...(await this.connection.queue()),
      schema: 'yanzhen_queue',
      useListenNotify: true,
      schedule: false,
      supervise: false,
    });
    // Polling goes on when the database is away for a moment; without a listener it would end the process.
    boss.on('error', () => {});
    await boss.start();
    await boss.createQueue(queueName, queueOptions);
    await boss.createQueue(pieceQueue, queueOptions);
    return boss;
  }

  /** Enqueues a message within a transaction: it is there when the transaction is. `ready` must have been awaited before. */
  async send(transaction: Transaction<Schema>, message: Message, { priority = 0, after = 0 } = {}): Promise<void> {
    const boss = await this.ready();
    const options = { db: within(transaction), priority, ...(after > 0 ? { startAfter: after } : {}) };
    await asOwner(transaction, () => boss.send(queueName, { workspace: message.workspace, id: message.id }, options));
  }

  /** Says that pieces of a run wait, one message for each, within a transaction. */
  async sendPieces(transaction: Transaction<Schema>, run: RunName, count: number): Promise<void> {
    const boss = await this.ready();
    const data = { workspace: run.workspace, id: run.id };
    const messages = Array.from({ length: count }, () => ({ data }));
    await asOwner(transaction, () => boss.insert(pieceQueue, messages, { db: within(transaction) }));
  }

  /** Hands messages to `handler`, `concurrency` at a time. @returns a function that stops fetching */
  receive(handler: (message: Message) => Promise<unknown>, concurrency: number): Promise<() => Promise<void>> {
    return this.#receive(queueName, handler, concurrency);
  }

  /** Hands messages that pieces of a run wait to `handler`. @returns a function that stops fetching */
  async receivePieces(handler: (run: RunName) => Promise<unknown>, concurrency: number): Promise<() => Promise<void>> {
    const stop = await this.#receive(pieceQueue, handler, concurrency);
    this.takesPieces = true;
    return async () => {
      this.takesPieces = false;
      await stop();
    };
  }

  async #receive(queue: string, handler: (message: Message) => Promise<unknown>, concurrency: number) {
    const boss = await this.ready();
    let isStopping = false;
    const options = {
      localConcurrency: concurrency,
      pollingIntervalSeconds: 2,
      notifyPollingIntervalSeconds: lookEverySeconds,
    };
    await boss.work<Message>(queue, options, async ([job]) => {
      if (job !== undefined) await handler(job.data);
      // The queue's own loop pauses after each message: what else waits is fetched without a pause.
      for (let more = 0; more < mostInARow && !isStopping; more++) {
        const [next] = await boss.fetch<Message>(queue);
        if (next === undefined) return;
        await handler(next.data).finally(() => boss.complete(queue, next.id).catch(() => {}));
      }
    });
    return async () => {
      isStopping = true;
      await boss.offWork(queue, { wait: true });
    };
  }

  /** Lets pg-boss delete what it no longer needs. */
  async tend(): Promise<void> {
    const boss = await this.ready();
    for (const queue of [queueName, pieceQueue]) await boss.supervise(queue);
  }

  changed(workspace: string, id: string): void {
    this.changes.emit(`${workspace}/${id}`);
  }

  async stop(): Promise<void> {
    const boss = await this.#boss?.catch(() => null);
    await boss?.stop({ graceful: false, close: true });
  }
}

/** A transaction as pg-boss takes it. */
function within(transaction: Transaction<Schema>) {
  return {
    async executeSql(text: string, values: unknown[] = []) {
      const { rows } = await transaction.executeQuery(CompiledQuery.raw(text, values));
      return { rows };
    },
  };
}
