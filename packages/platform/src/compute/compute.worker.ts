import type { MessagePort } from 'node:worker_threads';
import type { Dataset } from '@yanzhen/evidence/dataset';
import { encodeAnswer } from '../doors/answer.ts';
import { errorOf, internalProblem, problemOf } from '../doors/problem.ts';
import type { OperationContext } from '../operations/context.ts';
import { findOperation } from '../operations/registry.ts';
import { runOperation } from '../operations/run.ts';
import type { Task, TaskMessage, TaskOutcome, TaskReply } from './task.ts';
import { moveBuffers } from './transfer.ts';

/** Runs one operation in this thread. Its datasets lie in memory shared with the server, not copied. */
export default async function runTask(task: Task): Promise<TaskOutcome> {
  try {
    const operation = await findOperation(task.operation);
    if (operation === undefined) return { problem: internalProblem(`no operation ${task.operation}`) };
    const result = await runOperation(operation, task.input, workerContext(task));
    if (task.answer === undefined) return moveBuffers({ value: result });
    const answer = await encodeAnswer(operation, result, task.answer);
    return 'body' in answer ? moveBuffers({ value: answer }) : { value: answer };
  } catch (error) {
    const problem = problemOf(error);
    if (problem === undefined) throw error;
    return { problem };
  } finally {
    task.port.close();
  }
}

function workerContext({ port, workspace }: Task): OperationContext {
  const load = datasetLoader(port);
  return {
    workspace,
    datasets: { load },
    store: () => Promise.reject(new Error('An operation that uses the store must declare uses: "store".')),
    // A cancelled task's thread is ended, whatever it is doing: nothing here needs to look at the signal.
    signal: new AbortController().signal,
    progress: (fraction, doing) => port.postMessage({ kind: 'progress', fraction, doing } satisfies TaskMessage),
  };
}

function datasetLoader(port: MessagePort): (reference: string) => Promise<Dataset> {
  const waiting = new Map<number, { resolve(dataset: Dataset): void; reject(error: Error): void }>();
  let last = 0;
  port.on('message', (reply: TaskReply) => {
    const request = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ('problem' in reply) request?.reject(errorOf(reply.problem));
    else request?.resolve(reply.dataset as Dataset);
  });
  return (reference) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      port.postMessage({ kind: 'load', id, reference } satisfies TaskMessage);
    });
}
