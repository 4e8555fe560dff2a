/**
 * The level λ with `Σ min(wish, λ) = available`, Infinity when all can be met. Sorts the wishes in place, so a supplier
 * with d customers costs d log d, not d².
 */
export function fillLevel(wishes: Float64Array, available: number): number {
  wishes.sort();
  let left = available;
  for (let k = 0; k < wishes.length; k++) {
    const share = left / (wishes.length - k);
    if (wishes[k]! >= share) return Math.max(0, share);
    left -= wishes[k]!;
  }
  return Infinity;
}
