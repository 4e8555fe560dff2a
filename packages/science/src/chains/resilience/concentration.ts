import type { InputOutputTable } from '../table.ts';

/**
 * Where a region's supply of one input comes from, over the regions of the table; imports from outside the table are not
 * counted.
 */
export interface InputConcentration {
  readonly sector: string;
  /** Bought by the region's sectors, in the table's unit a year. */
  readonly value: number;
  /** Each region's part of it, 1 in all; the region itself is among them. */
  readonly shares: ReadonlyMap<string, number>;
  /** Herfindahl–Hirschman index `Σ s²` of the shares, 1 where one region delivers all. */
  readonly hhi: number;
  /** The region that delivers most, and its share. */
  readonly main: string;
  readonly share: number;
  /** What comes from other regions, as a share of all. */
  readonly outside: number;
  /** The other region that delivers most, and its share of all; empty and 0 where nothing comes from outside. */
  readonly outsideMain: string;
  readonly outsideShare: number;
  /** Herfindahl–Hirschman index of the other regions among themselves, NaN where nothing comes from outside. */
  readonly outsideHhi: number;
  /**
   * Output that hangs on that other region: of the sectors that use the input above the threshold, times its share. What
   * stops at most when it stops, with nothing in store and no one to stand in.
   */
  readonly exposed: number;
}

/** An input below this cost per unit of output is not needed; the shock model’s default. */
const leastNeeded = 1e-5;

/**
 * Concentration of every input that a region's sectors buy; inputs it does not buy are left out, as are negative flows.
 * @param needed cost per unit of output below which a sector does without the input; the shock model's `inputThreshold`
 */
export function concentrations(
  table: InputOutputTable,
  region: string,
  needed: number = leastNeeded,
): InputConcentration[] {
  const sectors = [...new Set(table.nodes.map((node) => node.sector))];
  const users = Array.from(table.nodes.keys()).filter((j) => table.nodes[j]!.region === region);
  return sectors.flatMap((sector) => {
    const bought = boughtFrom(table, users, sector, needed);
    const value = bought.total;
    if (!(value > 0)) return [];
    const shares = new Map([...bought.regions].map(([supplier, amount]) => [supplier, amount / value]));
    const all = largest(shares);
    const others = new Map([...shares].filter(([supplier]) => supplier !== region));
    const outside = [...others.values()].reduce((sum, share) => sum + share, 0);
    const most = largest(others);
    return [
      {
        ...{ sector, value, shares, outside },
        ...{ hhi: herfindahl(shares), main: all.region, share: all.share },
        ...{ outsideMain: most.region, outsideShare: most.share },
        outsideHhi: outside > 0 ? herfindahl(others) / outside ** 2 : Number.NaN,
        exposed: most.share * bought.output,
      },
    ];
  });
}

function largest(shares: ReadonlyMap<string, number>): { region: string; share: number } {
  let most = { region: '', share: 0 };
  for (const [region, share] of shares) if (share > most.share) most = { region, share };
  return most;
}

function herfindahl(shares: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const share of shares.values()) sum += share ** 2;
  return sum;
}

/** What users buy of an input a year, by the region that delivers it, and the output of those that need it. */
function boughtFrom(table: InputOutputTable, users: readonly number[], sector: string, needed: number) {
  const n = table.nodes.length;
  const regions = new Map<string, number>();
  const used = new Float64Array(users.length);
  let total = 0;
  for (let i = 0; i < n; i++) {
    if (table.nodes[i]!.sector !== sector) continue;
    let amount = 0;
    for (const [k, j] of users.entries()) {
      const flow = Math.max(0, table.intermediate[i * n + j]!);
      amount += flow;
      used[k]! += flow;
    }
    if (amount > 0) regions.set(table.nodes[i]!.region, (regions.get(table.nodes[i]!.region) ?? 0) + amount);
    total += amount;
  }
  const output = users.reduce(
    (sum, j, k) => sum + (used[k]! > needed * table.output[j]! ? Math.max(0, table.output[j]!) : 0),
    0,
  );
  return { regions, total, output };
}

/**
 * Inputs of which what comes from outside comes from one region: it delivers at least `share` of that, 0.9 by default, and
 * outside delivers at least `outside` of all, a tenth by default.
 */
export function singleSources(
  table: InputOutputTable,
  region: string,
  share = 0.9,
  outside = 0.1,
): InputConcentration[] {
  return concentrations(table, region).filter(
    (input) => input.outside >= outside && input.outsideShare >= share * input.outside,
  );
}

/** `D[r,q]`: the share of region r's intermediate inputs that comes from region q; rows sum to 1, NaN where r buys nothing. */
export function mutualDependence(table: InputOutputTable): { regions: string[]; values: Float64Array } {
  const regions = [...new Set(table.nodes.map((node) => node.region))];
  const number = new Map(regions.map((region, r) => [region, r]));
  const of = table.nodes.map((node) => number.get(node.region)!);
  const n = table.nodes.length;
  const values = new Float64Array(regions.length ** 2);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++)
      values[of[j]! * regions.length + of[i]!]! += Math.max(0, table.intermediate[i * n + j]!);
  }
  for (let r = 0; r < regions.length; r++) {
    const row = values.subarray(r * regions.length, (r + 1) * regions.length);
    const total = row.reduce((a, b) => a + b, 0);
    for (let q = 0; q < row.length; q++) row[q] = total > 0 ? row[q]! / total : Number.NaN;
  }
  return { regions, values };
}
