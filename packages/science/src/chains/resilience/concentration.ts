import type { InputOutputTable } from '../table.ts';

/** How concentrated a region's supply of one input is, over the regions it comes from. */
export interface InputConcentration {
  readonly sector: string;
  /** Herfindahl–Hirschman index `Σ s²` of the regions' shares, 1 where one region delivers all. */
  readonly hhi: number;
  /** The region that delivers most, and its share. */
  readonly main: string;
  readonly share: number;
  /** Bought in the table's unit a year. */
  readonly value: number;
}

/** Concentration of every input that a region's sectors buy, own deliveries included; inputs it does not buy are left out. */
export function concentrations(table: InputOutputTable, region: string): InputConcentration[] {
  const sectors = [...new Set(table.nodes.map((node) => node.sector))];
  return sectors.flatMap((sector) => {
    const bought = boughtFrom(table, region, sector);
    const value = [...bought.values()].reduce((a, b) => a + b, 0);
    if (!(value > 0)) return [];
    let hhi = 0;
    let main = '';
    let most = 0;
    for (const [supplier, amount] of bought) {
      hhi += (amount / value) ** 2;
      if (amount > most) [main, most] = [supplier, amount];
    }
    return [{ sector, hhi, main, share: most / value, value }];
  });
}

/** What a region's sectors buy of an input a year, by the region that delivers it. Negative flows are left out. */
function boughtFrom(table: InputOutputTable, region: string, sector: string): Map<string, number> {
  const n = table.nodes.length;
  const out = new Map<string, number>();
  const users = Array.from(table.nodes.keys()).filter((j) => table.nodes[j]!.region === region);
  for (let i = 0; i < n; i++) {
    if (table.nodes[i]!.sector !== sector) continue;
    let amount = 0;
    for (const j of users) amount += Math.max(0, table.intermediate[i * n + j]!);
    const supplier = table.nodes[i]!.region;
    if (amount > 0) out.set(supplier, (out.get(supplier) ?? 0) + amount);
  }
  return out;
}

/** Inputs of which one region delivers at least the share, 0.9 by default. */
export function singleSources(table: InputOutputTable, region: string, share = 0.9): InputConcentration[] {
  return concentrations(table, region).filter((input) => input.share >= share);
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

/** A region that could stand in for a supplier. */
export interface Substitute {
  readonly region: string;
  readonly distance: number;
  /** Output above normal that it could make a year, and what part of the lost deliveries that is. */
  readonly spare: number;
  readonly covers: number;
}

/**
 * Who could stand in for `supplier` as a source of an input to `region`: regions within the distance of the buyer with spare
 * capacity `(most − 1) x`, nearest first.
 */
export function substitutes(
  table: InputOutputTable,
  need: { readonly region: string; readonly sector: string; readonly supplier: string },
  distance: (from: string, to: string) => number,
  within: number,
  most = 1.25,
): Substitute[] {
  const lost = boughtFrom(table, need.region, need.sector).get(need.supplier) ?? 0;
  return table.nodes
    .flatMap((node, i) => {
      const far = distance(node.region, need.region);
      const spare = Math.max(0, table.output[i]!) * (most - 1);
      if (node.sector !== need.sector || node.region === need.supplier || !(far <= within) || spare === 0) return [];
      return [{ region: node.region, distance: far, spare, covers: lost > 0 ? spare / lost : Infinity }];
    })
    .sort((a, b) => a.distance - b.distance || b.spare - a.spare);
}
