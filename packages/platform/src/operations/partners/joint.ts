import { allocate } from '@yanzhen/science/advantage';
import type { Proposal } from './proposal.ts';

/** What becomes of a transfer when receivers share the industries out. */
export interface Joint {
  readonly chosen: boolean;
  /** Receivers with a higher score that took the industry up. */
  readonly yieldsTo: readonly string[];
}

/**
 * The joint frontier of the transfers listed: receivers take industries up from the highest score down, within their places and
 * those of each industry, so that not everyone is told the same. Of a receiver's senders of an industry only the best counts.
 */
export function jointly(
  transfers: readonly Proposal[],
  limits: { readonly perRegion: number; readonly perIndustry: number },
): Joint[] {
  const regions = [...new Set(transfers.map(({ receiver }) => receiver))];
  const industries = [...new Set(transfers.map(({ industry }) => industry))];
  const first = new Map<string, number>();
  transfers.forEach(({ receiver, industry }, k) => {
    const key = `${receiver} ${industry}`;
    if (!first.has(key)) first.set(key, k);
  });
  const places = [...first.values()];
  const candidates = places.map((k) => ({
    region: regions.indexOf(transfers[k]!.receiver),
    industry: industries.indexOf(transfers[k]!.industry),
    density: transfers[k]!.raw['relatedness'] ?? Number.NaN,
    ...{ complexity: Number.NaN, market: Number.NaN, onComplexityFrontier: false, onMarketFrontier: false },
    score: transfers[k]!.score,
  }));
  const { chosen, yieldedTo } = allocate(candidates, limits);
  return transfers.map(({ receiver, industry }, k) => {
    const at = places.indexOf(first.get(`${receiver} ${industry}`)!);
    return {
      chosen: places[at] === k && chosen[at] === 1,
      yieldsTo: yieldedTo[at]!.map((other) => regions[candidates[other]!.region]!),
    };
  });
}
