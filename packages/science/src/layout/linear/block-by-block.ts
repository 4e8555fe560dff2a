import { nothingDone } from './feasible.ts';
import type { LinearModel } from './model.ts';
import { restrictModel, withPart } from './restrict.ts';
import { type Solver, solveOnce } from './solver.ts';

/**
 * A plan made part by part: each block in turn is solved with what the blocks before it left, those after it doing nothing.
 * Far from the best, but quick. What it gives may break rows that blocks keep only together.
 */
export function blockByBlock(solver: Solver, model: LinearModel, blocks: Int32Array, left: () => number): Float64Array {
  let point = nothingDone(model);
  const numbers = [...new Set(blocks)].filter((block) => block >= 0).sort((a, b) => a - b);
  for (const [at, block] of numbers.entries()) {
    const seconds = left() / (numbers.length - at);
    if (seconds < 0.01) break;
    const around = point.map((value, column) => (blocks[column] === block ? 0 : value));
    const part = restrictModel(model, { columns: (column) => blocks[column] === block, point: around });
    const { values } = solveOnce(solver, part.model, { seconds, gap: 0.01 });
    if (values.length > 0) point = withPart(point, part, values);
  }
  return point;
}
