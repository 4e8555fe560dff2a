import { PRESENT, type Presence, UNKNOWN } from '../advantage/index.ts';
import { type Matrix, matrix } from '../labelled/index.ts';

/**
 * How much of an industry's chain a region has: the mean of the share of its inputs, and the share of its deliveries, that
 * have their industry present in the region. `½ (Σ_j z_ji M_rj / Σ_j z_ji + Σ_j z_ij M_rj / Σ_j z_ij)`, j ≠ i and reported in
 * the region; where an industry has no inputs or no deliveries, the other half alone. NaN where neither is known.
 * @param flows industries × industries, deliveries of row to column, in the order of the presence's industries.
 */
export function linkedShare(presence: Presence, flows: Float64Array): Matrix {
  const m = presence.industries.length;
  const links = Array.from({ length: m }, (_, i) => ({ inputs: column(flows, m, i), uses: row(flows, m, i) }));
  const values = new Float64Array(presence.cells.length);
  for (let r = 0; r < presence.regions.length; r++) {
    const own = presence.cells.subarray(r * m, (r + 1) * m);
    for (let i = 0; i < m; i++) {
      const halves = [presentShare(links[i]!.inputs, own), presentShare(links[i]!.uses, own)].filter((one) => one >= 0);
      values[r * m + i] = halves.length === 0 ? Number.NaN : halves.reduce((a, b) => a + b, 0) / halves.length;
    }
  }
  return matrix(presence.regions, presence.industries, values);
}

type Links = readonly (readonly [industry: number, flow: number])[];

function presentShare(links: Links, own: Uint8Array): number {
  let present = 0;
  let all = 0;
  for (const [j, flow] of links) {
    if (own[j] === UNKNOWN) continue;
    all += flow;
    if (own[j] === PRESENT) present += flow;
  }
  return all > 0 ? present / all : Number.NaN;
}

function column(flows: Float64Array, m: number, i: number): Links {
  return positive(m, i, (j) => flows[j * m + i]!);
}

function row(flows: Float64Array, m: number, i: number): Links {
  return positive(m, i, (j) => flows[i * m + j]!);
}

function positive(m: number, i: number, of: (j: number) => number): Links {
  return Array.from({ length: m }, (_, j) => [j, of(j)] as const).filter(([j, flow]) => j !== i && flow > 0);
}
