import { coalitionSums } from './game.ts';

const ZERO = 1e-9;

/**
 * Coalitions whose total no longer moves. What follows from them is settled too: a coalition whose indicator is a combination of
 * theirs. Kept as a basis of the directions in which shares can still move.
 */
export class SettledCoalitions {
  readonly players: number;
  /** Independent settled coalitions, as masks. */
  readonly masks: number[] = [];
  #directions: Float64Array[];

  constructor(players: number) {
    this.players = players;
    this.#directions = Array.from({ length: players }, (_, player) => {
      const direction = new Float64Array(players);
      direction[player] = 1;
      return direction;
    });
  }

  /** A basis of the changes of shares that leave every settled coalition's total as it is. */
  get directions(): readonly Float64Array[] {
    return this.#directions;
  }

  /** Everything is settled: one split is left. */
  get complete(): boolean {
    return this.#directions.length === 0;
  }

  /** Settles a coalition; false where it was settled already. */
  settle(mask: number): boolean {
    const moves = this.#directions.map((direction) => total(direction, mask));
    const pivot = largest(moves);
    if (pivot === -1 || Math.abs(moves[pivot]!) < ZERO) return false;
    const along = this.#directions[pivot]!;
    this.#directions = this.#directions.flatMap((direction, k) =>
      k === pivot ? [] : [cleared(direction, along, moves[k]! / moves[pivot]!)],
    );
    this.masks.push(mask);
    return true;
  }

  /** Whether a coalition's total still can move. */
  isOpen(mask: number): boolean {
    return this.#directions.some((direction) => Math.abs(total(direction, mask)) > ZERO);
  }

  /** By mask, 1 where a coalition's total still can move. */
  open(): Uint8Array {
    const open = new Uint8Array(2 ** this.players);
    const sums = new Float64Array(open.length);
    for (const direction of this.#directions) {
      coalitionSums(direction, sums);
      for (let mask = 1; mask < open.length; mask++) if (Math.abs(sums[mask]!) > ZERO) open[mask] = 1;
    }
    return open;
  }

  copy(): SettledCoalitions {
    const copy = new SettledCoalitions(this.players);
    for (const mask of this.masks) copy.settle(mask);
    return copy;
  }
}

function total(amounts: Float64Array, mask: number): number {
  let sum = 0;
  for (let player = 0; player < amounts.length; player++) if ((mask >> player) & 1) sum += amounts[player]!;
  return sum;
}

function largest(values: readonly number[]): number {
  let best = -1;
  for (const [k, value] of values.entries()) if (best === -1 || Math.abs(value) > Math.abs(values[best]!)) best = k;
  return best;
}

/** The direction with its part along the pivot taken out, longest entry 1. */
function cleared(direction: Float64Array, along: Float64Array, factor: number): Float64Array {
  const rest = direction.map((value, player) => value - factor * along[player]!);
  const length = rest.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return rest.map((value) => (Math.abs(value) < 1e-14 * length ? 0 : value / length));
}
