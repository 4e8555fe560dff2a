/**
 * Shares `available` out among `wishes` into `out`, so that it sums to the lesser of both (to rounding). Wishes of zero or
 * less get what they wish: a negative one, drawn from stocks, adds to what is available.
 * - `proportional`: everyone the same share of the wish.
 * - `priority`: the first `first` wishes (intermediate use) before the rest, each group proportionally.
 * - `largest-first`: wishes in order of size, ties in order of place.
 * - `equal`: everyone the same amount, at most the wish: the water level λ with `Σ min(wish, λ) = available`.
 */
export function allocate(
  scheme: 'proportional' | 'priority' | 'largest-first' | 'equal',
  available: number,
  wishes: Float64Array,
  first: number,
  out: Float64Array,
): void {
  let total = 0;
  let room = available;
  for (let k = 0; k < wishes.length; k++) {
    const wish = wishes[k]!;
    if (wish > 0) total += wish;
    else room -= wish;
  }
  if (total <= room) out.set(wishes);
  else if (scheme === 'proportional') fill(wishes, out, 0, wishes.length, total > 0 ? room / total : 0);
  else if (scheme === 'priority') priority(room, wishes, first, out);
  else if (scheme === 'equal') level(room, wishes, out);
  else largestFirst(room, wishes, out);
}

function fill(wishes: Float64Array, out: Float64Array, from: number, to: number, ratio: number): void {
  for (let k = from; k < to; k++) out[k] = wishes[k]! > 0 ? wishes[k]! * ratio : wishes[k]!;
}

function priority(room: number, wishes: Float64Array, first: number, out: Float64Array): void {
  const sum = (from: number, to: number) => {
    let total = 0;
    for (let k = from; k < to; k++) total += Math.max(0, wishes[k]!);
    return total;
  };
  const before = sum(0, first);
  const rest = sum(first, wishes.length);
  fill(wishes, out, 0, first, before > 0 ? Math.min(1, room / before) : 0);
  fill(wishes, out, first, wishes.length, rest > 0 ? Math.min(1, Math.max(0, room - before) / rest) : 0);
}

/** The level λ at which `Σ min(wish, λ) = room`, over sorted wishes. */
function level(room: number, wishes: Float64Array, out: Float64Array): void {
  const sorted = wishes.filter((wish) => wish > 0).sort();
  let left = room;
  let water = 0;
  for (let k = 0; k < sorted.length; k++) {
    const share = left / (sorted.length - k);
    if (sorted[k]! >= share) {
      water = share;
      break;
    }
    left -= sorted[k]!;
  }
  for (let k = 0; k < wishes.length; k++) out[k] = wishes[k]! > 0 ? Math.min(wishes[k]!, water) : wishes[k]!;
}

function largestFirst(room: number, wishes: Float64Array, out: Float64Array): void {
  const ranked = Uint32Array.from(wishes.keys()).sort((a, b) => wishes[b]! - wishes[a]! || a - b);
  let left = room;
  for (const k of ranked) {
    const wish = wishes[k]!;
    out[k] = wish > 0 ? Math.min(wish, left) : wish;
    if (wish > 0) left -= out[k];
  }
}
