import { Worker } from 'node:worker_threads';
import { UserError } from '@yanzhen/evidence/errors';
import type { DocumentText } from '../text/index.ts';
import { damagedDocument, overLimit, throwIfStopped } from './errors.ts';
import type { ReadAnswer, ReadOrder } from './thread-messages.ts';

/** A thread is used for so many documents before a fresh one takes over, so that nothing a parser leaks adds up. */
const documentsPerThread = 200;

/** Milliseconds between two looks at a thread's memory. */
const memoryPoll = 100;

interface Thread {
  readonly worker: Worker;
  readonly mebibytes: number;
  used: number;
}

let idle: Thread | undefined;
let turn: Promise<unknown> = Promise.resolve();

/**
 * Parses a document in a thread with bounded memory and a time limit: a hostile file can only take that thread down.
 * Documents wait for one another; the thread stays for the next one and does not keep the process alive.
 * @throws UserError for what the file's owner can mend, a bound it goes over, or when the caller cancels
 */
export function readInThread(order: ReadOrder, signal?: AbortSignal): Promise<DocumentText> {
  const result = turn.then(() => readNow(order, signal));
  turn = result.catch(() => undefined);
  return result;
}

async function readNow(order: ReadOrder, signal?: AbortSignal): Promise<DocumentText> {
  throwIfStopped(signal, order.file);
  const current = await threadFor(order);
  current.worker.ref();
  try {
    const answer = await askWorker(current.worker, order, signal);
    if (answer.kind === 'failed') throw damagedDocument(order.file, new Error(answer.message));
    keep(current);
    if (answer.kind === 'text') return answer.text;
    throw carried(answer.error);
  } finally {
    // Without an answer, or after a fault that was not foreseen, the thread may not be sound.
    if (idle !== current) await current.worker.terminate();
  }
}

/** The idle thread where its memory is bounded as asked, else a fresh one. */
async function threadFor(order: ReadOrder): Promise<Thread> {
  const mebibytes = order.limits.threadMebibytes;
  const waiting = idle;
  idle = undefined;
  if (waiting?.mebibytes === mebibytes) return waiting;
  await waiting?.worker.terminate();
  return { worker: newWorker(mebibytes), mebibytes, used: 0 };
}

function keep(current: Thread): void {
  current.used++;
  current.worker.unref();
  if (current.used < documentsPerThread) idle = current;
}

function newWorker(mebibytes: number): Worker {
  return new Worker(new URL('./documents.worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: mebibytes, stackSizeMb: 4 },
    execArgv: [],
    env: {},
    stderr: true,
    stdout: true,
  });
}

type Answered = Exclude<ReadAnswer, { kind: 'ready' }>;

function askWorker(worker: Worker, order: ReadOrder, signal?: AbortSignal): Promise<Answered> {
  const { file, limits } = order;
  return new Promise((resolve, reject) => {
    const stop = () => fail(signal ? stopped(signal, file) : undefined);
    const timer = setTimeout(() => fail(overLimit(file, 'milliseconds', limits.milliseconds)), limits.milliseconds);
    const memory = setInterval(() => {
      void memoryOf(worker).then((bytes) => {
        if (bytes > limits.threadMebibytes * 2 ** 20) fail(tooMuchMemory(order));
      });
    }, memoryPoll);
    const clean = () => {
      clearTimeout(timer);
      clearInterval(memory);
      signal?.removeEventListener('abort', stop);
      worker.off('message', hear).off('error', broken).off('exit', gone);
    };
    const fail = (error: unknown) => {
      clean();
      reject(error);
    };
    const hear = (answer: ReadAnswer) => {
      if (answer.kind === 'ready') return;
      clean();
      resolve(answer);
    };
    const broken = (error: unknown) => fail(threadError(order, error));
    const gone = () => fail(damagedDocument(file, undefined));
    worker.on('message', hear).on('error', broken).on('exit', gone);
    signal?.addEventListener('abort', stop, { once: true });
    worker.postMessage(order);
  });
}

function carried({ code, text, ...options }: Extract<ReadAnswer, { kind: 'refused' }>['error']): UserError {
  return new UserError(code, text, options);
}

function stopped(signal: AbortSignal, file: string): unknown {
  try {
    throwIfStopped(signal, file);
  } catch (error) {
    return error;
  }
  return undefined;
}

function threadError({ file, limits }: ReadOrder, error: unknown): UserError {
  const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return outOfMemory ? tooMuchMemory({ file, limits }) : damagedDocument(file, error);
}

function tooMuchMemory({ file, limits }: Pick<ReadOrder, 'file' | 'limits'>): UserError {
  return overLimit(file, 'threadMebibytes', limits.threadMebibytes);
}

/** Bytes a thread holds, its buffers included: the bound the runtime keeps by itself leaves those out. */
async function memoryOf(worker: Worker): Promise<number> {
  // A thread that has just ended has no figures.
  const held = await worker.getHeapStatistics().catch(() => undefined);
  return held ? held.used_heap_size + held.external_memory : 0;
}
