import type { RatedCandidate } from './frontier.ts';

/** Limits of a joint allocation. */
export interface AllocationLimits {
  /** How many industries each region takes up. */
  readonly perRegion: number;
  /** How many regions of the group may take up the same industry. */
  readonly perIndustry: number;
}

/** Who takes up what, candidate by candidate in the order given. */
export interface Allocation {
  readonly chosen: Uint8Array;
  /** The candidate's place in its region's own order, 1 the best: what it would do on its own. */
  readonly ownRank: Uint32Array;
  /**
   * For each candidate not chosen: positions of the chosen candidates of other regions that took the
   * industry. Empty where the region's own places were full first.
   */
  readonly yieldedTo: readonly (readonly number[])[];
}

/**
 * Spreads industries over a group of regions so that they are not all sent to the same one.
 * The rule: take all candidates from the highest score down; one is chosen when its region still has a
 * place and fewer than `perIndustry` regions have the industry. Ties go to the higher density, then to
 * the earlier candidate.
 *
 * Because both sides rank by the same score, the result is the one stable matching (Gale & Shapley
 * 1962): no region was passed over for an industry in favour of a region with a lower score there,
 * unless it already had as many industries with higher scores as it can take up.
 */
export function allocate(candidates: readonly RatedCandidate[], limits: AllocationLimits): Allocation {
  const order = candidates
    .map((_, k) => k)
    .filter((k) => !Number.isNaN(candidates[k]!.score))
    .sort((a, b) => compare(candidates[a]!, candidates[b]!) || a - b);
  const taken = new Map<number, number>();
  const holders = new Map<number, number[]>();
  const seen = new Map<number, number>();
  const chosen = new Uint8Array(candidates.length);
  const ownRank = new Uint32Array(candidates.length);
  const yieldedTo: number[][] = candidates.map(() => []);
  for (const k of order) {
    const { region, industry } = candidates[k]!;
    ownRank[k] = (seen.get(region) ?? 0) + 1;
    seen.set(region, ownRank[k]);
    const held = holders.get(industry) ?? [];
    if ((taken.get(region) ?? 0) >= limits.perRegion) continue;
    if (held.length >= limits.perIndustry) {
      yieldedTo[k] = [...held];
      continue;
    }
    chosen[k] = 1;
    taken.set(region, (taken.get(region) ?? 0) + 1);
    holders.set(industry, [...held, k]);
  }
  return { chosen, ownRank, yieldedTo };
}

function compare(a: RatedCandidate, b: RatedCandidate): number {
  return b.score - a.score || b.density - a.density;
}
