/** A sector in a region: one row and column of an input–output table. */
export interface TableNode {
  readonly region: string;
  readonly sector: string;
}

/** A column of final use: who uses (a region) for what (household consumption, investment, …). */
export interface FinalUse {
  readonly region: string;
  readonly category: string;
}

/**
 * How a table treats what comes from outside it. `competitive`: intermediate and final use contain
 * imports and inflows, which are subtracted per row (`x = Zi + f + e − m + ε`). `non-competitive`:
 * use of the region's own output and use of imports stand apart. `multi-regional`: flows between
 * the table's regions are in it, what comes from outside all of them stands apart.
 */
export type TableKind = 'competitive' | 'non-competitive' | 'multi-regional';

/** An account beside the table, one value per node and row: jobs, emissions, energy. */
export interface Satellite {
  readonly account: string;
  /** The unit of all rows, or what they have in common; `units` where rows differ. */
  readonly unit: string;
  /** One unit per row, where they differ. */
  readonly units?: readonly string[];
  /** Names of the account's rows. */
  readonly stressors: readonly string[];
  /** `stressors × n`, row-major. */
  readonly values: Float64Array;
  /** Direct use by final demand, `stressors × final columns`, row-major; absent when there is none. */
  readonly finalValues?: Float64Array;
}

/** How each cell was come by: `names[code]` is the method of the cells with that code. */
export interface CellMethods {
  /** The first is `published` or what else was not estimated. */
  readonly names: readonly string[];
  /** `n × n`, like the intermediate flows. */
  readonly intermediate: Uint8Array;
  /** `n × finalUses`, like final demand. */
  readonly finalDemand: Uint8Array;
}

/**
 * An input–output table of n nodes, all money in one unit. Row i of `intermediate` lists what node i
 * delivers to each node (column). Missing is NaN nowhere: a table is complete or it is refused.
 */
export interface InputOutputTable {
  readonly kind: TableKind;
  readonly unit: string;
  readonly year: number;
  /** True where any flow is estimated; marked on every screen. */
  readonly estimate: boolean;
  readonly nodes: readonly TableNode[];
  /** Z, `n × n`, row-major. */
  readonly intermediate: Float64Array;
  readonly finalUses: readonly FinalUse[];
  /** Y, `n × finalUses`, row-major: domestic final use. Exports and outflows of a single region stand in `exports`. */
  readonly finalDemand: Float64Array;
  readonly valueAddedCategories: readonly string[];
  /** `valueAddedCategories × n`, row-major. */
  readonly valueAdded: Float64Array;
  /** x, n: gross output as published. */
  readonly output: Float64Array;
  /** n: exports abroad and outflows to other regions; zero where the table is closed. */
  readonly exports: Float64Array;
  /** n: imports and inflows. Competitive: of row i's products. Otherwise: used by column j. */
  readonly imports: Float64Array;
  /** n: the part of `exports` that goes to other regions of the country, where the source parts them. */
  readonly outflows?: Float64Array;
  /** n: the part of `imports` that comes from other regions of the country, where the source parts them. */
  readonly inflows?: Float64Array;
  /** n: the published statistical error ε. */
  readonly error: Float64Array;
  readonly satellites: readonly Satellite[];
  /** Use of imports apart, where the source has it: product of row i used by column j, `n × n`. Not in `intermediate`. */
  readonly importedIntermediate?: Float64Array;
  /** Final use of imports apart, `n × finalUses`. Not in `finalDemand`. */
  readonly importedFinalDemand?: Float64Array;
  /** Which cells are estimated, and how; absent where all are published. */
  readonly methods?: CellMethods;
}
