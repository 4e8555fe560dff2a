import type { MessagePort } from 'node:worker_threads';
import type { Dataset } from '@yanzhen/evidence/dataset';
import { importFile } from '@yanzhen/evidence/imports';
import type { NetworkDocument } from '@yanzhen/evidence/networks';
import type { TableDocument } from '@yanzhen/evidence/tables';
import { encodeAnswer } from '../doors/answer.ts';
import { errorOf, problemOf } from '../doors/problem.ts';
import type { OperationContext } from '../operations/context.ts';
import type { Operation } from '../operations/operation.ts';
import { findOperation, loadRoom } from '../operations/registry.ts';
import { runOperation, runPiece } from '../operations/run.ts';
import type { Shared, Task, TaskMessage, TaskOutcome, TaskReply } from './task.ts';
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
  if (work.kind === 'import-table') {
    return importTable(work.path, { ...work.options, progress: workerContext(task).progress });
  }
  if (work.kind === 'prepare-document') {
    const { prepareFile } = await import('../store/documents/prepare.ts');
    return prepareFile(work.bytes, work.fileName);
  }
  if (work.kind === 'warm') {
    for (const room of work.rooms) await loadRoom(room);
    return undefined;
  }
  const operation = await named(work.operation);
  if (work.kind === 'piece') return runPiece(operation, work.input, work.number, workerContext(task));
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
  const load = loader(port);
  return {
    workspace,
    datasets: { load: (reference) => load('dataset', reference) as Promise<Dataset> },
    tables: { load: (reference) => load('table', reference) as Promise<TableDocument> },
    networks: { load: (reference) => load('network', reference) as Promise<NetworkDocument> },
    importFile,
    importTable,
    store: () => Promise.reject(new Error('An operation that uses the store must declare uses: "store".')),
    // A cancelled task's thread is ended, whatever it is doing: nothing here needs to look at the signal.
    signal: new AbortController().signal,
    progress: (fraction, doing) => port.postMessage({ kind: 'progress', fraction, doing } satisfies TaskMessage),
  };
}

/** The readers of tables are loaded at the first table. */
const importTable: OperationContext['importTable'] = async (path, options) =>
  (await import('@yanzhen/evidence/tables')).readTable(path, options);

function loader(port: MessagePort): (what: Shared, reference: string) => Promise<unknown> {
  const waiting = new Map<number, { resolve(loaded: unknown): void; reject(error: Error): void }>();
  let last = 0;
  port.on('message', (reply: TaskReply) => {
    const request = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ('problem' in reply) request?.reject(errorOf(reply.problem));
    else request?.resolve(reply.loaded);
  });
  return (what, reference) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      port.postMessage({ kind: 'load', what, id, reference } satisfies TaskMessage);
    });
}
