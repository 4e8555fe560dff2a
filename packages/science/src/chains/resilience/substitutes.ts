import type { InputOutputTable } from '../table.ts';
import { concentrations } from './concentration.ts';

/** A region that could stand in for a supplier. */
export interface Substitute {
  readonly region: string;
  /** Kilometres from the buyer; NaN where they are not known. */
  readonly distance: number;
  /** Output above normal that it could make a year, and what part of the lost deliveries that is. */
  readonly spare: number;
  readonly covers: number;
}

/**
 * Who could stand in for `supplier` as a source of an input to `region`: regions within the distance of the buyer, the
 * buyer itself among them, with spare capacity `(most − 1) x`, nearest first; one whose distance is not known (NaN) counts
 * as within, the most spare first. Spare capacity is counted once for every
 * buyer: in a shortage others want it too.
 */
export function substitutes(
  table: InputOutputTable,
  need: { readonly region: string; readonly sector: string; readonly supplier: string },
  distance: (from: string, to: string) => number,
  within: number,
  most = 1.25,
): Substitute[] {
  const input = concentrations(table, need.region).find(({ sector }) => sector === need.sector);
  const lost = (input?.value ?? 0) * (input?.shares.get(need.supplier) ?? 0);
  return table.nodes
    .flatMap((node, i) => {
      const far = distance(node.region, need.region);
      const spare = Math.max(0, table.output[i]!) * (most - 1);
      if (node.sector !== need.sector || node.region === need.supplier || far > within || spare === 0) return [];
      return [{ region: node.region, distance: far, spare, covers: lost > 0 ? spare / lost : Infinity }];
    })
    .sort((a, b) => a.distance - b.distance || b.spare - a.spare);
}
