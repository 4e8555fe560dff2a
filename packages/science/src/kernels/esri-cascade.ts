import { openArena } from './arena.ts';

/**
 * A network laid out for cascades. Slots gather the links over which a buyer's inputs add up: one per essential input
 * type, one for all others that count, one with inverse 0 for those that do not; a buyer's slots and their incoming links
 * stand in a row.
 */
export interface CascadeNetwork {
  readonly firms: number;
  readonly sectors: number;
  /** Links by supplier: firms + 1, then buyer, slot and value of each. */
  readonly outStart: Uint32Array;
  readonly outBuyer: Uint32Array;
  readonly outSlot: Uint32Array;
  readonly outValue: Float64Array;
  /** The same links by buyer and slot. */
  readonly inStart: Uint32Array;
  readonly inSupplier: Uint32Array;
  readonly inValue: Float64Array;
  /** Slots of each firm, firms + 1; links of each slot, slots + 1; one over what a slot's losses are shares of. */
  readonly firmSlot: Uint32Array;
  readonly slotStart: Uint32Array;
  readonly slotInverse: Float64Array;
  /** One over a firm's sales to firms; 0 without any. */
  readonly outInverse: Float64Array;
  readonly sectorOf: Uint32Array;
  /** Sales of a firm, and of a sector. */
  readonly output: Float64Array;
  readonly sectorOutput: Float64Array;
}

export interface CascadeOptions {
  /** Stops when no loss changes by more. */
  readonly tolerance: number;
  /** Changes of a loss below this wait until they add up to more. */
  readonly cut: number;
  readonly mostIterations: number;
  /** Whether others of a failed supplier's sector stand in by their market share. */
  readonly substitute: boolean;
}

/** What a cascade came to: sums over firms with their weights. */
export interface CascadeSums {
  /** Σ w max(d, u), Σ w d and Σ w u. */
  readonly both: number;
  readonly down: number;
  readonly up: number;
  /** Firms that lose at least the share asked for. */
  readonly touched: number;
}

/** Where a cascade ended; it reads the kernel's memory, good until the next cascade. */
export interface CascadeEnd {
  readonly iterations: number;
  /** Sums with the weights given, and how many firms lose at least so much. */
  sums(least: number): CascadeSums;
  /** By firm, the larger of what reached it from suppliers and from customers, as a share. */
  losses(): Float64Array;
}

type Six = [number, number, number, number, number, number];

/** Links followed one by one cost about three times as much as in a pass over all. */
const DENSE_PART = 3;
const ORDER: readonly (keyof CascadeNetwork)[] = [
  'outStart',
  'outBuyer',
  'outSlot',
  'outValue',
  'inStart',
  'inSupplier',
  'inValue',
  'firmSlot',
  'slotStart',
  'slotInverse',
  'outInverse',
  'sectorOf',
  'output',
  'sectorOutput',
];

/** Loads a network and returns the cascade from shocked firms: lost shares at the start, by firm. */
export function esriCascades(
  network: CascadeNetwork,
  weights: Float64Array,
): (firms: ArrayLike<number>, shares: ArrayLike<number>, options: CascadeOptions) => CascadeEnd {
  const { firms, sectors } = network;
  const arena = openArena();
  arena.reserve(64);
  const addresses = ORDER.map((name) => arena.put(network[name] as Uint32Array | Float64Array));
  const slots = network.slotStart.length - 1;
  // SLOT_SUM, UP_SUM, DOWN, SENT, UP, UP_SENT, FLOOR, FLAGS, the five lists, LOSSES, CURRENT, COUNTS, RESULT: see assembly/esri.ts.
  const bytes = [
    ...[slots * 8, ...Array<number>(6).fill(firms * 8), firms, ...Array<number>(5).fill(firms * 4)],
    ...[firms * 8, sectors * 8, 16, 24],
  ];
  const state = bytes.map((size) => arena.reserve(size));
  const header = arena.put(Uint32Array.from([...addresses, ...state, arena.put(weights)]));
  const [down, up, floor, flags, touchedDown, touchedUp] = [2, 4, 6, 7, 8, 9].map((at) => state[at]!) as Six;
  const [counts, result] = state.slice(-2) as [number, number];
  const links = network.outStart[firms]!;
  return (shocked, shares, { tolerance, cut, mostIterations, substitute }) => {
    const { kernels } = arena;
    kernels.esriClear(header);
    const count = arena.integers(counts, 4);
    const flag = new Uint8Array(arena.doubles(down, 1).buffer, flags, firms);
    const floors = arena.doubles(floor, firms);
    for (let at = 0; at < shocked.length; at++) {
      const k = shocked[at]!;
      if (flag[k] === 0) {
        flag[k] = 3;
        arena.integers(touchedDown, firms)[count[0]!++] = k;
        arena.integers(touchedUp, firms)[count[1]!++] = k;
      }
      floors[k] = Math.max(floors[k]!, shares[at]!);
    }
    const denseAt = Math.ceil(links / DENSE_PART);
    const iterations = kernels.esriCascade(header, firms, sectors, tolerance, cut, mostIterations, substitute, denseAt);
    return {
      iterations,
      sums(least) {
        const touched = kernels.esriSummary(header, least);
        const sums = arena.doubles(result, 3);
        return { both: sums[0]!, down: sums[1]!, up: sums[2]!, touched };
      },
      losses() {
        const [fromSuppliers, fromCustomers] = [arena.doubles(down, firms), arena.doubles(up, firms)];
        return fromSuppliers.map((loss, k) => Math.max(loss, fromCustomers[k]!));
      },
    };
  };
}
