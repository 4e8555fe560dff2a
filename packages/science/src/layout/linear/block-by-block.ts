import { meets, nothingDone } from './feasible.ts';
import type { LinearModel } from './model.ts';
import { restrictModel, withPart } from './restrict.ts';
import { type Solver, solveOnce } from './solver.ts';

/**
 * A plan made part by part: each block in turn is solved with what the others leave. Where doing nothing is not allowed, a
 * first pass meets what each block must with as little as it can of what blocks share. Far from the best, but quick; what
 * it gives may break rows that blocks keep only together.
 */
export function blockByBlock(solver: Solver, model: LinearModel, blocks: Int32Array, left: () => number): Float64Array {
  const nothing = nothingDone(model);
  const numbers = [...new Set(blocks)].filter((block) => block >= 0).sort((a, b) => a - b);
  const pass = (from: Float64Array, cost: Float64Array, passes: number) => {
    let point = from;
    for (const [at, block] of numbers.entries()) {
      const seconds = left() / (numbers.length * passes - at);
      const around = point.map((value, column) => (blocks[column] === block ? 0 : value));
      const part = restrictModel({ ...model, cost }, { columns: (column) => blocks[column] === block, point: around });
      const start = Float64Array.from(part.columns, (column) => point[column]!);
      const { values } = solveOnce(solver, part.model, { seconds, gap: 0.01, start });
      if (values.length > 0) point = withPart(point, part, values);
    }
    return point;
  };
  if (meets(model, nothing)) return pass(nothing, model.cost, 1);
  return pass(pass(nothing, sharedUse(model, blocks), 2), model.cost, 1);
}

/** As costs: how much of the limits that blocks share a unit of every variable uses up. */
function sharedUse(model: LinearModel, blocks: Int32Array): Float64Array {
  const { rows, starts, indices, values, rowUpper, columns, maximise } = model;
  const cost = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    const limit = rowUpper[row]!;
    if (!(limit > 0) || !Number.isFinite(limit)) continue;
    const [from, to] = [starts[row]!, starts[row + 1]!];
    const first = blocks[indices[from]!];
    if (indices.subarray(from, to).every((column) => blocks[column] === first)) continue;
    for (let k = from; k < to; k++) cost[indices[k]!]! += ((maximise ? -1 : 1) * Math.max(0, values[k]!)) / limit;
  }
  return cost;
}
