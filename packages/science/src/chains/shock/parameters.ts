/** Who is served when a supplier has too little; see {@link allocate}. */
export type Rationing = 'proportional' | 'priority' | 'largest-first' | 'equal';

/** How orders for an input are spread over its suppliers: by their table shares times present capacity, or by table shares. */
export type Routing = 'capacity' | 'fixed';

/** `boario-0.6`: repeats the timing and the rounding of that library, to replay its runs. */
export type Compatibility = 'none' | 'boario-0.6';

/**
 * How far input sectors hold a user sector's production back when they run short: `table[i * sectors + u]` is how essential
 * the input of sector i is to sector u, 0 to 1. At 1 output falls as far as the stock does, at e only by the part e of that;
 * at 0 the input is used and ordered as long as it comes, and never binds. Source: Pichler, Pangallo, del Rio-Chanona,
 * Lafond & Farmer (2022), whose important inputs are those of one half.
 */
export interface EssentialInputs {
  readonly sectors: readonly string[];
  readonly table: Float64Array;
}

export interface ShockParameters {
  readonly steps: number;
  /** Steps a year: 365 makes a step a day. */
  readonly stepsPerYear: number;
  /** `psi`: production falls when a stock is under the share ψ of its goal and gaps are closed slowly; `base`: ψ = 1, at once. */
  readonly model: 'psi' | 'base';
  readonly psi: number;
  /** Steps of use held as stock, one number or by input sector; Infinity: the input never binds. */
  readonly inventory: number | Readonly<Record<string, number>>;
  /** Steps in which a gap in stocks is closed. */
  readonly restoration: number | Readonly<Record<string, number>>;
  /** Capacity above normal: at rest, at most, and the steps it takes to get there. */
  readonly overproduction: { readonly rest: number; readonly most: number; readonly steps: number };
  readonly rationing: Rationing;
  readonly routing: Routing;
  /** An input below this cost per unit of output never binds and has no stock. */
  readonly inputThreshold: number;
  /** All inputs, where it is left out. */
  readonly essential?: EssentialInputs;
  /** Productive capital per year's value added. */
  readonly capitalRatio: number;
  /** Output within this share of normal counts as recovered, and a loss as a loss. */
  readonly tolerance: number;
  readonly compatibility: Compatibility;
}

/** Sources: Hallegatte (2008, 2014); Guan et al. (2020) for stocks and their restoration. All are assumptions to be varied. */
export const defaultParameters: ShockParameters = {
  steps: 365,
  stepsPerYear: 365,
  model: 'psi',
  psi: 0.8,
  inventory: 90,
  restoration: 60,
  overproduction: { rest: 1, most: 1.25, steps: 365 },
  rationing: 'proportional',
  routing: 'capacity',
  inputThreshold: 1e-5,
  capitalRatio: 4,
  tolerance: 0.01,
  compatibility: 'none',
};
