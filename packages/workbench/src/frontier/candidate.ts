import { numberIn, type Row, textIn } from '../data/index.ts';
import type { Axis } from './choice.ts';

/** An industry that a region has no strength in yet, with what speaks for it. */
export interface Candidate {
  readonly region: string;
  readonly industry: string;
  readonly density: number | null;
  readonly pci: number | null;
  readonly market: number | null;
  readonly cog: number | null;
  readonly score: number | null;
  readonly rank: number | null;
  readonly onComplexityFrontier: boolean;
  readonly onMarketFrontier: boolean;
  readonly chosen: boolean;
  /** Regions that took the industry with a higher score. */
  readonly yieldsTo: readonly string[];
}

export function candidateOf(row: Row): Candidate {
  const yields = textIn(row, 'yields_to');
  return {
    region: textIn(row, 'region'),
    industry: textIn(row, 'industry'),
    density: numberIn(row, 'density'),
    pci: numberIn(row, 'pci'),
    market: numberIn(row, 'market'),
    cog: numberIn(row, 'cog'),
    score: numberIn(row, 'score'),
    rank: numberIn(row, 'rank'),
    onComplexityFrontier: row['complexity_frontier'] === true,
    onMarketFrontier: row['market_frontier'] === true,
    chosen: row['chosen'] === true,
    yieldsTo: yields === '' ? [] : yields.split(' '),
  };
}

/** The candidate's height in the chart. */
export function heightOf(candidate: Candidate, axis: Axis): number | null {
  return axis === 'market' ? candidate.market : candidate.pci;
}

export function onFrontier(candidate: Candidate, axis: Axis): boolean {
  return axis === 'market' ? candidate.onMarketFrontier : candidate.onComplexityFrontier;
}

/** Best first, what has no score last. */
export function byRank(a: Candidate, b: Candidate): number {
  return (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY);
}

/** Industries that more than one region would pick if each took its own best. */
export function clashes(candidates: readonly Candidate[], places: number): number {
  const wanted = new Map<string, number>();
  for (const { industry, rank } of candidates) {
    if (rank !== null && rank <= places) wanted.set(industry, (wanted.get(industry) ?? 0) + 1);
  }
  return [...wanted.values()].filter((regions) => regions > 1).length;
}
