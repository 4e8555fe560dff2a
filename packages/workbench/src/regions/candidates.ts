import type { RegionIndustry } from './use-region.ts';

/** Industries that are not yet a strength, the nearest to what the region can do first. */
export function candidates(industries: readonly RegionIndustry[]): RegionIndustry[] {
  return industries
    .filter(({ present, density }) => present === false && density !== null)
    .sort((a, b) => b.density! - a.density!);
}
