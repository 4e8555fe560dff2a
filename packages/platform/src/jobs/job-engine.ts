import { EventEmitter } from 'node:events';
import type { Transaction } from 'kysely';
import { CompiledQuery } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { Connection } from '../store/connection.ts';
import type { Schema } from '../store/schema.ts';
import { asOwner } from '../store/tenant.ts';

/** The one queue. Which kind of work a message stands for is written in the job's row. */
const queueName = 'work';

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
  #boss: Promise<PgBoss> | null = null;

  constructor(connection: Connection) {
    this.connection = connection;
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
    await boss.createQueue(queueName, {
      notify: true,
      retryLimit: 0,
      expireInSeconds: 23 * 3600,
      deleteAfterSeconds: 3600,
    });
    return boss;
  }

  /** Enqueues a message within a transaction: it is there when the transaction is. `ready` must have been awaited before. */
  async send(transaction: Transaction<Schema>, message: Message): Promise<void> {
    const boss = await this.ready();
    const executeSql = async (text: string, values: unknown[] = []) => {
      const { rows } = await transaction.executeQuery(CompiledQuery.raw(text, values));
      return { rows };
    };
    await asOwner(transaction, () => boss.send(queueName, { ...message }, { db: { executeSql } }));
  }

  /** Hands messages to `handler`, `concurrency` at a time. @returns a function that stops fetching */
  async receive(handler: (message: Message) => Promise<void>, concurrency: number): Promise<() => Promise<void>> {
    const boss = await this.ready();
    await boss.work<Message>(queueName, { localConcurrency: concurrency }, async ([job]) => {
      if (job !== undefined) await handler(job.data);
    });
    return async () => await boss.offWork(queueName, { wait: true });
  }

  /** Lets pg-boss delete what it no longer needs. */
  async tend(): Promise<void> {
    await (await this.ready()).supervise(queueName);
  }

  changed(workspace: string, id: string): void {
    this.changes.emit(`${workspace}/${id}`);
  }

  async stop(): Promise<void> {
    const boss = await this.#boss?.catch(() => null);
    await boss?.stop({ graceful: false, close: true });
  }
}
