import type { Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** One workspace, and how its repositories reach it: each call in a transaction of its own, or all in one. */
export interface Scope {
  readonly workspace: string;
  run<T>(fn: (transaction: Transaction<Schema>) => Promise<T>): Promise<T>;
  /** Does something once what `run` did is committed: at once, or when the surrounding transaction is. */
  afterCommit(fn: () => void): void;
}
