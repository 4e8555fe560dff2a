import type { Address } from '../app/address.ts';
import type { ChainTable } from '../data/index.ts';

/** What the page is asked about a table. */
export interface Choice {
  readonly sector: string;
  /** Undefined for all regions together. */
  readonly region: string | undefined;
  readonly by: By;
  readonly flows: 'gross' | 'embodied';
}

export type By = 'node' | 'sector' | 'region';

/** The choice in the address; what the table does not have falls back. */
export function choiceOf(address: Address, { info, isMultiRegional }: ChainTable): Choice {
  const has = (units: readonly { code: string }[], code: string | undefined) =>
    units.find((unit) => unit.code === code)?.code;
  const by = (['node', 'sector', 'region'] as const).find((one) => one === address.by);
  return {
    sector: has(info.sectors, address.sector) ?? info.sectors[0]?.code ?? '',
    region: isMultiRegional ? has(info.regions, address.region) : undefined,
    by: isMultiRegional ? (by ?? 'sector') : 'sector',
    flows: address.flows === 'embodied' ? 'embodied' : 'gross',
  };
}
