/**
 * `out[k] = Σ x[item]` over the items of list k: a 0/1 sparse matrix times a vector.
 * Four running sums, added as `(s0 + s1) + (s2 + s3)`: the order is part of the result.
 */
export function gatherSums(start: Uint32Array, items: Uint32Array, x: Float64Array, out: Float64Array): void {
  for (let k = 0; k < out.length; k++) {
    let at = start[k]!;
    const end = start[k + 1]!;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (; at + 4 <= end; at += 4) {
      s0 += x[items[at]!]!;
      s1 += x[items[at + 1]!]!;
      s2 += x[items[at + 2]!]!;
      s3 += x[items[at + 3]!]!;
    }
    for (; at < end; at++) s0 += x[items[at]!]!;
    out[k] = s0 + s1 + (s2 + s3);
  }
}
