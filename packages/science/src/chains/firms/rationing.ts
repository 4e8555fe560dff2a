import { fillLevel } from './water-level.ts';

/**
 * How a supplier with too little shares it out, final demand standing beside the firms as one more customer:
 * `proportional`: everyone the same share of the order; `equal`: everyone the same amount, up to the order;
 * `priority`: firms first, in proportion, then final demand; `largest-first`: the largest order in full, then the next.
 */
export type Rationing = 'proportional' | 'equal' | 'priority' | 'largest-first';

/** One supplier's rule for a day: orders above `full` in full, those at `full` get `tie`, below it `ratio` up to `level`. */
export interface Ration {
  readonly full: number;
  readonly tie: number;
  readonly ratio: number;
  readonly level: number;
  /** What final demand gets. */
  readonly final: number;
}

/** What an order gets. */
export function served({ full, tie, ratio, level }: Ration, order: number): number {
  if (order > full) return order;
  return order === full ? tie : Math.min(order * ratio, level);
}

const NOTHING = { full: Infinity, tie: 0, ratio: 1, level: Infinity };

/**
 * The rule that shares out `available`, which is less than what is asked for. Sorted once, a supplier with d customers
 * costs d log d.
 * @param wishes orders of the firms, with room for one more at the end; may come back in another order
 */
export function rationOf(kind: Rationing, wishes: Float64Array, final: number, available: number): Ration {
  const last = wishes.length - 1;
  if (kind === 'equal') {
    wishes[last] = final;
    const level = fillLevel(wishes, available);
    return { ...NOTHING, level, final: Math.min(final, level) };
  }
  if (kind === 'largest-first') {
    wishes[last] = final;
    const ration = largestFirst(wishes, available);
    return { ...ration, final: served(ration, final) };
  }
  let asked = 0;
  for (let k = 0; k < last; k++) asked += wishes[k]!;
  if (kind === 'priority') {
    const ratio = asked > available ? available / asked : 1;
    return { ...NOTHING, ratio, final: Math.min(final, Math.max(0, available - asked)) };
  }
  const ratio = available / (asked + final);
  return { ...NOTHING, ratio, final: final * ratio };
}

/** Orders of the same size at the margin share what is left evenly, so that the order of customers plays no part. */
function largestFirst(wishes: Float64Array, available: number): Ration {
  wishes.sort();
  let left = available;
  let k = wishes.length - 1;
  while (k >= 0) {
    const size = wishes[k]!;
    let same = 1;
    while (k - same >= 0 && wishes[k - same] === size) same++;
    if (size * same > left) return { full: size, tie: left / same, ratio: 0, level: 0, final: 0 };
    left -= size * same;
    k -= same;
  }
  return { ...NOTHING, final: 0 };
}
