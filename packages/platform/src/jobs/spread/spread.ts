import { setTimeout as sleep } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import { DatabaseAwayError } from '../../store/errors.ts';
import { holdFile } from '../../store/held-files.ts';
import type { Schema } from '../../store/schema.ts';
import type { Scope } from '../../store/scope.ts';
import type { JobEngine } from '../job-engine.ts';
import { decodeResult } from '../result-codec.ts';
import { isTransient, persistently } from '../transient.ts';
import { withFiles } from '../uploads.ts';
import { closeRun, lookAtRun, openRun, type RunState } from './piece-rows.ts';
import { doPiece } from './piece-worker.ts';
import type { SpreadContext, SpreadRequest } from './types.ts';

/** How often the owner of a run looks at it. */
const lookEvery = 200;
/** Pieces read from the store at a time. */
const readAtOnce = 64;

/**
 * Has the pieces of a run done by every process that takes pieces, and gives their results in order. What was kept
 * of an earlier run is not done again. The run lives as long as this call: nobody works on for an owner who left.
 * @throws what a piece told, when one fails
 */
export async function spreadPieces(
  engine: JobEngine,
  scope: Scope,
  request: SpreadRequest,
  context: SpreadContext,
): Promise<unknown[]> {
  const { workspace, run } = scope;
  const missing = await persistently(() => run((query) => missingPieces(query, workspace, request)), context.signal);
  const kept = request.count - missing.length;
  if (missing.length > 0) {
    const id = await openAndAnnounce(engine, scope, request, missing);
    try {
      const progress = (part: number) => context.progress((kept + part * missing.length) / request.count);
      await waitFor(engine, scope, id, { ...context, progress }, missing.length);
    } finally {
      // A database that is away forgets the run by itself: its owner is silent.
      await run((query) => closeRun(query, workspace, id)).catch(() => {});
    }
  }
  return await readPieces(scope, request, context);
}

async function missingPieces(query: Transaction<Schema>, workspace: string, { key, count }: SpreadRequest) {
  const rows = await query
    .selectFrom('piece')
    .select('key')
    .where('workspace_id', '=', workspace)
    .where('key', '>=', `${key}/`)
    .where('key', '<', `${key}0`)
    .execute();
  const there = new Set(rows.map((row) => row.key));
  return Array.from({ length: count }, (_, number) => number).filter((number) => !there.has(`${key}/${number}`));
}

async function openAndAnnounce(engine: JobEngine, scope: Scope, request: SpreadRequest, missing: readonly number[]) {
  const { workspace, run } = scope;
  await engine.ready();
  return await persistently(() =>
    run(async (query) => {
      const id = await openRun(query, workspace, request, missing);
      const { blobs } = engine.connection;
      const input = await withFiles(request.input, async (file) => ({
        ...file,
        held: file.held ?? (await holdFile(query, blobs, workspace, id, file.path)),
      }));
      const held = JSON.stringify({ operation: request.operation, count: request.count, input });
      await query
        .updateTable('piece_run')
        .set({ request: held })
        .where('workspace_id', '=', workspace)
        .where('id', '=', id)
        .execute();
      await engine.sendPieces(query, { workspace, id }, missing.length);
      return id;
    }),
  );
}

/** Looks again and again until all is done; where this process takes no pieces itself, it does them besides. */
async function waitFor(engine: JobEngine, scope: Scope, id: string, context: SpreadContext, count: number) {
  const { workspace, run } = scope;
  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, stop.signal]);
  const own = engine.takesPieces ? Promise.resolve() : workHere(engine, scope, id, context, signal);
  own.catch(() => {});
  try {
    for (;;) {
      const state = await persistently(() => run((query) => lookAtRun(query, workspace, id)), context.signal);
      if (context.signal.aborted) return;
      if (state === null) throw new DatabaseAwayError();
      failWith(state);
      context.progress(state.done / count);
      if (state.done === count) return;
      if (state.freed > 0)
        await run((query) => engine.sendPieces(query, { workspace, id }, state.freed)).catch(() => {});
      await sleep(lookEvery);
    }
  } finally {
    stop.abort();
    await own.catch(() => {});
  }
}

async function workHere(engine: JobEngine, scope: Scope, id: string, context: SpreadContext, signal: AbortSignal) {
  const handler = (task: { number: number }, pieceSignal: AbortSignal) => context.here(task.number, pieceSignal);
  while (!signal.aborted) {
    const worked = await doPiece(engine, handler, { workspace: scope.workspace, id }, signal).catch(
      (error: unknown) => {
        if (!isTransient(error)) throw error;
        return false;
      },
    );
    if (!worked) await sleep(lookEvery);
  }
}

function failWith({ failure, deadly }: RunState): void {
  if (failure !== null) throw Object.assign(new Error('A piece failed.'), { problem: failure });
  if (deadly.length === 0) return;
  const text = {
    zh: `第 ${deadly[0]! + 1} 份计算多次使程序中断，没有再试。请检查内存等资源。`,
    en: `Piece ${deadly[0]! + 1} ended the programs doing it again and again; it was not tried any more. Check memory and the like.`,
  };
  throw Object.assign(new Error(text.en), { text });
}

async function readPieces({ workspace, run }: Scope, { key, count }: SpreadRequest, { signal, here }: SpreadContext) {
  const results: unknown[] = [];
  for (let from = 0; from < count && !signal.aborted; from += readAtOnce) {
    const numbers = Array.from({ length: Math.min(readAtOnce, count - from) }, (_, at) => from + at);
    const rows = await persistently(() =>
      run((query) =>
        query
          .selectFrom('piece')
          .select(['key', 'value'])
          .where('workspace_id', '=', workspace)
          .where(
            'key',
            'in',
            numbers.map((number) => `${key}/${number}`),
          )
          .execute(),
      ),
    );
    const found = new Map(rows.map((row) => [row.key, row.value]));
    for (const number of numbers) {
      const value = found.get(`${key}/${number}`);
      // Kept pieces go after a week, and that may be this very moment.
      results.push(value === undefined ? await here(number, signal) : decodeResult(value));
    }
  }
  return results;
}
