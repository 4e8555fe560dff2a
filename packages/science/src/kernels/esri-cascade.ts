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

/** Where a cascade ended; views of the kernel's memory, good until the next cascade. */
export interface CascadeEnd {
  readonly iterations: number;
  /** Firms that a loss from suppliers, or from customers, may have reached. */
  readonly touchedDown: Uint32Array;
  readonly touchedUp: Uint32Array;
  /** Losses of all firms as shares, by what reached them from suppliers and from customers. */
  readonly down: Float64Array;
  readonly up: Float64Array;
}

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
): (firms: ArrayLike<number>, shares: ArrayLike<number>, options: CascadeOptions) => CascadeEnd {
  const { firms, sectors } = network;
  const arena = openArena();
  arena.reserve(64);
  const addresses = ORDER.map((name) => arena.put(network[name] as Uint32Array | Float64Array));
  const slots = network.slotStart.length - 1;
  // SLOT_SUM, UP_SUM, DOWN, SENT, UP, UP_SENT, FLOOR, FLAGS, the four lists, CURRENT, COUNTS: see assembly/esri.ts.
  const bytes = [
    slots * 8,
    ...Array<number>(6).fill(firms * 8),
    firms,
    ...Array<number>(4).fill(firms * 4),
    sectors * 8,
    16,
  ];
  const state = bytes.map((size) => arena.reserve(size));
  const header = arena.put(Uint32Array.from([...addresses, ...state]));
  const [, , down, , up, , floor, flags, touchedDown, touchedUp, , , , counts] = state as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
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
      touchedDown: arena.integers(touchedDown, count[0]!),
      touchedUp: arena.integers(touchedUp, count[1]!),
      down: arena.doubles(down, firms),
      up: arena.doubles(up, firms),
    };
  };
}
