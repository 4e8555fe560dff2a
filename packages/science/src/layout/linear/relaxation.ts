import type { LinearModel } from './model.ts';
import { brokenBy, type Row, rowOf, rowsOf, withRows } from './rows.ts';
import { type OpenModel, relaxed, type Solution, type Solver } from './solver.ts';

/** Rows that every whole point keeps and this point breaks. */
export type Separator = (point: Float64Array) => readonly Row[];

const mostRounds = 60;
/** Violations below this, relative to the row's coefficients, are noise of the solver. */
const noise = 1e-5;
/** Rounds that move the bound by less than this part of it bring too little to go on. */
const worthwhile = 3e-4;

/**
 * The relaxation of a mixed-integer program, tightened where its solution asks for it: rows marked as implied are left out at
 * first, and those broken are added round after round, with the cuts of a separator. Every round starts from the last basis.
 */
export class Relaxation {
  readonly #model: LinearModel;
  readonly #separate: Separator | undefined;
  readonly #rows: Row[] = [];
  readonly #waiting: Set<number>;
  readonly #open: OpenModel;
  /** Proven: no whole point is better. */
  bound: number;
  rounds = 0;

  constructor(solver: Solver, model: LinearModel, separate?: Separator) {
    this.#model = model;
    this.#separate = separate;
    this.#waiting = new Set();
    for (let row = 0; row < model.rows; row++) {
      if (model.implied?.[row] === 1) this.#waiting.add(row);
      else this.#rows.push(rowOf(model, row));
    }
    this.#open = solver(relaxed(this.model()));
    this.bound = boxBound(model);
  }

  /** The model solved inside the solver: for dives. Its bounds must be given back as they were. */
  get open(): OpenModel {
    return this.#open;
  }

  /** The mixed-integer program with the rows added so far: the same whole points, fewer rows, a tight relaxation. */
  model(): LinearModel {
    return withRows(this.#model, rowsOf(this.#rows));
  }

  /** Solves and adds rows until that brings little, or time is up. Told the solution of every round. */
  tighten(left: () => number, each: (solution: Solution) => boolean): Solution {
    let solution = this.#solve(left());
    let slow = 0;
    while (solution.status === 'optimal' && this.rounds < mostRounds && each(solution)) {
      const rows = this.#broken(solution.values);
      if (rows.length === 0) break;
      this.#rows.push(...rows);
      this.#open.addRows(rowsOf(rows));
      const before = this.bound;
      const next = this.#solve(left());
      if (next.status !== 'optimal') return next.status === 'limit' ? solution : next;
      solution = next;
      slow = Math.abs(before - this.bound) < worthwhile * Math.abs(this.bound) ? slow + 1 : 0;
      if (slow >= 2) break;
    }
    return solution;
  }

  close(): void {
    this.#open.close();
  }

  #solve(seconds: number): Solution {
    const solution = this.#open.solve({ seconds });
    this.rounds++;
    if (solution.status !== 'optimal') return solution;
    const better = this.#model.maximise ? solution.bound < this.bound : solution.bound > this.bound;
    if (better) this.bound = solution.bound;
    return solution;
  }

  #broken(point: Float64Array): Row[] {
    const found: Row[] = [];
    for (const number of this.#waiting) {
      const row = rowOf(this.#model, number);
      if (brokenBy(row, point) < noise) continue;
      found.push(row);
      this.#waiting.delete(number);
    }
    for (const row of this.#separate?.(point) ?? []) if (brokenBy(row, point) >= noise) found.push(row);
    return found;
  }
}

/** What the bounds of the variables alone allow: valid for any rows, mostly far off. */
export function boxBound({ maximise, columns, cost, lower, upper }: LinearModel): number {
  let sum = 0;
  for (let column = 0; column < columns; column++) {
    const c = cost[column]!;
    if (c !== 0) sum += c * (c > 0 === maximise ? upper[column]! : lower[column]!);
  }
  return sum;
}
