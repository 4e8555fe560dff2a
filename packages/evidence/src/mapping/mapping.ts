import type { AbsentRule } from '@yanzhen/science/labelled';
import type { Name } from '../dataset/dataset.ts';
import type { TextEncodingName } from '../readers/encoding.ts';

/** A column of the file. The header's text finds it again in next year's file, should it have moved. */
export interface ColumnRef {
  /** 0-based. */
  readonly index: number;
  readonly header: string;
}

/** What a figure is about, in the words of the file. */
export interface Attributes {
  readonly region?: string;
  readonly industry?: string;
  readonly year?: string;
  readonly measure?: string;
  readonly unit?: string;
}

/** A column of figures, with what its header says about all of them. */
export interface ValueColumn extends ColumnRef, Attributes {}

export type KeyName = 'region' | 'industry' | 'year' | 'measure' | 'unit';
export const keyNames: readonly KeyName[] = ['region', 'industry', 'year', 'measure', 'unit'];

/**
 * How a table is read: plain JSON that can be edited, saved and used again.
 * What a figure is about comes, in this order, from its column (`values`), from the row (`keys`)
 * or from what holds for the whole table (`fixed`).
 */
export interface Mapping {
  readonly format: 'yanzhen-mapping/1';
  /** The sheet of a workbook; the first with a table when left out. */
  readonly sheet?: string;
  readonly encoding?: TextEncodingName;
  readonly delimiter?: string;
  /** 1-based first and last row of the header; `last: 0` when there is none. */
  readonly header: { readonly first: number; readonly last: number };
  readonly keys: { readonly [K in KeyName]?: ColumnRef };
  readonly values: readonly ValueColumn[];
  readonly fixed: Attributes;
  readonly regionScheme: string;
  readonly industryScheme: string;
  readonly absent: AbsentRule;
  /** Codes (or `skip`) for names that were not understood, or not as meant. */
  readonly corrections: Readonly<Record<string, string>>;
  /** Texts in number cells that mean “missing”, besides the usual marks. */
  readonly missing: readonly string[];
  /** Names and units of measures, by the code they get. */
  readonly measures: Readonly<
    Record<string, { readonly name?: Name; readonly unit?: string; readonly estimate?: boolean }>
  >;
}

/** Keeps codes as they stand in the file. */
export const noScheme = 'none';

/** The correction that leaves a name's rows out, counted. */
export const skip = 'skip';
