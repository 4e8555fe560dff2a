/** Which sites to open, and which site serves whom at what cost. */
export interface FacilityInstance {
  readonly facilities: readonly { readonly name: string; readonly capacity: number; readonly fixed: number }[];
  readonly customers: readonly { readonly name: string; readonly demand: number }[];
  /** Cost of serving the whole demand of customer c from facility f: `cost[f × customers + c]`. */
  readonly cost: Float64Array;
  /** Every customer is served by one site alone. */
  readonly singleSource: boolean;
  /** Exactly so many sites open (p-median); undefined: as many as pays. */
  readonly open: number | undefined;
}

/** Who serves whom: `amount` in units of demand. */
export interface Assignment {
  readonly facility: number;
  readonly customer: number;
  readonly amount: number;
}
