import type { Text } from '../operations/evidence.ts';
import type { PieceHandler } from './spread/types.ts';

/** `interrupted`: the process that ran it ended, and it had used up its attempts. */
export type JobState = 'queued' | 'active' | 'done' | 'failed' | 'cancelled' | 'interrupted';

/** Why work did not finish: in words, and where that is known, what was found, what was expected, what to do. */
export interface JobFailure extends Text {
  readonly place?: Readonly<Record<string, string | number>>;
  readonly found?: string;
  readonly expected?: Text;
  readonly advice?: Text;
}

/** A piece of long work as its owner sees it. */
export interface Job {
  readonly id: string;
  readonly workspace: string;
  readonly kind: string;
  readonly input: unknown;
  readonly state: JobState;
  /** 0 to 1. */
  readonly fraction: number;
  /** What it is doing, in words; null before it began. */
  readonly doing: Text | null;
  /** Why it did not finish; null otherwise. */
  readonly error: JobFailure | null;
  readonly attempts: number;
  /** Waiting jobs with a higher one are begun first; 0 unless told. */
  readonly priority: number;
  readonly cancelRequested: boolean;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

export interface SubmitOptions {
  /** Waiting jobs with a higher one are begun first; 0 unless told. */
  readonly priority?: number;
  /** The work has been begun in this process, which is to do the job. Where it does no jobs, another one does it anew. */
  readonly here?: boolean;
}

/** The jobs of one workspace. */
export interface JobQueue {
  /**
   * Enqueues work. Inside a transaction it is enqueued with the transaction's data or not at all. Files that the input
   * names are kept in the store where workers on other hosts may need them.
   * @returns the job's id
   */
  submit(kind: string, input: unknown, options?: SubmitOptions): Promise<string>;
  /** Whether the store keeps the files of submitted jobs: then nobody needs the originals any more. */
  readonly holdsFiles: boolean;
  /** Null when there is none. */
  get(id: string): Promise<Job | null>;
  /** Newest first, 100 unless told. */
  list(filter?: { readonly kind?: string; readonly state?: JobState; readonly limit?: number }): Promise<Job[]>;
  /** Asks a job to stop: a queued one never starts, an active one has its signal aborted. @returns false when it had ended */
  cancel(id: string): Promise<boolean>;
  /** What the handler returned, typed arrays and NaN included. @throws NotFoundError when it is not done */
  result(id: string): Promise<unknown>;
  /** The job each time it changed, from now until it ended; then the iterator ends. */
  events(id: string, signal?: AbortSignal): AsyncIterable<Job>;
}

/** What a handler may use besides its input. */
export interface JobContext {
  readonly workspace: string;
  readonly job: string;
  /** The bytes of a file that the store holds for the job. */
  file(address: string): Promise<Uint8Array>;
  /** Aborted when the job is cancelled or the process shuts down. */
  readonly signal: AbortSignal;
  /** May be called as often as one likes: what is written is throttled. */
  progress(fraction: number, doing: Text): void;
}

/** Does one kind of job; what it returns is stored as the result. An error with `text: {zh, en}` is shown to people. */
export type JobHandler = (input: unknown, context: JobContext) => Promise<unknown>;

/** What a process does. */
export interface WorkOptions {
  /** Jobs at a time, 2 unless told. */
  readonly concurrency?: number;
  /** Does pieces of long work that any process with the same database wants; on a server only. */
  readonly pieces?: { readonly handler: PieceHandler; readonly concurrency: number };
}

/** The workers of this process. */
export interface JobWorkers {
  /** Ends after the running jobs were told to stop; they go back to the queue for the next start. */
  stop(): Promise<void>;
}

export type JobHandlers = Readonly<Record<string, JobHandler>>;
