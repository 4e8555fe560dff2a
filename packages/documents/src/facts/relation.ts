import type { Citation } from '../text/index.ts';

export type RelationKind =
  | 'enclave'
  | 'co_built_park'
  | 'pairing'
  | 'transfer'
  | 'benefit_sharing'
  | 'research_and_production'
  | 'integration'
  | 'cooperation';

/** A place in a relation: a region of GB/T 2260, or a known group of regions (长三角, 成渝地区双城经济圈). */
export interface Party {
  readonly name: string;
  /** Missing where the name is no unit of GB/T 2260. */
  readonly code?: string;
}

/** `from` — kind — `to`, as one sentence says it. Transfers run from `from` to `to`; the other kinds have no direction. */
export interface RegionRelation {
  readonly citation: Citation;
  readonly sentence: string;
  readonly from: Party;
  readonly kind: RelationKind;
  readonly to: Party;
  /** The word that says so: 飞地, 共建园区, 对口协作. */
  readonly cue: string;
  readonly confidence: number;
}
