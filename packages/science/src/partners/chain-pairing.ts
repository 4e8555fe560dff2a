import { type InputOutputTable, regionIndex } from '../chains/index.ts';
import { concentrations } from '../chains/resilience/index.ts';
import { percentiles } from './percentiles.ts';
import { type Found, type Pool, poolOf, type Weights } from './pool.ts';

export const CHAIN_WEIGHTS: Weights = {
  dependence: 0.3,
  exposed: 0.2,
  far: 0.1,
  strength: 0.2,
  covers: 0.1,
  nearness: 0.1,
};

/** A buyer's input from one outside source, and a partner that makes the same. Positions are in the table's regions. */
export interface Pairing extends Found {
  /** Region that makes the input. */
  readonly sender: number;
  /** Region that buys it. */
  readonly receiver: number;
  /** Number of the sector in {@link PairingSearch.sectors}. */
  readonly industry: number;
  /** Region the input mostly comes from today. */
  readonly source: number;
  /** What the source delivers, in the table's unit a year. */
  readonly bought: number;
  /** What would be bought from the partner instead: the share asked for, at most what the partner can spare. */
  readonly moved: number;
  /**
   * Output of the buyer that no longer hangs on the source, at most: the output of the sectors that need the input × the
   * source's share of it × the share moved. A bound, with nothing in store and nobody else to stand in.
   */
  readonly secured: number;
}

export interface PairingOptions {
  /** Kilometres, `regions × regions` in the table's order of regions. */
  readonly distance?: Float64Array;
  /** Share of the source's deliveries to move. Default 0.3. */
  readonly share?: number;
  /** Most capacity in multiples of normal output: what is above it is spare. Default 1.25. */
  readonly overproduction?: number;
  /** Inputs of which another region delivers less than this share of all are left out. Default 0.1. */
  readonly least?: number;
  /** Partners kept for each buyer and input, those with most spare. Default 5. */
  readonly alternatives?: number;
  readonly most?: number;
  /** Which partners (sender), buyers (receiver) and inputs are looked at; all by default. */
  wanted?(one: { readonly sender: string; readonly receiver: string; readonly sector: string }): boolean;
}

export interface PairingSearch {
  readonly regions: readonly string[];
  readonly sectors: readonly string[];
  readonly pairings: readonly Pairing[];
  readonly pool: Pool;
}

/**
 * Pairing along a chain (链式配套): inputs a region buys mostly from one other region, and who else makes them. Components:
 * `dependence` the source's share of the input, `exposed` the part of the buyer's output that hangs on the source, `far` the
 * kilometres to the source, `strength` the partner's LQ in the sector, `covers` the partner's spare output over what the source
 * delivers, `nearness` the kilometres to the partner.
 */
export function chainPairings(table: InputOutputTable, options: PairingOptions = {}): PairingSearch {
  const { labels, codes } = regionIndex(table.nodes);
  const sectors = [...new Set(table.nodes.map(({ sector }) => sector))];
  const made = producers(table, codes, labels.length, sectors);
  const cells = labels.flatMap((region, receiver) =>
    concentrations(table, region)
      .filter(({ outsideShare }) => outsideShare >= (options.least ?? 0.1))
      .flatMap((input) => partnersFor(input, receiver, labels, sectors, made, options)),
  );
  const order = cells
    .map((_, k) => k)
    .sort(
      (a, b) =>
        cells[b]!.secured / made.total[cells[b]!.receiver]! - cells[a]!.secured / made.total[cells[a]!.receiver]! ||
        a - b,
    )
    .slice(0, options.most ?? 1000);
  const pairings = order.map((k) => cells[k]!);
  return { regions: labels, sectors, pairings, pool: poolFrom(pairings, made, labels.length, options) };
}

interface Producers {
  /** Regions × sectors. */
  readonly output: Float64Array;
  readonly quotient: Float64Array;
  /** All output of each region. */
  readonly total: Float64Array;
  readonly width: number;
}

