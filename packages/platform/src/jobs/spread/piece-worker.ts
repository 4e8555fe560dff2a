import type { Transaction } from 'kysely';
import type { Schema } from '../../store/schema.ts';
import { inTenant } from '../../store/tenant.ts';
import type { JobEngine } from '../job-engine.ts';
import { isTransient, persistently } from '../transient.ts';
import { claimPiece, endPiece, failPiece, type PieceClaim, returnPiece } from './piece-rows.ts';
import type { PieceHandler } from './types.ts';

/** The run that a message names. */
export interface RunName {
  readonly workspace: string;
  readonly id: string;
}

/** Pieces that this process does now, by their names, to be let go when the claim is lost. */
const nameOf = ({ workspace, run, number, attempt }: PieceClaim) => `${workspace}/${run}/${number}/${attempt}`;

/** Does one piece of a run, when there is one that nobody has. @returns whether there was */
export async function doPiece(
  engine: JobEngine,
  handler: PieceHandler,
  { workspace, id }: RunName,
  signal?: AbortSignal,
): Promise<boolean> {
  const within = <T>(fn: (query: Transaction<Schema>) => Promise<T>) => inTenant(engine.connection.db, workspace, fn);
  const taken = await within((query) => claimPiece(query, workspace, id, engine.id));
  if (taken === undefined) return false;
  const { claim, key, request } = taken;
  const controller = new AbortController();
  engine.pieces.set(nameOf(claim), controller);
  const stop = signal === undefined ? controller.signal : AbortSignal.any([signal, controller.signal]);
  const file = (hash: string) => within((query) => engine.connection.blobs.get(query, { workspace, hash }));
  try {
    const { operation, input } = request;
    const value = await handler({ workspace, operation, input, number: claim.number, file }, stop);
    await persistently(() => within((query) => endPiece(query, claim, key, value)));
    engine.counts.pieces++;
  } catch (error) {
    // Whoever has been let go, or cannot say so, is silent: the piece goes to somebody else.
    const isOurs = !stop.aborted && !isTransient(error);
    await persistently(() => within((query) => (isOurs ? fail(query, claim, error) : giveBack(engine, query, claim))));
  } finally {
    engine.pieces.delete(nameOf(claim));
  }
  return true;
}

/** For somebody else, who is told of it. */
async function giveBack(engine: JobEngine, query: Transaction<Schema>, claim: PieceClaim): Promise<void> {
  if (await returnPiece(query, claim)) await engine.sendPieces(query, { workspace: claim.workspace, id: claim.run }, 1);
}

async function fail(query: Transaction<Schema>, claim: PieceClaim, error: unknown): Promise<void> {
  const { text, problem } = error as { text?: unknown; problem?: unknown };
  const said = error instanceof Error ? error.message : String(error);
  const fallback = { zh: `程序内部出错：${said}`, en: `Something went wrong inside the program: ${said}` };
  await failPiece(query, claim, problem ?? { title: text ?? fallback });
}
