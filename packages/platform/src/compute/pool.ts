import { availableParallelism } from 'node:os';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { UserError } from '@yanzhen/evidence/errors';
import { Piscina } from 'piscina';
import { errorOf, internalProblem, problemOf } from '../doors/problem.ts';
import type { OperationContext } from '../operations/context.ts';
import { tooBusy } from './heavy-calls.ts';
import type { Task, TaskMessage, TaskOutcome, TaskReply, Work } from './task.ts';

/** Tasks that may wait for a thread. */
const mostWaiting = 1000;

export type ComputeContext = Pick<OperationContext, 'workspace' | 'signal' | 'progress'>;

/** Where workers' datasets and tables come from. */
export type ComputeSources = Pick<OperationContext, 'datasets' | 'tables' | 'networks'>;

/** Worker threads that compute on shared datasets and tables and read files, so that the server's own thread stays free. */
export class ComputePool {
  /** How many pieces of one operation run at a time. */
  readonly threads: number;
  readonly #pool: Piscina<Task, TaskOutcome>;
  readonly #sources: (workspace: string) => ComputeSources;

  /** @param sources of the one workspace there is, or of each */
  constructor(
    sources: ComputeSources | ((workspace: string) => ComputeSources),
    threads = Math.max(1, availableParallelism()),
  ) {
    this.#sources = typeof sources === 'function' ? sources : () => sources;
    this.threads = threads;
    this.#pool = new Piscina<Task, TaskOutcome>({
      filename: new URL('./compute.worker.ts', import.meta.url).href,
      minThreads: 1,
      // One more than that: what a user waits for finds a thread while pieces of a long run hold all of theirs.
      maxThreads: threads + 1,
      idleTimeout: 60_000,
      maxQueue: mostWaiting,
    });
    // Whoever waits for work is told by its own promise. This is what nobody waits for: the answer of work that was cancelled
    // as it ended, or a thread that failed with nothing to do and was replaced. Unheard it would end the process.
    this.#pool.on('error', (error: Error) => {
      if (!isLateAnswer(error)) process.emitWarning(error);
    });
  }

  /** @throws UserError what the operation told, and when it was cancelled */
  async run(work: Work, context: ComputeContext): Promise<unknown> {
    const { port1, port2 } = new MessageChannel();
    port1.on('message', (message: TaskMessage) => void this.#answer(port1, message, context));
    const task: Task = { work, workspace: context.workspace, port: port2 };
    try {
      const outcome = await this.#pool.run(task, { transferList: [port2], signal: context.signal });
      if ('problem' in outcome) throw errorOf(outcome.problem);
      return outcome.value;
    } catch (error) {
      if (context.signal.aborted) throw cancelled();
      throw this.#pool.queueSize >= mostWaiting ? tooBusy() : error;
    } finally {
      port1.close();
    }
  }

  async #answer(port: MessagePort, message: TaskMessage, context: ComputeContext): Promise<void> {
    if (message.kind === 'progress') return context.progress(message.fraction, message.doing);
    const { id, what, reference } = message;
    try {
      const { datasets, tables, networks } = this.#sources(context.workspace);
      const loaded = await { dataset: datasets, table: tables, network: networks }[what].load(reference);
      port.postMessage({ id, loaded } satisfies TaskReply);
    } catch (error) {
      port.postMessage({ id, problem: problemOf(error) ?? internalProblem(String(error)) } satisfies TaskReply);
    }
  }

  /** Loads in a worker the code that the first answers would otherwise wait half a second for. */
  async warm(): Promise<void> {
    const still = { workspace: '', signal: new AbortController().signal, progress: () => {} };
    await this.run({ kind: 'warm', rooms: ['advantage', 'rivalry', 'chains'] }, still);
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}

const isLateAnswer = ({ message }: Error) => message.startsWith('Unexpected message from Worker');

/** What work that was cancelled ends with. */
export function cancelled(): UserError {
  return new UserError('cancelled', { zh: '已取消。', en: 'Cancelled.' }, { kind: 'cancelled' });
}
