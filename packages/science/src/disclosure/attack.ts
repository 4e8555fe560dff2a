import { ModelBuilder, type OpenModel, type Solver } from '../layout/linear/index.ts';

/** A published number: the sum over some base figures. */
export interface PublishedSum {
  readonly members: readonly number[];
  readonly value: number;
}

/** What an onlooker has: base figures 0 … cells−1, none negative, published sums, and figures known to him anyway. */
export interface Knowledge {
  readonly cells: number;
  readonly sums: readonly PublishedSum[];
  readonly known?: ReadonlyMap<number, number>;
}

/** A figure that must stay uncertain by `protection` in both directions. */
export interface Guarded {
  readonly members: readonly number[];
  readonly value: number;
  readonly protection: number;
}

export interface Exposure {
  /** Which of the guarded. */
  readonly guarded: number;
  /** The range that remains for the onlooker; ∞ where nothing limits it. */
  readonly lowest: number;
  readonly highest: number;
}

const seconds = 60;

/** Ranges that published sums leave open; one model inside the solver serves all questions. */
export class Attack {
  readonly #open: OpenModel;
  readonly #cells: number;

  constructor(solver: Solver, { cells, sums, known }: Knowledge) {
    const model = new ModelBuilder();
    for (let cell = 0; cell < cells; cell++) {
      const value = known?.get(cell);
      model.variable(value === undefined ? {} : { lower: value, upper: value });
    }
    for (const { members, value } of sums) {
      // Published numbers are rounded: a sum that misses by its last digits is no contradiction.
      const slack = 1e-9 * Math.max(1, Math.abs(value));
      model.row(
        value - slack,
        value + slack,
        members.map((cell) => [cell, 1]),
      );
    }
    this.#cells = cells;
    this.#open = solver(model.build(false));
  }

  /** @throws Error where the sums contradict one another, so that no figures could have given them */
  range(members: readonly number[]): { lowest: number; highest: number } {
    return { lowest: this.#least(members, 1), highest: -this.#least(members, -1) };
  }

  #least(members: readonly number[], sign: number): number {
    const all = Array.from({ length: this.#cells }, (_, cell) => cell);
    const costs = new Array<number>(this.#cells).fill(0);
    for (const cell of members) costs[cell] = costs[cell]! + sign;
    this.#open.setCosts(all, costs);
    const { status, objective } = this.#open.solve({ seconds });
    if (status === 'unbounded') return Number.NEGATIVE_INFINITY;
    if (status !== 'optimal') throw new Error(`the published sums contradict one another (${status})`);
    return objective;
  }

  close(): void {
    this.#open.close();
  }
}

/** The guarded figures that the onlooker could tell more closely than allowed. */
export function exposures(solver: Solver, knowledge: Knowledge, guarded: readonly Guarded[]): Exposure[] {
  const attack = new Attack(solver, knowledge);
  try {
    return guarded.flatMap(({ members, value, protection }, at) => {
      const { lowest, highest } = attack.range(members);
      const slack = 1e-6 * Math.max(1, Math.abs(value));
      // Below zero nothing can be: a figure smaller than its protection need only reach down to zero.
      const low = Math.max(0, value - protection);
      const safe = lowest <= low + slack && highest >= value + protection - slack;
      return safe ? [] : [{ guarded: at, lowest, highest }];
    });
  } finally {
    attack.close();
  }
}
