import { type Arena, openArena } from './arena.ts';

/** Users that a tile of the table holds. */
export const ARIO_TILE = 8;

/**
 * The arrays of one model on the kernel's memory. `n` nodes sorted by sector; `[tile][sector][8]` means that the entry of
 * sector s and user j stands at `((j >> 3) · sectors + s) · 8 + (j & 7)`. Users past n are zero.
 */
export interface ArioArrays {
  readonly nodes: number;
  readonly sectors: number;
  readonly tiles: number;
  /** Where each sector's nodes begin; sectors + 1. */
  readonly sectorStart: Uint32Array;
  /** Flows, `[tile][supplier][8]`. */
  readonly flows: Float64Array;
  /** Per supplier: delivered part of its orders times the weight they were placed with. */
  readonly delivered: Float64Array;
  /** Per supplier: the weight new orders are placed with. */
  readonly weight: Float64Array;
  /** Deliveries that `delivered` does not cover, `[tile][sector][8]`. */
  readonly extra: Float64Array;
  /** Sums of flows by sector that orders are shared by when routing is fixed, `[tile][sector][8]`. */
  readonly fixed: Float64Array;
  /** Per user, padded to whole tiles. */
  readonly production: Float64Array;
  /** Per user, padded to whole tiles: the output that stocks are held for. */
  readonly wanted: Float64Array;
  /** Per sector: steps of use held as stock. */
  readonly duration: Float64Array;
  /** Per sector: the part of a gap that is ordered each step. */
  readonly restoration: Float64Array;
  /** Input per unit of output, `[tile][sector][8]`. */
  readonly use: Float64Array;
  readonly stock: Float64Array;
  /** Orders per unit of supplier's weight, `[tile][sector][8]`. */
  readonly share: Float64Array;
  /** Per supplier: Σ of new orders. */
  readonly orders: Float64Array;
}

export interface ArioOptions {
  /** Add `extra` to what arrives. */
  readonly extra: boolean;
  /** Share orders by `fixed` instead of by weights. */
  readonly fixed: boolean;
}

export type ArioStep = (options: ArioOptions) => void;

/** Room for a model of that size and the compiled step over it. */
export function arioModel(sectorStart: Uint32Array): { arrays: ArioArrays; step: ArioStep } {
  const arena = openArena();
  // Address 0 means "none" to the kernel, so nothing real may stand there.
  arena.reserve(64);
  const sectors = sectorStart.length - 1;
  const nodes = sectorStart[sectors]!;
  const tiles = Math.ceil(nodes / ARIO_TILE);
  const padded = tiles * ARIO_TILE;
  const start = arena.put(sectorStart);
  const cells = padded * sectors;
  const at = reserveAll(arena, {
    flows: padded * nodes,
    delivered: nodes,
    weight: nodes,
    extra: cells,
    fixed: cells,
    production: padded,
    wanted: padded,
    duration: sectors,
    restoration: sectors,
    use: cells,
    stock: cells,
    share: cells,
    orders: nodes,
  });
  // Views only now: reserving moves the memory.
  const views = Object.fromEntries(
    Object.entries(at).map(([name, { address, length }]) => [name, arena.doubles(address, length)]),
  ) as Record<keyof typeof at, Float64Array>;
  const arrays: ArioArrays = { nodes, sectors, tiles, sectorStart: arena.integers(start, sectors + 1), ...views };
  const step: ArioStep = ({ extra, fixed }) =>
    arena.kernels.arioStep(
      nodes,
      tiles,
      sectors,
      start,
      at.flows.address,
      at.delivered.address,
      at.weight.address,
      extra ? at.extra.address : 0,
      fixed ? at.fixed.address : 0,
      at.production.address,
      at.wanted.address,
      at.duration.address,
      at.restoration.address,
      at.use.address,
      at.stock.address,
      at.share.address,
      at.orders.address,
    );
  return { arrays, step };
}

function reserveAll<K extends string>(
  arena: Arena,
  lengths: Record<K, number>,
): Record<K, { address: number; length: number }> {
  const entries = Object.entries<number>(lengths).map(([name, length]) => [
    name,
    { address: arena.reserve(length * 8), length },
  ]);
  return Object.fromEntries(entries) as Record<K, { address: number; length: number }>;
}
