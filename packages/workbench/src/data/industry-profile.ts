import { useQuery } from '@tanstack/react-query';
import type { Evidence } from '@yanzhen/platform/operations';
import type { Text } from '../words/index.ts';
import { client } from './client.ts';
import type { Scope } from './dataset-view.ts';

type Figure = number | null;

/** An industry, or several taken as one, as `advantage profile` gives it. */
export interface IndustryProfile {
  readonly answer: Text;
  readonly year: number;
  readonly unit: string;
  readonly pci: Figure;
  readonly ubiquity: Figure;
  readonly concentration: Readonly<Record<string, Figure>>;
  /** The largest first; regions without a figure last. */
  readonly regions: readonly ProfileRegion[];
  readonly growth: ProfileGrowth | null;
  readonly related: readonly { readonly industry: string; readonly name: Text; readonly proximity: Figure }[];
  readonly candidates: readonly { readonly region: string; readonly name: Text; readonly density: Figure }[];
  readonly evidence: Evidence;
}

export interface ProfileRegion {
  readonly region: string;
  readonly name: Text;
  readonly value: Figure;
  readonly share: Figure;
  readonly lq: Figure;
  readonly present: Figure;
  readonly density: Figure;
}

export interface ProfileGrowth {
  readonly from: number;
  readonly to: number;
  readonly regions: readonly {
    readonly region: string;
    readonly change: Figure;
    readonly national_effect: Figure;
    readonly industry_mix_effect: Figure;
    readonly regional_effect: Figure;
  }[];
}

/** The profile of one industry or of a group; `from` is the first year of growth. */
export function useIndustryProfile(scope: Scope, industry: readonly string[], from: number | undefined) {
  const input = { ...scope, industry: [...industry], ...(from === undefined ? {} : { from }) };
  return useQuery({
    queryKey: ['advantage.profile', input],
    queryFn: ({ signal }) => client.call('advantage.profile', input, { signal }) as Promise<IndustryProfile>,
  });
}
