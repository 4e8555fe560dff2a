import {
  type LinearModel,
  type RestrictedModel,
  rowActivity,
  type SearchOptions,
  type Solution,
  type Solver,
  solveModel,
} from '../linear/index.ts';
import type { LayoutModel } from '../regional/index.ts';

export interface Nearest extends Solution {
  /** Some rule that says “at least” is not met, or was not met in the time. */
  readonly isShort: boolean;
}

/**
 * Solves a part of a layout; where its least service or floors cannot be met, comes as near as it can: first the least sum of
 * what is lacking, each as a share of what the rule asks, then the most of the objective with no more lacking than that.
 */
export function solveNearest(
  solver: Solver,
  layout: LayoutModel,
  part: RestrictedModel,
  options: SearchOptions,
): Nearest {
  const found = solveModel(solver, part.model, options);
  const least = leastRows(layout, part);
  if (found.values.length > 0 || least.length === 0) return { ...found, isShort: false };
  const { seconds, gap } = options;
  const elastic = withShortfalls(part.model, least);
  const { values } = solveModel(solver, elastic, { seconds, gap });
  if (values.length === 0) return { ...found, isShort: true };
  const rowLower = part.model.rowLower.slice();
  for (const [k, row] of least.entries()) {
    const asked = rowLower[row]!;
    rowLower[row] = asked - values[part.model.columns + k]! - slack * scaleOf(asked);
  }
  const { start: _, ...limits } = options;
  const near = solveModel(solver, { ...part.model, rowLower }, limits);
  return { ...near, isShort: true };
}

/** What solvers leave open in a row. */
const slack = 1e-7;

/** What is lacking at a point of the part, each rule's as a share of what it asks, summed. */
export function lackingAt(layout: LayoutModel, part: RestrictedModel, point: Float64Array): number {
  return leastRows(layout, part).reduce((sum, row) => {
    const asked = part.model.rowLower[row]!;
    return sum + Math.max(0, asked - rowActivity(part.model, row, point)) / scaleOf(asked);
  }, 0);
}

function leastRows({ rows }: LayoutModel, part: RestrictedModel): number[] {
  return [...part.rows.keys()].filter((at) => {
    const { rule } = rows[part.rows[at]!]!;
    return rule === 'service' || rule === 'floor';
  });
}

const scaleOf = (asked: number) => Math.abs(asked) || 1;

/** The model with one more column for each row, what is lacking in it; they are all that costs. */
function withShortfalls(model: LinearModel, rows: readonly number[]): LinearModel {
  const count = rows.length;
  const number = new Map(rows.map((row, k) => [row, model.columns + k]));
  const [starts, indices, values] = [[0], [] as number[], [] as number[]];
  for (let row = 0; row < model.rows; row++) {
    const [from, to] = [model.starts[row]!, model.starts[row + 1]!];
    for (let k = from; k < to; k++) {
      indices.push(model.indices[k]!);
      values.push(model.values[k]!);
    }
    const column = number.get(row);
    if (column !== undefined) {
      indices.push(column);
      values.push(1);
    }
    starts.push(indices.length);
  }
  const cost = new Float64Array(model.columns + count);
  for (const [k, row] of rows.entries()) cost[model.columns + k] = -1 / scaleOf(model.rowLower[row]!);
  const longer = (array: Float64Array, rest: number) => {
    const all = new Float64Array(model.columns + count).fill(rest);
    all.set(array);
    return all;
  };
  const integer = new Uint8Array(model.columns + count);
  integer.set(model.integer);
  return {
    ...model,
    ...{ maximise: true, columns: model.columns + count, cost, integer },
    ...{ lower: longer(model.lower, 0), upper: longer(model.upper, Number.POSITIVE_INFINITY) },
    ...{ starts: Int32Array.from(starts), indices: Int32Array.from(indices), values: Float64Array.from(values) },
  };
}