function producers(
  table: InputOutputTable,
  codes: Uint32Array,
  regions: number,
  sectors: readonly string[],
): Producers {
  const width = sectors.length;
  const number = new Map(sectors.map((sector, s) => [sector, s]));
  const output = new Float64Array(regions * width);
  const total = new Float64Array(regions);
  const bySector = new Float64Array(width);
  table.nodes.forEach(({ sector }, i) => {
    const amount = Math.max(0, table.output[i]!);
    output[codes[i]! * width + number.get(sector)!]! += amount;
    total[codes[i]!]! += amount;
    bySector[number.get(sector)!]! += amount;
  });
  const all = total.reduce((a, b) => a + b, 0);
  const quotient = output.map(
    (amount, at) => (amount * all) / (total[Math.floor(at / width)]! * bySector[at % width]!),
  );
  return { output, quotient, total, width };
}

type Cell = Pairing & { readonly dependence: number; readonly exposed: number; readonly spare: number };

function partnersFor(
  input: ReturnType<typeof concentrations>[number],
  receiver: number,
  regions: readonly string[],
  sectors: readonly string[],
  made: Producers,
  options: PairingOptions,
): Cell[] {
  const industry = sectors.indexOf(input.sector);
  const source = regions.indexOf(input.outsideMain);
  const bought = input.value * input.outsideShare;
  const wanted = (options.share ?? 0.3) * bought;
  return regions
    .map((_, sender) => ({
      sender,
      spare: made.output[sender * made.width + industry]! * ((options.overproduction ?? 1.25) - 1),
    }))
    .filter(({ sender, spare }) => sender !== receiver && sender !== source && spare > 0)
    .filter(
      ({ sender }) =>
        options.wanted?.({ sender: regions[sender]!, receiver: regions[receiver]!, sector: input.sector }) ?? true,
    )
    .sort((a, b) => b.spare - a.spare || a.sender - b.sender)
    .slice(0, options.alternatives ?? 5)
    .map(({ sender, spare }) => {
      const moved = Math.min(wanted, spare);
      return {
        ...{ sender, receiver, industry, source, bought, moved, spare },
        secured: (input.exposed * moved) / bought,
        dependence: input.outsideShare,
        exposed: input.exposed / made.total[receiver]!,
      };
    });
}

function poolFrom(pairings: readonly Pairing[], made: Producers, regions: number, { distance }: PairingOptions): Pool {
  const cells = pairings as readonly Cell[];
  const between = (from: (one: Cell) => number) => (one: Cell) =>
    distance?.[from(one) * regions + one.receiver] ?? Number.NaN;
  const part = (component: string, of: (one: Cell) => number, sign: 1 | -1 = 1) => {
    const raw = Float64Array.from(cells, of);
    const utility = percentiles(raw.map((value) => sign * value));
    return { component, raw: (k: number) => raw[k]!, utility: (k: number) => utility[k]! };
  };
  return poolOf('chain-pairing', cells, [
    part('dependence', ({ dependence }) => dependence),
    part('exposed', ({ exposed }) => exposed),
    part(
      'far',
      between(({ source }) => source),
    ),
    part('strength', ({ sender, industry }) => made.quotient[sender * made.width + industry]!),
    part('covers', ({ spare, bought }) => spare / bought),
    part(
      'nearness',
      between(({ sender }) => sender),
      -1,
    ),
  ]);
}

/**
 * The same gain under another flow model: what the partner would secure for the buyer with regard to the same source, as in
 * {@link Pairing.secured}; 0 where that source delivers nothing there.
 */
export function securedUnder(
  table: InputOutputTable,
  regions: readonly string[],
  sectors: readonly string[],
  pairings: readonly Pairing[],
  { share = 0.3, overproduction = 1.25 }: PairingOptions = {},
): Float64Array {
  const known = new Map<number, Map<string, ReturnType<typeof concentrations>[number]>>();
  const made = producers(
    table,
    Uint32Array.from(table.nodes, ({ region }) => regions.indexOf(region)),
    regions.length,
    sectors,
  );
  return Float64Array.from(pairings, ({ sender, receiver, industry, source }) => {
    const inputs =
      known.get(receiver) ?? new Map(concentrations(table, regions[receiver]!).map((one) => [one.sector, one]));
    known.set(receiver, inputs);
    const input = inputs.get(sectors[industry]!);
    const part = input?.shares.get(regions[source]!) ?? 0;
    if (input === undefined || part === 0 || input.outsideShare === 0) return 0;
    const bought = input.value * part;
    const moved = Math.min(share * bought, made.output[sender * made.width + industry]! * (overproduction - 1));
    return ((input.exposed * part) / input.outsideShare) * (moved / bought);
  });
}
