import { ARIO_TILE, type ArioArrays, type ArioOptions } from './ario-step.ts';

/**
 * Plain form of the compiled step, with the same order of summation: what arrives of input s at user j is
 * `h[s,j] Σ_i Z[i,j] r_i` over its suppliers i ascending; stocks `max(S − a x, 0) + arrivals`; orders per weight
 * `h = (max(0, a x* d − S) ρ + a x) / Σ_i Z[i,j] w_i`; supplier i's orders `w_i Σ_j Z[i,j] h[s(i),j]`, tile by tile.
 */
export function arioStepReference(arrays: ArioArrays, options: ArioOptions): void {
  const { nodes, sectors, tiles, weight, orders } = arrays;
  orders.fill(0);
  for (let t = 0; t < tiles; t++) {
    for (let s = 0; s < sectors; s++) restockTile(arrays, options, t, s);
    for (let s = 0; s < sectors; s++) orderTile(arrays, t, s);
  }
  for (let i = 0; i < nodes; i++) orders[i]! *= weight[i]!;
}

function restockTile(arrays: ArioArrays, options: ArioOptions, t: number, s: number): void {
  const { nodes, sectors, sectorStart, flows, delivered, weight, use, stock, share } = arrays;
  for (let k = 0; k < ARIO_TILE; k++) {
    const at = (t * sectors + s) * ARIO_TILE + k;
    const user = t * ARIO_TILE + k;
    let arriving = 0;
    let weights = 0;
    for (let i = sectorStart[s]!; i < sectorStart[s + 1]!; i++) {
      const flow = flows[(t * nodes + i) * ARIO_TILE + k]!;
      arriving += flow * delivered[i]!;
      weights += flow * weight[i]!;
    }
    let added = share[at]! * arriving;
    if (options.extra) added += arrays.extra[at]!;
    const used = use[at]! * arrays.production[user]!;
    // Output that an input holds back only in part takes more of it than there is.
    const left = Math.max(stock[at]! - used, 0) + added;
    stock[at] = left;
    const goal = use[at]! * arrays.wanted[user]! * arrays.duration[s]!;
    const gap = Math.max(goal - left, 0) * arrays.restoration[s]!;
    const base = options.fixed ? arrays.fixed[at]! : weights;
    share[at] = base > 0 ? (gap + used) / base : 0;
  }
}

function orderTile({ nodes, sectors, sectorStart, flows, share, orders }: ArioArrays, t: number, s: number): void {
  const h = share.subarray((t * sectors + s) * ARIO_TILE, (t * sectors + s + 1) * ARIO_TILE);
  for (let i = sectorStart[s]!; i < sectorStart[s + 1]!; i++) {
    const z = flows.subarray((t * nodes + i) * ARIO_TILE, (t * nodes + i + 1) * ARIO_TILE);
    const even = z[0]! * h[0]! + z[2]! * h[2]! + (z[4]! * h[4]! + z[6]! * h[6]!);
    const odd = z[1]! * h[1]! + z[3]! * h[3]! + (z[5]! * h[5]! + z[7]! * h[7]!);
    orders[i]! += even + odd;
  }
}
