import type { Driver } from './driver-tree.ts';

type Leaf = Extract<Driver, { kind: 'leaf' }>;

/** What the leaves of a tree would have to do. */
export interface DriverGapClosing {
  /** Target less the whole at present rates. */
  readonly gap: number;
  /** So many points (as a fraction) would every movable leaf have to grow faster each year; NaN when none can close it. */
  readonly uplift: number;
  /** For each leaf, in the order of the tree: the rate it would need if it alone closed the gap; NaN where it cannot. */
  readonly alone: number[];
}

/**
 * Which growth of which leaves leads the whole to the target in `years` years. Each leaf stands in the tree once, so that the whole is
 * a + b·v in its value v and the rate alone follows directly; the common uplift is found by halving. Values must not be negative.
 */
export function closeDriverGap(driver: Driver, target: number, years: number): DriverGapClosing {
  const leaves = driverLeaves(driver);
  const valueOf = ({ last, rate }: Leaf) => last * (1 + rate) ** years;
  const total = wholeOf(driver, valueOf);
  const alone = leaves.map((leaf) => {
    if (leaf.movable === false || !(leaf.last > 0) || !(years > 0)) return Number.NaN;
    const at = (value: number) => wholeOf(driver, (other) => (other === leaf ? value : valueOf(other)));
    const without = at(0);
    const slope = at(1) - without;
    const needed = (target - without) / slope;
    return slope > 0 && needed > 0 ? (needed / leaf.last) ** (1 / years) - 1 : Number.NaN;
  });
  return { gap: target - total, uplift: commonUplift(driver, leaves, target, years), alone };
}

/** The leaves in the order of the tree. */
export function driverLeaves(driver: Driver): Leaf[] {
  return driver.kind === 'leaf' ? [driver] : driver.parts.flatMap(driverLeaves);
}

function wholeOf(driver: Driver, valueOf: (leaf: Leaf) => number): number {
  if (driver.kind === 'leaf') return valueOf(driver);
  const values = driver.parts.map((part) => wholeOf(part, valueOf));
  return driver.kind === 'sum' ? values.reduce((a, b) => a + b, 0) : values.reduce((a, b) => a * b, 1);
}

function commonUplift(driver: Driver, leaves: readonly Leaf[], target: number, years: number): number {
  const free = leaves.filter(({ movable, last }) => movable !== false && last > 0);
  if (free.length === 0 || !(years > 0)) return Number.NaN;
  const totalAt = (uplift: number) =>
    wholeOf(
      driver,
      ({ last, rate, movable }) => last * Math.max(0, 1 + rate + (movable === false ? 0 : uplift)) ** years,
    );
  let low = -Math.max(...free.map(({ rate }) => 1 + rate));
  let high = 1;
  if (totalAt(low) > target) return Number.NaN;
  while (totalAt(high) < target && high < 1e6) high *= 2;
  if (totalAt(high) < target) return Number.NaN;
  for (let round = 0; round < 200 && high - low > 1e-15; round++) {
    const middle = (low + high) / 2;
    if (totalAt(middle) < target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
