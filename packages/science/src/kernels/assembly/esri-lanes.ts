// Addresses in the header that `esri-lanes.ts` lays out, in its order.
const OUT_START = 0, OUT_BUYER = 1, OUT_SHARE = 2, IN_START = 3, IN_SUPPLIER = 4, IN_SHARE = 5;
const SECTOR_OF = 6, OUTPUT = 7, WEIGHT = 8;
const DOWN = 9, SENT = 10, UP_A = 11, UP_B = 12, FAILED = 13, FLOOR = 14, CURRENT = 15, TOTALS = 16;

// Eight cascades side by side, in bytes.
const LANES: usize = 64;

// @ts-ignore: decorator
@inline
function part(header: usize, index: usize): usize { return <usize>load<u32>(header + (index << 2)); }

/**
 * Empties the lanes of `mask` (eight doubles: all bits set where a cascade goes on, none where a new one begins) and puts
 * what each supplier's loss means to its customers into SENT: σ d, the part that others of its sector cannot stand in for.
 */
export function esriLanesPass(
  header: usize, firms: u32, sectors: u32, odd: bool, fresh: bool, mask: usize, substitute: bool,
): void {
  const down = part(header, DOWN), sent = part(header, SENT), up = part(header, odd ? UP_B : UP_A);
  const end = down + <usize>firms * LANES;
  if (fresh) {
    empty(down, <usize>firms * LANES, mask);
    empty(up, <usize>firms * LANES, mask);
    begin(header, down, up, mask);
  }
  if (!substitute) return memory.copy(sent, down, <usize>firms * LANES);
  const current = part(header, CURRENT), one = f64x2.splat(1);
  invert(current, sectors);
  let sectorOf = part(header, SECTOR_OF), output = part(header, OUTPUT), to = sent;
  for (let from = down; from < end; from += LANES, to += LANES, sectorOf += 4, output += 8) {
    const inverse = current + <usize>load<u32>(sectorOf) * LANES;
    const own = v128.load64_splat(output);
    v128.store(to, f64x2.mul(v128.load(from), f64x2.pmin(f64x2.mul(own, v128.load(inverse)), one)));
    v128.store(to, f64x2.mul(v128.load(from, 16), f64x2.pmin(f64x2.mul(own, v128.load(inverse, 16)), one)), 16);
    v128.store(to, f64x2.mul(v128.load(from, 32), f64x2.pmin(f64x2.mul(own, v128.load(inverse, 32)), one)), 32);
    v128.store(to, f64x2.mul(v128.load(from, 48), f64x2.pmin(f64x2.mul(own, v128.load(inverse, 48)), one)), 48);
  }
}

function empty(base: usize, bytes: usize, mask: usize): void {
  const a = v128.load(mask), b = v128.load(mask, 16), c = v128.load(mask, 32), d = v128.load(mask, 48);
  for (let at = base, end = base + bytes; at < end; at += LANES) {
    v128.store(at, v128.and(v128.load(at), a));
    v128.store(at, v128.and(v128.load(at, 16), b), 16);
    v128.store(at, v128.and(v128.load(at, 32), c), 32);
    v128.store(at, v128.and(v128.load(at, 48), d), 48);
  }
}

// One over what each sector still makes; where that is nothing, so much that nobody stands in.
function invert(current: usize, sectors: u32): void {
  for (let at = current, end = current + <usize>sectors * LANES; at < end; at += 8) {
    const now = load<f64>(at);
    store<f64>(at, now > 0 ? 1 / now : f64.MAX_VALUE);
  }
}

// The failed firm of each lane that begins loses its floor.
function begin(header: usize, down: usize, up: usize, mask: usize): void {
  const failed = part(header, FAILED), floor = part(header, FLOOR);
  for (let lane: usize = 0; lane < 8; lane++) {
    if (load<u64>(mask + (lane << 3)) != 0) continue;
    const at = <usize>load<u32>(failed + (lane << 2)) * LANES + (lane << 3);
    store<f64>(down + at, load<f64>(floor + (lane << 3)));
    store<f64>(up + at, load<f64>(floor + (lane << 3)));
  }
}

/**
 * All losses of all firms anew in every lane, with what a lane's result needs: TOTALS holds, eight doubles each, the
 * largest change, Σ w max(d, u), Σ w d, Σ w u, and the number of firms that lose at least `touched`.
 *
 * The links of a firm's inputs stand type by type, each as a share of its type; the top bit of the supplier says where a
 * type begins. Sums of losses only grow, so that their maximum may be taken at every link instead of at a type's end.
 */
