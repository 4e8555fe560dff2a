import { type Incidence, lengthOf } from '../../kernels/index.ts';

/** The connected parts of a presence graph; regions and industries without a presence belong to none. */
export interface Connectivity {
  readonly components: number;
  /** Component of each region and of each industry; −1 for none. Component 0 has the most regions. */
  readonly region: Int32Array;
  readonly industry: Int32Array;
  readonly regionsInComponent: readonly number[];
}

/** Connected components of the graph that joins each region to the industries present in it. */
export function connectivityOf(incidence: Incidence): Connectivity {
  const region = new Int32Array(incidence.rows).fill(-1);
  const industry = new Int32Array(incidence.columns).fill(-1);
  const sizes: number[] = [];
  for (let r = 0; r < incidence.rows; r++) {
    if (region[r] !== -1 || lengthOf(incidence.rowStart, r) === 0) continue;
    sizes.push(spread(incidence, r, sizes.length, region, industry));
  }
  const order = sizes.map((_, k) => k).sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const rank = new Map(order.map((component, k) => [component, k]));
  const renumber = (labels: Int32Array) => labels.map((label) => (label < 0 ? -1 : rank.get(label)!));
  return {
    components: sizes.length,
    region: renumber(region),
    industry: renumber(industry),
    regionsInComponent: order.map((component) => sizes[component]!),
  };
}

/** Labels everything reachable from one region; returns the number of regions reached. */
function spread(incidence: Incidence, first: number, label: number, region: Int32Array, industry: Int32Array): number {
  const waiting = [first];
  region[first] = label;
  let reached = 0;
  for (let r = waiting.pop(); r !== undefined; r = waiting.pop()) {
    reached++;
    for (let at = incidence.rowStart[r]!; at < incidence.rowStart[r + 1]!; at++) {
      const i = incidence.rowItems[at]!;
      if (industry[i] !== -1) continue;
      industry[i] = label;
      for (let back = incidence.columnStart[i]!; back < incidence.columnStart[i + 1]!; back++) {
        const other = incidence.columnItems[back]!;
        if (region[other] !== -1) continue;
        region[other] = label;
        waiting.push(other);
      }
    }
  }
  return reached;
}
