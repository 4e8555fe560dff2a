import type { LinearModel } from './model.ts';
import type { OpenModel, Solution } from './solver.ts';

const whole = 1e-6;

interface Dive {
  /** A point that meets every row with whole variables whole; undefined where the dive ended without one. */
  readonly point: Float64Array | undefined;
  readonly rounds: number;
}

/**
 * Rounds a relaxation a few variables at a time and solves again from the last basis: the largest fractions go up, the
 * smallest down, until nothing is fractional. Where rounding up leaves nothing feasible, those variables go down instead.
 * @param open the relaxation; its bounds are as they were when the dive ends
 */
export function dive(model: LinearModel, open: OpenModel, root: Solution, end: number): Dive {
  const wholes = [...model.integer.keys()].filter((column) => model.integer[column] === 1);
  const fixed = new Set<number>();
  const set = (columns: readonly number[], values: readonly number[]) => {
    for (const column of columns) fixed.add(column);
    open.setColumns(columns, values, values);
  };
  let solution = root;
  let rounds = 0;
  while (performance.now() < end) {
    const fractional = wholes
      .filter((column) => !fixed.has(column) && distance(solution.values[column]!) > whole)
      .sort((a, b) => fraction(solution.values[b]!) - fraction(solution.values[a]!) || a - b);
    if (fractional.length === 0) break;
    rounds++;
    const { up, down } = chosen(fractional, solution.values);
    const at = solution.values;
    const floor = (column: number) => Math.floor(at[column]! + whole);
    set([...up, ...down], [...up.map((column) => floor(column) + 1), ...down.map(floor)]);
    const seconds = Math.max(0.01, (end - performance.now()) / 1000);
    solution = open.solve({ seconds });
    if (solution.status !== 'infeasible') continue;
    set(up, up.map(floor));
    solution = open.solve({ seconds });
    if (solution.status !== 'optimal') break;
  }
  const released = [...fixed];
  open.setColumns(
    released,
    released.map((column) => model.lower[column]!),
    released.map((column) => model.upper[column]!),
  );
  const done = solution.status === 'optimal' && wholes.every((column) => distance(solution.values[column]!) <= whole);
  return { point: done ? rounded(model, solution.values) : undefined, rounds };
}

/** A fifth of the fractions from the top, those above a half; a sixth from the bottom, those below three tenths. */
function chosen(fractional: readonly number[], values: Float64Array) {
  const most = Math.max(3, Math.ceil(fractional.length / 5));
  const up = fractional.slice(0, most).filter((column, at) => at < 3 || fraction(values[column]!) > 0.5);
  const least = fractional.slice(up.length).slice(-Math.ceil(fractional.length / 6));
  return { up, down: least.filter((column) => fraction(values[column]!) < 0.3) };
}

const fraction = (value: number) => value - Math.floor(value + whole);
const distance = (value: number) => Math.abs(value - Math.round(value));

function rounded(model: LinearModel, values: Float64Array): Float64Array {
  return values.map((value, column) => (model.integer[column] === 1 ? Math.round(value) : value));
}