export function esriLanesTake(header: usize, firms: u32, sectors: u32, odd: bool, touched: f64): void {
  const failed = part(header, FAILED), floor = part(header, FLOOR);
  const current = part(header, CURRENT), totals = part(header, TOTALS);
  memory.fill(current, 0, <usize>sectors * LANES);
  memory.fill(totals, 0, LANES * 5);
  const inStart = part(header, IN_START), outStart = part(header, OUT_START);
  const suppliers = part(header, IN_SUPPLIER), inShare = part(header, IN_SHARE);
  const buyers = part(header, OUT_BUYER), outShare = part(header, OUT_SHARE);
  const sent = part(header, SENT), before = part(header, odd ? UP_B : UP_A);
  const downs = part(header, DOWN), ups = part(header, odd ? UP_A : UP_B);
  const sectorOf = part(header, SECTOR_OF), output = part(header, OUTPUT), weights = part(header, WEIGHT);
  const zero = f64x2.splat(0), one = f64x2.splat(1), least = f64x2.splat(touched);
  let inLink: usize = 0, outLink: usize = 0;
  for (let k: usize = 0; k < <usize>firms; k++) {
    let d0 = zero, d1 = zero, d2 = zero, d3 = zero, s0 = zero, s1 = zero, s2 = zero, s3 = zero;
    for (const end = <usize>load<u32>(inStart + (k << 2), 4); inLink < end; inLink++) {
      const supplier = load<u32>(suppliers + (inLink << 2));
      const on = i64x2.splat(<i64>(supplier >>> 31) - 1);
      const share = v128.load64_splat(inShare + (inLink << 3));
      const from = sent + <usize>(supplier & 0x7fffffff) * LANES;
      s0 = f64x2.add(v128.and(s0, on), f64x2.mul(share, v128.load(from)));
      s1 = f64x2.add(v128.and(s1, on), f64x2.mul(share, v128.load(from, 16)));
      s2 = f64x2.add(v128.and(s2, on), f64x2.mul(share, v128.load(from, 32)));
      s3 = f64x2.add(v128.and(s3, on), f64x2.mul(share, v128.load(from, 48)));
      d0 = f64x2.pmax(d0, s0);
      d1 = f64x2.pmax(d1, s1);
      d2 = f64x2.pmax(d2, s2);
      d3 = f64x2.pmax(d3, s3);
    }
    let u0 = zero, u1 = zero, u2 = zero, u3 = zero;
    for (const end = <usize>load<u32>(outStart + (k << 2), 4); outLink < end; outLink++) {
      const share = v128.load64_splat(outShare + (outLink << 3));
      const from = before + <usize>load<u32>(buyers + (outLink << 2)) * LANES;
      u0 = f64x2.add(u0, f64x2.mul(share, v128.load(from)));
      u1 = f64x2.add(u1, f64x2.mul(share, v128.load(from, 16)));
      u2 = f64x2.add(u2, f64x2.mul(share, v128.load(from, 32)));
      u3 = f64x2.add(u3, f64x2.mul(share, v128.load(from, 48)));
    }
    const firm = i32x4.splat(<i32>k);
    const low = i32x4.eq(v128.load(failed), firm), high = i32x4.eq(v128.load(failed, 16), firm);
    if (v128.any_true(v128.or(low, high))) {
      const f0 = v128.and(v128.load(floor), i64x2.extend_low_i32x4_s(low));
      const f1 = v128.and(v128.load(floor, 16), i64x2.extend_high_i32x4_s(low));
      const f2 = v128.and(v128.load(floor, 32), i64x2.extend_low_i32x4_s(high));
      const f3 = v128.and(v128.load(floor, 48), i64x2.extend_high_i32x4_s(high));
      d0 = f64x2.pmax(d0, f0), d1 = f64x2.pmax(d1, f1), d2 = f64x2.pmax(d2, f2), d3 = f64x2.pmax(d3, f3);
      u0 = f64x2.pmax(u0, f0), u1 = f64x2.pmax(u1, f1), u2 = f64x2.pmax(u2, f2), u3 = f64x2.pmax(u3, f3);
    }
    const at = k * LANES, now = current + <usize>load<u32>(sectorOf + (k << 2)) * LANES;
    const own = v128.load64_splat(output + (k << 3)), weight = v128.load64_splat(weights + (k << 3));
    settle(f64x2.pmin(d0, one), f64x2.pmin(u0, one), downs + at, before + at, ups + at, own, weight, least, now, totals);
    settle(
      f64x2.pmin(d1, one), f64x2.pmin(u1, one),
      downs + at + 16, before + at + 16, ups + at + 16, own, weight, least, now + 16, totals + 16,
    );
    settle(
      f64x2.pmin(d2, one), f64x2.pmin(u2, one),
      downs + at + 32, before + at + 32, ups + at + 32, own, weight, least, now + 32, totals + 32,
    );
    settle(
      f64x2.pmin(d3, one), f64x2.pmin(u3, one),
      downs + at + 48, before + at + 48, ups + at + 48, own, weight, least, now + 48, totals + 48,
    );
  }
}

// Keeps two lanes' new losses of a firm and adds them to what is asked of the whole.
// @ts-ignore: decorator
@inline
function settle(
  down: v128, up: v128, downAt: usize, beforeAt: usize, upAt: usize,
  own: v128, weight: v128, least: v128, current: usize, totals: usize,
): void {
  const one = f64x2.splat(1);
  const change = f64x2.pmax(
    f64x2.abs(f64x2.sub(down, v128.load(downAt))), f64x2.abs(f64x2.sub(up, v128.load(beforeAt))),
  );
  v128.store(downAt, down);
  v128.store(upAt, up);
  const loss = f64x2.pmax(down, up);
  add(current, f64x2.mul(own, f64x2.sub(one, down)));
  v128.store(totals, f64x2.pmax(v128.load(totals), change));
  add(totals + LANES, f64x2.mul(weight, loss));
  add(totals + 2 * LANES, f64x2.mul(weight, down));
  add(totals + 3 * LANES, f64x2.mul(weight, up));
  add(totals + 4 * LANES, v128.and(f64x2.ge(loss, least), one));
}

// @ts-ignore: decorator
@inline
function add(at: usize, value: v128): void { v128.store(at, f64x2.add(v128.load(at), value)); }
