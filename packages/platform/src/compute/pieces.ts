import { createHash } from 'node:crypto';
import { errorOf, type Problem } from '../doors/problem.ts';
import { isUpload } from '../jobs/uploads.ts';
import type { PieceRequest } from '../operations/context.ts';
import type { PieceRepository } from '../store/types.ts';
import { yanzhenVersion } from '../version.ts';
import { type ComputeContext, type ComputePool, cancelled } from './pool.ts';

/**
 * Runs the pieces of an operation, as many at a time as the pool has threads for them, and gives their results in order.
 * With `given`, pieces that are there are not run again, and new ones are kept as soon as they are done.
 */
export async function runPieces(
  pool: ComputePool,
  request: PieceRequest,
  context: ComputeContext,
  given?: PieceRepository,
): Promise<unknown[]> {
  const { operation, input, count, doing } = request;
  const kept = request.keep === false ? undefined : given;
  const key = keyOf(request);
  if (kept?.spread !== undefined && count > 1) {
    const here = (number: number, signal: AbortSignal) =>
      pool.run({ kind: 'piece', operation, input, number }, { ...context, signal, progress: () => undefined });
    const { signal } = context;
    const spread = { signal, here, progress: (fraction: number) => context.progress(fraction, doing) };
    const results = await kept.spread({ operation, input, key, count }, spread).catch(asTold);
    if (signal.aborted) throw cancelled();
    return results;
  }
  const results = new Array<unknown>(count);
  // One that fails ends the others.
  const stop = new AbortController();
  const quiet = { ...context, signal: AbortSignal.any([context.signal, stop.signal]), progress: () => undefined };
  let next = 0;
  let done = 0;
  const worker = async () => {
    while (next < count && !quiet.signal.aborted) {
      const number = next++;
      const found = await kept?.get(`${key}/${number}`);
      results[number] = found ?? (await pool.run({ kind: 'piece', operation, input, number }, quiet));
      if (found === undefined) await kept?.put(`${key}/${number}`, results[number]);
      context.progress(++done / count, doing);
    }
  };
  const failed = (error: unknown) => {
    stop.abort();
    throw error;
  };
  const workers = Array.from({ length: Math.min(count, pool.threads) }, () => worker().catch(failed));
  await Promise.allSettled(workers);
  await Promise.all(workers);
  if (context.signal.aborted) throw cancelled();
  return results;
}

/** What a piece told somewhere else, as an error again. */
function asTold(error: unknown): never {
  const { problem } = error as { problem?: Problem };
  throw problem === undefined ? error : errorOf(problem);
}

/** What the pieces depend on, but for their number. Where a file lies is nothing to them, what is in it is. */
function keyOf({ operation, version, input, contents }: PieceRequest): string {
  const plain = Object.entries(input).filter(([field, value]) => !(isUpload(value) && field in contents));
  const depends = JSON.stringify([yanzhenVersion, operation, version, Object.fromEntries(plain), contents]);
  return createHash('sha256').update('yanzhen-pieces/1\n').update(depends).digest('hex');
}
