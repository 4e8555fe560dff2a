import { ABSENT } from '../complexity/presence.ts';

/** An industry a region does not have, with what speaks for it. */
export interface Candidate {
  /** Row of the region and column of the industry. */
  readonly region: number;
  readonly industry: number;
  /** Relatedness density: how much of what the industry needs is there. */
  readonly density: number;
  /** Complexity of the industry (PCI); NaN where it is undefined. */
  readonly complexity: number;
  /** Size of the market: the industry's total over all regions. */
  readonly market: number;
}

/** A candidate placed among the others. */
export interface RatedCandidate extends Candidate {
  /** Nothing else open to the region is both nearer and more complex. */
  readonly onComplexityFrontier: boolean;
  /** Nothing else open to the region is both nearer and larger. */
  readonly onMarketFrontier: boolean;
  /** Weighted mean of the candidate's percentile ranks, 0…1. */
  readonly score: number;
}

/** How much each criterion counts in the score. */
export interface FrontierWeights {
  readonly density: number;
  readonly complexity: number;
  readonly market: number;
}

export const FRONTIER_WEIGHTS: FrontierWeights = { density: 0.5, complexity: 0.25, market: 0.25 };

/** The absent industries of some regions, where density is defined. Matrices are row-major, regions × industries. */
export function candidatesOf(
  regions: readonly number[],
  cells: Uint8Array,
  density: Float64Array,
  complexity: Float64Array,
  market: Float64Array,
): Candidate[] {
  const columns = complexity.length;
  return regions.flatMap((region) =>
    Array.from(complexity, (own, industry) => ({
      region,
      industry,
      density: density[region * columns + industry]!,
      complexity: own,
      market: market[industry]!,
    })).filter((candidate) => {
      const cell = region * columns + candidate.industry;
      return cells[cell] === ABSENT && !Number.isNaN(candidate.density);
    }),
  );
}

/**
 * Rates candidates. The two frontiers are Pareto fronts within each region; the score is the weighted
 * mean of percentile ranks `(rank − ½)/n` among ALL candidates given, ties sharing their mean rank, so
 * that scores of several regions can be compared. A criterion that is NaN for a candidate drops out of
 * its mean, and its weight with it.
 */
export function rateCandidates(
  candidates: readonly Candidate[],
  weights: FrontierWeights = FRONTIER_WEIGHTS,
): RatedCandidate[] {
  const criteria = ['density', 'complexity', 'market'] as const;
  const ranks = criteria.map((criterion) => percentileRanks(candidates.map((candidate) => candidate[criterion])));
  const complexityFront = frontOf(candidates, 'complexity');
  const marketFront = frontOf(candidates, 'market');
  return candidates.map((candidate, k) => {
    let sum = 0;
    let weight = 0;
    criteria.forEach((criterion, c) => {
      if (Number.isNaN(ranks[c]![k]!)) return;
      sum += weights[criterion] * ranks[c]![k]!;
      weight += weights[criterion];
    });
    const score = weight > 0 ? sum / weight : Number.NaN;
    return { ...candidate, onComplexityFrontier: complexityFront.has(k), onMarketFrontier: marketFront.has(k), score };
  });
}

/** Positions no other candidate of the same region dominates in density and the other criterion. */
function frontOf(candidates: readonly Candidate[], criterion: 'complexity' | 'market'): Set<number> {
  const order = candidates
    .map((_, k) => k)
    .filter((k) => !Number.isNaN(candidates[k]![criterion]))
    .sort((a, b) => {
      const [first, second] = [candidates[a]!, candidates[b]!];
      return first.region - second.region || second.density - first.density || second[criterion] - first[criterion];
    });
  const front = new Set<number>();
  let best: Candidate | undefined;
  for (const k of order) {
    const candidate = candidates[k]!;
    const twin = best?.density === candidate.density && best[criterion] === candidate[criterion];
    if (best?.region === candidate.region && candidate[criterion] <= best[criterion] && !twin) continue;
    front.add(k);
    best = candidate;
  }
  return front;
}

/** `(rank − ½)/n` ascending, ties at their mean; NaN stays NaN. */
function percentileRanks(values: readonly number[]): Float64Array {
  const known = values.map((_, k) => k).filter((k) => !Number.isNaN(values[k]!));
  known.sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  for (let start = 0; start < known.length; ) {
    let end = start;
    while (end < known.length && values[known[end]!] === values[known[start]!]) end++;
    for (let at = start; at < end; at++) ranks[known[at]!] = (start + end) / 2 / known.length;
    start = end;
  }
  return ranks;
}
