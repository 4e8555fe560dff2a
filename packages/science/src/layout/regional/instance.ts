/** What a resource is used by: capacity that stands (land), output (energy, carbon, water, labour), or money spent in a period. */
export type UsedBy = 'capacity' | 'output' | 'investment';

export interface LayoutResource {
  readonly code: string;
  readonly by: UsedBy;
}

/** Capacity of an industry in a region. Amounts are in units of output a year. */
export interface LayoutSite {
  readonly region: number;
  readonly industry: number;
  /** Value added per unit of output. */
  readonly value: number;
  /** Capacity that stands already. */
  readonly existing: number;
  /** Most that may be added in a period in any amount (growth limit); 0: only by projects. */
  readonly growth: number;
  /** Cost of a unit of capacity added that way. */
  readonly setup: number;
  /** Per unit of capacity or output, by resource. Money is set-up cost and needs no entry. */
  readonly use: Float64Array;
}

/** Capacity that comes as a lump, once: nothing, or between minimum and maximum at a fixed cost. */
export interface LayoutProject {
  readonly id: string;
  readonly region: number;
  readonly industry: number;
  readonly fixed: number;
  /** Cost of a unit of its capacity. */
  readonly setup: number;
  /** Minimum efficient scale. */
  readonly minimum: number;
  readonly maximum: number;
  /** Size of a module: capacity comes in whole ones; undefined: in any size. */
  readonly module: number | undefined;
  /** Used by the project whatever its size, by resource. */
  readonly fixedUse: Float64Array;
}

export interface LayoutPeriod {
  readonly code: string;
  /** Weight of the period's gain in the total (years × discount). */
  readonly weight: number;
  /** Factor on demand, and on budgets. */
  readonly demand: number;
  readonly budget: number;
}

export interface LayoutScenario {
  readonly code: string;
  readonly probability: number;
  /** Factor on the demand for each industry, and one on transport cost. */
  readonly demand: Float64Array;
  readonly transport: number;
}

/** Where capacity may go, what it needs, whom it can serve. Matrices are region × industry or region × resource, row-major. */
export interface LayoutInstance {
  readonly regions: readonly string[];
  readonly industries: readonly string[];
  readonly resources: readonly LayoutResource[];
  readonly periods: readonly LayoutPeriod[];
  readonly scenarios: readonly LayoutScenario[];
  readonly sites: readonly LayoutSite[];
  readonly projects: readonly LayoutProject[];
  /** Demand of a region for an industry’s output. */
  readonly demand: Float64Array;
  /** Budget of a region for a resource; ∞: none. */
  readonly budgets: Float64Array;
  /** Cost of moving a unit between regions, times the industry's freight factor; ∞: cannot be moved. */
  readonly transport: Float64Array;
  readonly freight: Float64Array;
  /** By industry: share of demand that must be met; largest share of a region in output (1: no cap); share of output that capacity must still allow when any one region fails (0: none). */
  readonly service: Float64Array;
  readonly cap: Float64Array;
  readonly security: Float64Array;
  /** Least gain of a region; −∞: none. */
  readonly floor: Float64Array;
  /** What a unit of a measure is worth in the objective: `gain`, `transport`, `output`, or a resource's code. */
  readonly weights: Readonly<Record<string, number>>;
  /** `expected`: the mean over scenarios; `worst`: the worst of them. */
  readonly risk: 'expected' | 'worst';
}
