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

/**
 * The guarded figures that the onlooker could tell more closely than allowed. Sums without a figure in common are attacked
 * apart; a figure in no sum at all stays open.
 * @param pause awaited between figures, for who has other work to let through
 */
export async function exposures(
  solver: Solver,
  knowledge: Knowledge,
  guarded: readonly Guarded[],
  pause: () => Promise<void> = async () => {},
): Promise<Exposure[]> {
  const parts = new Components(solver, knowledge);
  const found: Exposure[] = [];
  try {
    for (const [at, figure] of guarded.entries()) {
      const { lowest, highest } = parts.range(figure.members);
      if (!isSafe(figure, lowest, highest)) found.push({ guarded: at, lowest, highest });
      await pause();
    }
    return found;
  } finally {
    parts.close();
  }
}

function isSafe({ value, protection }: Guarded, lowest: number, highest: number): boolean {
  const slack = 1e-6 * Math.max(1, Math.abs(value));
  // Below zero nothing can be: a figure smaller than its protection need only reach down to zero.
  const low = Math.max(0, value - protection);
  return lowest <= low + slack && highest >= value + protection - slack;
}

/** Knowledge in parts that share no sum; the range of a figure is the sum of its ranges within each. */
class Components {
  readonly #solver: Solver;
  readonly #knowledge: Knowledge;
  /** The component of each cell, by its smallest cell. */
  readonly #of: Int32Array;
  readonly #cells = new Map<number, number[]>();
  readonly #sums = new Map<number, PublishedSum[]>();
  readonly #attacks = new Map<number, { readonly attack: Attack; readonly place: ReadonlyMap<number, number> }>();

  constructor(solver: Solver, knowledge: Knowledge) {
    this.#solver = solver;
    this.#knowledge = knowledge;
    this.#of = componentsOf(knowledge);
    for (const [cell, component] of this.#of.entries()) append(this.#cells, component, cell);
    for (const sum of knowledge.sums) if (sum.members.length > 0) append(this.#sums, this.#of[sum.members[0]!]!, sum);
  }

  range(members: readonly number[]): { lowest: number; highest: number } {
    const inside = new Map<number, number[]>();
    for (const cell of members) append(inside, this.#of[cell]!, cell);
    let [lowest, highest] = [0, 0];
    for (const [component, cells] of inside) {
      const sums = this.#sums.get(component) ?? [];
      const range = sums.length < 2 ? this.#alone(sums[0], cells) : this.#attack(component, cells);
      lowest += range.lowest;
      highest += range.highest;
    }
    return { lowest, highest };
  }

  /** With one sum, or none, what is not known shares what remains of it. */
  #alone(sum: PublishedSum | undefined, cells: readonly number[]): { lowest: number; highest: number } {
    const { known } = this.#knowledge;
    const own = cells.reduce((total, cell) => total + (known?.get(cell) ?? 0), 0);
    const open = new Set(cells.filter((cell) => known?.get(cell) === undefined));
    if (open.size === 0) return { lowest: own, highest: own };
    if (sum === undefined) return { lowest: own, highest: Number.POSITIVE_INFINITY };
    const rest = sum.value - sum.members.reduce((total, cell) => total + (known?.get(cell) ?? 0), 0);
    const others = sum.members.some((cell) => known?.get(cell) === undefined && !open.has(cell));
    return { lowest: others ? own : own + rest, highest: own + rest };
  }

  #attack(component: number, cells: readonly number[]): { lowest: number; highest: number } {
    let open = this.#attacks.get(component);
    if (open === undefined) {
      const inside = this.#cells.get(component)!;
      const place = new Map(inside.map((cell, position) => [cell, position]));
      open = { place, attack: new Attack(this.#solver, this.#within(component, inside, place)) };
      this.#attacks.set(component, open);
    }
    const { place, attack } = open;
    return attack.range(cells.map((cell) => place.get(cell)!));
  }

  #within(component: number, inside: readonly number[], place: ReadonlyMap<number, number>): Knowledge {
    const known = new Map<number, number>();
    for (const [position, cell] of inside.entries()) {
      const value = this.#knowledge.known?.get(cell);
      if (value !== undefined) known.set(position, value);
    }
    const sums = this.#sums.get(component)!;
    return {
      ...{ cells: inside.length, known },
      sums: sums.map(({ members, value }) => ({ value, members: members.map((cell) => place.get(cell)!) })),
    };
  }

  close(): void {
    for (const { attack } of this.#attacks.values()) attack.close();
  }
}

function append<T>(lists: Map<number, T[]>, key: number, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function componentsOf({ cells, sums }: Knowledge): Int32Array {
  const parent = Int32Array.from({ length: cells }, (_, cell) => cell);
  const root = (cell: number): number => {
    let at = cell;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (const { members } of sums) {
    for (const cell of members) {
      const [a, b] = [root(members[0]!), root(cell)];
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
  return parent.map((_, cell) => root(cell));
}
