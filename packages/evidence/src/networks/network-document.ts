import type { Network } from '@yanzhen/science/chains/firms';

/** How a made network came about: the same table, parameters and seed give the same network. */
export interface NetworkOrigin {
  readonly table: string;
  readonly tableHash: string;
  readonly seed: number;
  readonly firms: number;
  readonly meanDegree: number;
  readonly sizeExponent: number;
  readonly decay: number;
  /** Whether links fall with distance beyond what the table's flows say. */
  readonly distances: boolean;
}

type Names = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

/** Everything about a network of firms but its firms and links. */
export interface NetworkInfo {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly source: string;
  readonly unit: string;
  readonly firms: number;
  readonly links: number;
  readonly regions: number;
  readonly industries: number;
  /** True when a generator made it: no firm in it exists. */
  readonly synthetic: boolean;
  readonly origin?: NetworkOrigin;
  /** Names of regions and industries by their label in the network, where the label is a code. */
  readonly names?: { readonly regions: Names; readonly industries: Names };
}

export interface NetworkDocument {
  readonly network: Network;
  readonly info: NetworkInfo;
}

/** The description of a network that has none yet. */
export function describeNetwork(
  network: Network,
  about: Pick<NetworkInfo, 'id' | 'title' | 'source' | 'hash' | 'origin' | 'names'>,
): NetworkInfo {
  return {
    ...about,
    version: 1,
    unit: network.unit,
    firms: network.firms,
    links: network.customer.length,
    regions: network.regions.length,
    industries: network.industries.length,
    synthetic: network.synthetic,
  };
}
