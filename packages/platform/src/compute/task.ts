import type { MessagePort } from 'node:worker_threads';
import type { ImportOptions } from '@yanzhen/evidence/imports';
import type { ReadTableOptions } from '@yanzhen/evidence/tables';
import type { AnswerRequest } from '../doors/answer.ts';
import type { Problem } from '../doors/problem.ts';
import type { Text } from '../operations/evidence.ts';
import type { RoomName } from '../operations/registry.ts';

/** Work for a worker thread. */
export type Work =
  /** Rooms whose code is to be loaded before anybody asks for it. */
  | { readonly kind: 'warm'; readonly rooms: readonly RoomName[] }
  /** An operation to run. Without `answer` its result comes back as it is. */
  | { readonly kind: 'run'; readonly operation: string; readonly input: unknown; readonly answer?: AnswerRequest }
  /** One piece of an operation that is split into some. */
  | { readonly kind: 'piece'; readonly operation: string; readonly input: unknown; readonly number: number }
  /** A result that is there already and has only to be encoded. */
  | { readonly kind: 'encode'; readonly operation: string; readonly result: unknown; readonly answer: AnswerRequest }
  /** A file to read into a dataset. */
  | { readonly kind: 'import'; readonly path: string; readonly options: Omit<ImportOptions, 'signal' | 'progress'> }
  /** A document of text to read. */
  | { readonly kind: 'prepare-document'; readonly bytes: Uint8Array; readonly fileName: string }
  /** An input–output table to read. */
  | {
      readonly kind: 'import-table';
      readonly path: string;
      readonly options: Omit<ReadTableOptions, 'signal' | 'progress'>;
    };

/** What a worker may ask for by reference. */
export type Shared = 'dataset' | 'table' | 'network';

export interface Task {
  readonly work: Work;
  readonly workspace: string;
  /** Through it the worker asks for datasets and tables and tells its progress. */
  readonly port: MessagePort;
}

/** Errors lose their class between threads, so those meant for users travel as problems. */
export type TaskOutcome = { readonly value: unknown } | { readonly problem: Problem };

/** Worker to server. */
export type TaskMessage =
  | { readonly kind: 'load'; readonly what: Shared; readonly id: number; readonly reference: string }
  | { readonly kind: 'progress'; readonly fraction: number; readonly doing: Text };

/** Server to worker. */
export type TaskReply =
  | { readonly id: number; readonly loaded: unknown }
  | { readonly id: number; readonly problem: Problem };
