import { ARIO_TILE } from '../../kernels/index.ts';
import type { Effects } from './effects.ts';
import type { ShockModel } from './model.ts';

const applied = new WeakMap<ShockModel, { shares: readonly number[]; flows: Map<number, number> }>();

/**
 * Cuts the flows of link events to what is left of them. When that changes, orders already placed over a cut link are
 * withdrawn. Cuts of several events on a flow multiply.
 */
export function applyLinks(model: ShockModel, { links, linkShares }: Effects, step: number): void {
  if (links.length === 0) return;
  const shares = linkShares(step);
  const before = applied.get(model) ?? { shares: shares.map(() => 0), flows: new Map<number, number>() };
  if (shares.every((share, e) => share === before.shares[e])) return;
  const { nodes, flows } = model.arrays;
  const touched = new Set<number>();
  for (const [at, value] of before.flows) flows[at] = value;
  for (const [e, link] of links.entries()) {
    for (const j of link.to) {
      for (const i of link.from) {
        const at = ((j >> 3) * nodes + i) * ARIO_TILE + (j & 7);
        if (!before.flows.has(at)) before.flows.set(at, flows[at]!);
        flows[at]! *= 1 - shares[e]!;
        touched.add(i);
      }
    }
  }
  for (const i of touched) model.arrays.orders[i] = ordersPlaced(model, i);
  applied.set(model, { shares, flows: before.flows });
}

/** Puts the flows back as the table has them. */
export function restoreLinks(model: ShockModel, { links }: Effects): void {
  if (links.length === 0) return;
  for (const [at, value] of applied.get(model)?.flows ?? []) model.arrays.flows[at] = value;
  applied.delete(model);
}

/** What users order from a supplier at present: `w_i Σ_j Z[i,j] h[s(i),j]`. */
function ordersPlaced({ arrays, sectorOf }: ShockModel, i: number): number {
  const { nodes, tiles, sectors, flows, share, weight } = arrays;
  let sum = 0;
  for (let t = 0; t < tiles; t++) {
    for (let k = 0; k < ARIO_TILE; k++) {
      sum += flows[(t * nodes + i) * ARIO_TILE + k]! * share[(t * sectors + sectorOf[i]!) * ARIO_TILE + k]!;
    }
  }
  return sum * weight[i]!;
}
