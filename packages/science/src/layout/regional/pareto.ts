import { type LinearModel, relativeGap, type SearchOptions, type Solver, solveModel } from '../linear/index.ts';
import type { LayoutModel } from './layout-model.ts';
import { weighted } from './measures.ts';
import { totalOf } from './outcomes.ts';

export interface ParetoPoint {
  /** Most of the first measure, given the limit on the second. */
  readonly first: number;
  readonly second: number;
  readonly limit: number;
  readonly gap: number;
}

/**
 * The curve of two measures by ε-constraints (Haimes, Lasdon & Wismer 1971): the most of the first measure under limits on
 * the second that run in even steps from its least to what the best plan for the first uses.
 */
export function paretoCurve(
  solver: Solver,
  layout: LayoutModel,
  { first, second, points }: { readonly first: string; readonly second: string; readonly points: number },
  options: SearchOptions,
): ParetoPoint[] {
  const each = { ...options, seconds: options.seconds / (points + 1) };
  const aim = withAim(layout, first, second);
  const solve = (limit: number): ParetoPoint | undefined => {
    const rowUpper = aim.rowUpper.slice();
    rowUpper[aim.rows - 1] = limit;
    const { values, objective, bound } = solveModel(solver, { ...aim, rowUpper }, each);
    if (values.length === 0) return undefined;
    const at = (name: string) => totalOf(layout, name, values);
    return { first: at(first), second: at(second), limit, gap: relativeGap(objective, bound) };
  };
  const best = solve(Number.POSITIVE_INFINITY);
  if (best === undefined) return [];
  const found: ParetoPoint[] = [];
  const least = leastOf(solver, layout, second, each);
  for (let k = 0; k < points - 1; k++) {
    const point = solve(least + ((best.second - least) * k) / (points - 1));
    if (point !== undefined) found.push(point);
  }
  return [...found, { ...best, limit: best.second }];
}

/** The model with the first measure as its aim, and a last row that holds the second. */
function withAim({ model, instance, measures }: LayoutModel, first: string, second: string): LinearModel {
  const cost = new Float64Array(model.columns);
  for (const [column, x] of weighted(instance, measures, { [first]: 1 })) cost[column]! += x;
  const sums = new Map<number, number>();
  for (const [column, x] of weighted(instance, measures, { [second]: 1 }))
    sums.set(column, (sums.get(column) ?? 0) + x);
  const indices = Int32Array.from([...model.indices, ...sums.keys()]);
  return {
    ...{ ...model, cost, indices, rows: model.rows + 1 },
    rowLower: Float64Array.from([...model.rowLower, Number.NEGATIVE_INFINITY]),
    rowUpper: Float64Array.from([...model.rowUpper, Number.POSITIVE_INFINITY]),
    starts: Int32Array.from([...model.starts, indices.length]),
    values: Float64Array.from([...model.values, ...sums.values()]),
  };
}

/** The least of a measure that any layout has. */
function leastOf(solver: Solver, layout: LayoutModel, name: string, options: SearchOptions): number {
  const { model, instance, measures } = layout;
  const cost = new Float64Array(model.columns);
  for (const [column, x] of weighted(instance, measures, { [name]: -1 })) cost[column]! += x;
  const { values } = solveModel(solver, { ...model, cost }, options);
  return values.length === 0 ? 0 : totalOf(layout, name, values);
}
