import type { PieceHandler } from '../../jobs/spread/types.ts';
import { isUpload } from '../../jobs/uploads.ts';
import { problemOf } from '../problem.ts';
import { inputHere } from './jobs.ts';
import type { HttpParts } from './parts.ts';

/** Does pieces that another process wants, in a worker thread of this one. */
export function pieceHandler(partsOf: (workspace: string) => HttpParts): PieceHandler {
  return async ({ workspace, operation, input: given, number, file }, signal) => {
    const parts = partsOf(workspace);
    const input = await inputHere(parts, given, file);
    try {
      const work = { kind: 'piece', operation, input, number } as const;
      return await parts.pool.run(work, { workspace, signal, progress: () => undefined });
    } catch (error) {
      const problem = problemOf(error);
      throw problem === undefined ? error : Object.assign(error as Error, { problem });
    } finally {
      const laidDown = Object.values(input).flat().filter(isUpload);
      await Promise.all(laidDown.map(({ path }) => parts.spool.release(path)));
    }
  };
}
