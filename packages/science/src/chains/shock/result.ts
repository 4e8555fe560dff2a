import type { TableNode } from '../table.ts';

/** Something the reader of a result must know. */
export interface ShockWarning {
  readonly code: 'not-recovered' | 'still-falling' | 'rebuilding-unfinished' | 'events-unfinished';
  readonly text: { readonly zh: string; readonly en: string };
}

/** What happened to one node, or to nodes taken together. */
export interface ShockOutcome {
  /** Empty for a sector everywhere, and for everything. */
  readonly region: string;
  /** Empty for a whole region, and for everything. */
  readonly sector: string;
  /** Money: normal output per step, and output lost over the whole run (negative: a gain). */
  readonly normal: number;
  readonly lost: number;
  readonly unmet: number;
  /** The most output was short of normal, as a share of it. */
  readonly worst: number;
  /**
   * Steps from step 0 until output first fell short of normal by the tolerance: time to survive, NaN when it never did.
   * Counted from the first step of the run; take the event's own first step off it.
   */
  readonly firstLoss: number;
  /** The first step from which output stayed within the tolerance until the end; NaN when it did not, or never fell. */
  readonly recovered: number;
  /** Output lost by cause, the largest first: own capacity, demand, or the input that bound. */
  readonly causes: readonly { readonly cause: string; readonly lost: number }[];
}

/** A run, in the table's order of nodes. Money per step in the table's unit. */
export interface ShockResult {
  readonly nodes: readonly TableNode[];
  readonly steps: number;
  readonly unit: string;
  readonly estimate: boolean;
  /** Normal output per step, n. */
  readonly normal: Float64Array;
  /** `steps × n`, row-major. */
  readonly production: Float64Array;
  readonly capacity: Float64Array;
  readonly unmetFinalDemand: Float64Array;
  /** `steps × n`: 0 normal or more, 1 own capacity, 2 demand, 3 + s the input of sector s of `sectors`. */
  readonly cause: Int16Array;
  readonly sectors: readonly string[];
  readonly outcomes: readonly ShockOutcome[];
  readonly regions: readonly ShockOutcome[];
  readonly bySector: readonly ShockOutcome[];
  readonly total: ShockOutcome;
  /** Output lost over the run, and as a share of normal output over the run. */
  readonly lost: number;
  readonly lostShare: number;
  readonly warnings: readonly ShockWarning[];
}
