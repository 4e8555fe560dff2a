import type { AbsentRule, Facts } from '@yanzhen/science/labelled';

/** A name in both languages; `en` falls back to `zh` where a source has only one. */
export interface Name {
  readonly zh: string;
  readonly en: string;
}

/** A region or an industry as a scheme lists it. `parent` is the code one level up. */
export interface Unit {
  readonly code: string;
  readonly name: Name;
  readonly parent?: string;
  readonly level: number;
}

/** What is known about a measure in a dataset. Money is kept in 亿元 CNY or million USD, as the unit says. */
export interface MeasureInfo {
  readonly code: string;
  readonly name: Name;
  readonly unit: string;
  /** True when the figures are estimated, not observed: marked on every screen. */
  readonly estimate: boolean;
}

/** One line of the quality report: a named rule, how often it applied and where. */
export interface QualityFinding {
  readonly rule: string;
  readonly level: 'information' | 'caution' | 'error';
  readonly count: number;
  readonly text: Name;
  /** Up to 20 places (all of them where a list is published, as adjustments are): 1-based row, column letter or header, what was found. */
  readonly examples: readonly { readonly row?: number; readonly column?: string; readonly found: string }[];
}

/** Everything about a dataset but its figures. */
export interface DatasetInfo {
  readonly id: string;
  readonly version: number;
  /** SHA-256 over the canonical content (sorted rows, values, validity), in hex. */
  readonly hash: string;
  readonly title: Name;
  /** Who published the figures and where, as it is cited. */
  readonly source: string;
  readonly licence: string;
  readonly regionScheme: string;
  readonly industryScheme: string;
  readonly regions: readonly Unit[];
  readonly industries: readonly Unit[];
  readonly measures: readonly MeasureInfo[];
  readonly years: readonly number[];
  readonly absent: AbsentRule;
  readonly rows: number;
  readonly quality: readonly QualityFinding[];
}

/** An immutable set of facts with what is known about it. */
export interface Dataset {
  readonly info: DatasetInfo;
  readonly facts: Facts;
}
