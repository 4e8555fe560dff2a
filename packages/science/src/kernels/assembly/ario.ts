/**
 * One step of an adaptive regional input–output model over the whole table, in tiles of eight using nodes, so that the
 * table is read from memory once. Nodes stand sorted by sector. In each tile: what arrives of every input, the stocks
 * after it, and the new orders per unit of supplier's weight; then what the tile's users order from every supplier.
 * @param z flows `[tile][supplier][8]`
 * @param delivered per supplier: the part of its orders that it delivers times the weight they were placed with
 * @param weight per supplier: the weight new orders are placed with
 * @param extra deliveries that `delivered` does not cover, `[tile][sector][8]`; 0 for none
 * @param fixed Σ of flows by sector where orders follow them, `[tile][sector][8]`; 0 to weigh with `weight`
 * @param use input per unit of output, `stock` and `share` (orders per weight), all `[tile][sector][8]`
 */
export function arioStep(
  nodes: i32, tiles: i32, sectors: i32, sectorStart: usize, z: usize,
  delivered: usize, weight: usize, extra: usize, fixed: usize,
  production: usize, wanted: usize, duration: usize, restoration: usize,
  use: usize, stock: usize, share: usize, orders: usize,
): void {
  memory.fill(orders, 0, <usize>nodes << 3);
  for (let t: usize = 0; t < <usize>tiles; t++) {
    const block = t * <usize>sectors << 6;
    const flows = z + (t * <usize>nodes << 6);
    for (let s: usize = 0; s < <usize>sectors; s++) {
      const at = block + (s << 6);
      receive(
        flows, delivered, weight, load<u32>(sectorStart + (s << 2)), load<u32>(sectorStart + (s << 2), 4),
        extra == 0 ? 0 : extra + at, fixed == 0 ? 0 : fixed + at, production + (t << 6), wanted + (t << 6),
        load<f64>(duration + (s << 3)), load<f64>(restoration + (s << 3)), use + at, stock + at, share + at,
      );
    }
    for (let s: usize = 0; s < <usize>sectors; s++) {
      const from = load<u32>(sectorStart + (s << 2));
      order(flows, share + block + (s << 6), from, load<u32>(sectorStart + (s << 2), 4), orders);
    }
  }
  for (let i: usize = 0; i < <usize>nodes; i++) {
    const at = i << 3;
    store<f64>(orders + at, load<f64>(orders + at) * load<f64>(weight + at));
  }
}

// Suppliers of one sector, eight users: sums over the suppliers in order.
// @ts-ignore: decorator
@inline
function receive(
  flows: usize, delivered: usize, weight: usize, from: u32, to: u32, extra: usize, fixed: usize,
  production: usize, wanted: usize, duration: f64, restoration: f64, use: usize, stock: usize, share: usize,
): void {
  let a0 = f64x2.splat(0), a1 = a0, a2 = a0, a3 = a0;
  let d0 = a0, d1 = a0, d2 = a0, d3 = a0;
  for (let i = <usize>from; i < <usize>to; i++) {
    const row = flows + (i << 6);
    const r = v128.load64_splat(delivered + (i << 3));
    const w = v128.load64_splat(weight + (i << 3));
    const z0 = v128.load(row), z1 = v128.load(row, 16), z2 = v128.load(row, 32), z3 = v128.load(row, 48);
    a0 = f64x2.add(a0, f64x2.mul(z0, r));
    a1 = f64x2.add(a1, f64x2.mul(z1, r));
    a2 = f64x2.add(a2, f64x2.mul(z2, r));
    a3 = f64x2.add(a3, f64x2.mul(z3, r));
    d0 = f64x2.add(d0, f64x2.mul(z0, w));
    d1 = f64x2.add(d1, f64x2.mul(z1, w));
    d2 = f64x2.add(d2, f64x2.mul(z2, w));
    d3 = f64x2.add(d3, f64x2.mul(z3, w));
  }
  const goal = f64x2.splat(duration);
  const pace = f64x2.splat(restoration);
  restock(0, a0, d0, extra, fixed, production, wanted, goal, pace, use, stock, share);
  restock(16, a1, d1, extra, fixed, production, wanted, goal, pace, use, stock, share);
  restock(32, a2, d2, extra, fixed, production, wanted, goal, pace, use, stock, share);
  restock(48, a3, d3, extra, fixed, production, wanted, goal, pace, use, stock, share);
}

// @ts-ignore: decorator
@inline
function restock(
  k: usize, arriving: v128, weights: v128, extra: usize, fixed: usize, production: usize, wanted: usize,
  goal: v128, pace: v128, use: usize, stock: usize, share: usize,
): void {
  const zero = f64x2.splat(0);
  const perUnit = v128.load(use + k);
  let added = f64x2.mul(v128.load(share + k), arriving);
  if (extra != 0) added = f64x2.add(added, v128.load(extra + k));
  const used = f64x2.mul(perUnit, v128.load(production + k));
  // Output that an input holds back only in part takes more of it than there is.
  const left = f64x2.add(f64x2.max(f64x2.sub(v128.load(stock + k), used), zero), added);
  v128.store(stock + k, left);
  const wish = f64x2.mul(f64x2.mul(perUnit, v128.load(wanted + k)), goal);
  const gap = f64x2.mul(f64x2.max(f64x2.sub(wish, left), zero), pace);
  const base = fixed != 0 ? v128.load(fixed + k) : weights;
  const ratio = f64x2.div(f64x2.add(gap, used), base);
  v128.store(share + k, v128.and(ratio, f64x2.gt(base, zero)));
}

// @ts-ignore: decorator
@inline
function order(flows: usize, share: usize, from: u32, to: u32, orders: usize): void {
  const h0 = v128.load(share), h1 = v128.load(share, 16), h2 = v128.load(share, 32), h3 = v128.load(share, 48);
  for (let i = <usize>from; i < <usize>to; i++) {
    const row = flows + (i << 6);
    const sum = f64x2.add(
      f64x2.add(f64x2.mul(v128.load(row), h0), f64x2.mul(v128.load(row, 16), h1)),
      f64x2.add(f64x2.mul(v128.load(row, 32), h2), f64x2.mul(v128.load(row, 48), h3)),
    );
    const at = orders + (i << 3);
    store<f64>(at, load<f64>(at) + (f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1)));
  }
}
