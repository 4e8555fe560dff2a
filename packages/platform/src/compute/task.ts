import type { MessagePort } from 'node:worker_threads';
import type { AnswerRequest } from '../doors/answer.ts';
import type { Problem } from '../doors/problem.ts';
import type { Text } from '../operations/evidence.ts';

/** What a worker is given: an operation by name, its input, and what its result should become. */
export interface Task {
  readonly operation: string;
  readonly input: unknown;
  readonly workspace: string;
  /** Absent: the result comes back as it is, for a job to keep. */
  readonly answer?: AnswerRequest;
  /** Through it the worker asks for datasets and tells its progress. */
  readonly port: MessagePort;
}

/** Errors lose their class between threads, so those meant for users travel as problems. */
export type TaskOutcome = { readonly value: unknown } | { readonly problem: Problem };

/** Worker to server. */
export type TaskMessage =
  | { readonly kind: 'load'; readonly id: number; readonly reference: string }
  | { readonly kind: 'progress'; readonly fraction: number; readonly doing: Text };

/** Server to worker. */
export type TaskReply =
  | { readonly id: number; readonly dataset: unknown }
  | { readonly id: number; readonly problem: Problem };
