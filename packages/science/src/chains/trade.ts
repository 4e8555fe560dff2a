import { importShares } from './coefficients.ts';
import { finalUseByRegion } from './final-use.ts';
import type { LeontiefSystem } from './leontief.ts';
import { regionIndex } from './regions.ts';
import type { InputOutputTable } from './table.ts';

/** Deliveries from nodes to other regions. */
export interface GrossTrade {
  readonly regions: readonly string[];
  /** `n × regions`: what a node delivers to users and makers in another region; 0 in its own. */
  readonly bilateral: Float64Array;
  /** n: to all other regions of the table. */
  readonly exports: Float64Array;
  /** n: what the node's region takes of the node's sector from other regions. */
  readonly imports: Float64Array;
}

/** Gross trade between the table's regions, intermediate and final together, as the table has it. */
export function grossTrade(table: InputOutputTable): GrossTrade {
  const { labels, deliveries, nodeRegion } = deliveriesByRegion(table);
  const n = table.nodes.length;
  const width = labels.length;
  const bilateral = deliveries;
  const key = (region: number, sector: string) => `${region}\n${sector}`;
  const place = new Map(table.nodes.map(({ sector }, i) => [key(nodeRegion[i]!, sector), i]));
  const exports = new Float64Array(n);
  const imports = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    bilateral[i * width + nodeRegion[i]!] = 0;
    for (let r = 0; r < width; r++) {
      const flow = bilateral[i * width + r]!;
      exports[i]! += flow;
      const taker = place.get(key(r, table.nodes[i]!.sector));
      if (taker !== undefined) imports[taker]! += flow;
    }
  }
  return { regions: labels, bilateral, exports, imports };
}

/** What each node delivers to each region, its own included: `n × regions`. */
function deliveriesByRegion(table: InputOutputTable) {
  const n = table.nodes.length;
  const own = regionIndex(table.nodes);
  const users = regionIndex(table.finalUses, own.labels);
  const width = users.labels.length;
  const k = table.finalUses.length;
  const deliveries = new Float64Array(n * width);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) deliveries[i * width + own.codes[j]!]! += table.intermediate[i * n + j]!;
    for (let f = 0; f < k; f++) deliveries[i * width + users.codes[f]!]! += table.finalDemand[i * k + f]!;
  }
  return { labels: users.labels, nodeRegion: own.codes, deliveries };
}

/** How far a region lives on what it makes itself. */
export interface SelfSufficiency {
  readonly regions: readonly string[];
  readonly sectors: readonly string[];
  /** `regions × sectors`: own deliveries over all use of the sector's products in the region; NaN where nothing is used. */
  readonly share: Float64Array;
}

/**
 * Self-sufficiency by region and sector: own deliveries over own plus those from other regions, and imports from
 * outside the table where the table counts them by product (competitive: they are inside its use).
 */
export function selfSufficiency(table: InputOutputTable): SelfSufficiency {
  const { labels, deliveries, nodeRegion } = deliveriesByRegion(table);
  const sectors = [...new Set(table.nodes.map(({ sector }) => sector))];
  const width = labels.length;
  const kept = table.kind === 'competitive' ? importShares(table).shares.map((share) => 1 - share) : undefined;
  const used = new Float64Array(width * sectors.length);
  const own = new Float64Array(width * sectors.length);
  table.nodes.forEach(({ sector }, i) => {
    const s = sectors.indexOf(sector);
    for (let r = 0; r < width; r++) {
      const flow = deliveries[i * width + r]!;
      used[r * sectors.length + s]! += flow;
      if (nodeRegion[i] !== r) continue;
      own[r * sectors.length + s]! += flow * (kept?.[i] ?? 1);
    }
  });
  addImported(table, used, sectors, nodeRegion);
  return { regions: labels, sectors, share: own.map((value, at) => (used[at] === 0 ? Number.NaN : value / used[at]!)) };
}

/** Use of imports by product, where the table has it apart. */
function addImported(
  table: InputOutputTable,
  used: Float64Array,
  sectors: readonly string[],
  region: Uint32Array,
): void {
  if (table.importedIntermediate === undefined || regionIndex(table.nodes).labels.length > 1) return;
  const n = table.nodes.length;
  const k = table.finalUses.length;
  table.nodes.forEach(({ sector }, i) => {
    const at = region[i]! * sectors.length + sectors.indexOf(sector);
    for (let j = 0; j < n; j++) used[at]! += table.importedIntermediate![i * n + j]!;
    for (let f = 0; f < k; f++) used[at]! += table.importedFinalDemand?.[i * k + f] ?? 0;
  });
}

/** Value added inside trade; square lists are `regions × regions`, row-major. */
export interface ValueAddedTrade {
  readonly regions: readonly string[];
  /** Value added of the first region in the final demand of the second (Johnson & Noguera 2012). */
  readonly absorbed: Float64Array;
  /** Gross deliveries of the first region to the second, intermediate and final. */
  readonly gross: Float64Array;
  /** Value added of the first region in the gross exports of the second; counts again what crosses borders again. */
  readonly content: Float64Array;
  /** Value-added exports over gross exports, by region (VAX ratio); NaN without exports. */
  readonly ratio: Float64Array;
  /** Share of other regions' value added in the region's gross exports (vertical specialisation); NaN without exports. */
  readonly foreignShare: Float64Array;
}

/** Trade in value added between the table's regions, beside gross trade; what leaves the table counts as a region `outside`. */
export function valueAddedTrade(
  table: InputOutputTable,
  system: LeontiefSystem,
  valueAddedShares: Float64Array,
): ValueAddedTrade {
  const n = system.order;
  const { users, nodeRegion, values } = finalUseByRegion(table, system);
  const width = users.length;
  const { bilateral, regions } = grossTrade(table);
  const exported = new Float64Array(n * width);
  const gross = new Float64Array(width * width);
  for (let i = 0; i < n; i++) {
    for (let r = 0; r < width; r++) {
      const flow = r < regions.length ? bilateral[i * regions.length + r]! : values[i * width + r]!;
      exported[i * width + nodeRegion[i]!]! += flow;
      gross[nodeRegion[i]! * width + r]! += flow;
    }
  }
  const byRegion = (right: Float64Array) => {
    const called = system.solve(right, width);
    const out = new Float64Array(width * width);
    for (let i = 0; i < n; i++) {
      for (let r = 0; r < width; r++) out[nodeRegion[i]! * width + r]! += valueAddedShares[i]! * called[i * width + r]!;
    }
    return out;
  };
  const absorbed = byRegion(values);
  const content = byRegion(exported);
  return { regions: users, absorbed, gross, content, ...ratios(absorbed, gross, content, width) };
}

function ratios(absorbed: Float64Array, gross: Float64Array, content: Float64Array, width: number) {
  const ratio = new Float64Array(width);
  const foreignShare = new Float64Array(width);
  for (let o = 0; o < width; o++) {
    let valueAdded = 0;
    let exports = 0;
    let foreign = 0;
    for (let r = 0; r < width; r++) {
      exports += gross[o * width + r]!;
      if (r === o) continue;
      valueAdded += absorbed[o * width + r]!;
      foreign += content[r * width + o]!;
    }
    ratio[o] = exports === 0 ? Number.NaN : valueAdded / exports;
    foreignShare[o] = exports === 0 ? Number.NaN : foreign / exports;
  }
  return { ratio, foreignShare };
}
