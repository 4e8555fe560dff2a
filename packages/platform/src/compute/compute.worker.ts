import type { MessagePort } from 'node:worker_threads';
import type { Dataset } from '@yanzhen/evidence/dataset';
import { importFile } from '@yanzhen/evidence/imports';
import { encodeAnswer } from '../doors/answer.ts';
import { errorOf, problemOf } from '../doors/problem.ts';
import type { OperationContext } from '../operations/context.ts';
import type { Operation } from '../operations/operation.ts';
import { findOperation } from '../operations/registry.ts';
import { runOperation } from '../operations/run.ts';
import type { Task, TaskMessage, TaskOutcome, TaskReply } from './task.ts';
import { moveBuffers } from './transfer.ts';

/** Does one piece of work in this thread. Datasets lie in memory shared with the server, not copied. */
export default async function runTask(task: Task): Promise<TaskOutcome> {
  try {
    return moveBuffers({ value: await doWork(task) });
  } catch (error) {
    const problem = problemOf(error);
    if (problem === undefined) throw error;
    return { problem };
  } finally {
    task.port.close();
  }
}

async function doWork(task: Task): Promise<unknown> {
  const { work } = task;
  if (work.kind === 'import') {
    return importFile(work.path, { ...work.options, progress: workerContext(task).progress });
  }
  const operation = await named(work.operation);
  if (work.kind === 'encode') return encodeAnswer(operation, work.result, work.answer);
  const result = await runOperation(operation, work.input, workerContext(task));
  return work.answer === undefined ? result : encodeAnswer(operation, result, work.answer);
}

async function named(name: string): Promise<Operation> {
  const operation = await findOperation(name);
  if (operation === undefined) throw new Error(`There is no operation ${name}.`);
  return operation;
}

function workerContext({ port, workspace }: Task): OperationContext {
  return {
    workspace,
    datasets: { load: datasetLoader(port) },
    importFile,
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
