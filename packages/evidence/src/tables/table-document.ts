import type { InputOutputTable, TableKind } from '@yanzhen/science/chains';
import type { Name, QualityFinding, Unit } from '../dataset/index.ts';

/** The layouts of files a table can be read from. */
export type TableLayout =
  | 'plain-folder'
  | 'pymrio-folder'
  | 'china-national'
  | 'china-provincial'
  | 'wiod'
  | 'oecd-icio'
  | 'ceads-mrio'
  | 'aggregated'
  | 'estimated';

/** Everything about a table but its figures. */
export interface TableInfo {
  readonly id: string;
  readonly version: number;
  /** SHA-256 over what the table says, in hex. */
  readonly hash: string;
  readonly title: Name;
  /** Who published the figures and where, as it is cited. */
  readonly source: string;
  readonly licence: string;
  readonly layout: TableLayout;
  readonly kind: TableKind;
  readonly unit: string;
  readonly year: number;
  readonly estimate: boolean;
  readonly nodes: number;
  /** Ids of the schemes the codes belong to; `none` where they are the file's own. */
  readonly regionScheme: string;
  readonly sectorScheme: string;
  /** In the order of the nodes; the code is what nodes carry. */
  readonly regions: readonly Unit[];
  readonly sectors: readonly Unit[];
  readonly finalCategories: readonly string[];
  readonly valueAddedCategories: readonly string[];
  readonly accounts: readonly {
    readonly account: string;
    readonly stressors: readonly string[];
    readonly unit: string;
  }[];
  readonly quality: readonly QualityFinding[];
  /** How its flows between regions were estimated, where that was done here. */
  readonly estimated?: EstimateRecipe;
}

/** What an estimate's flows between regions rest on. */
export interface EstimateRecipe {
  /** The flow model: `chenery-moses`, `gravity:1` (with its distance decay), or `prior`. */
  readonly flows: string;
  /** Latitude and longitude of the regions, where they were given. */
  readonly places?: Readonly<Record<string, readonly [number, number]>>;
}

/** An immutable table with what is known about it. */
export interface TableDocument {
  readonly table: InputOutputTable;
  readonly info: TableInfo;
}

/** What a caller knows about a table that its files do not say. */
export interface ReadTableOptions {
  readonly id?: string;
  readonly title?: Name;
  readonly source?: string;
  readonly licence?: string;
  readonly layout?: TableLayout;
  readonly year?: number;
  readonly unit?: string;
  readonly kind?: TableKind;
  /** Code of the region, for tables of one region whose labels do not name it. */
  readonly region?: string;
  /** The sheet of a workbook. */
  readonly sheet?: string;
  readonly signal?: AbortSignal;
  readonly progress?: (fraction: number, doing: Name) => void;
}
