import type { Evidence, Text } from './evidence.ts';

export type ColumnType = 'text' | 'integer' | 'number' | 'boolean';

/** One column of a table: its name is a public contract, its description feeds help and OpenAPI. */
export interface ColumnSpec {
  readonly type: ColumnType;
  readonly describe: Text;
  readonly unit?: string;
}

export interface TableShape {
  readonly kind: 'table';
  readonly columns: Readonly<Record<string, ColumnSpec>>;
  /** What further columns are whose names only the data know (one per account, say); absent where there are none. */
  readonly further?: ColumnSpec;
}

/** Text that repeats: `labels[codes[i]]` is the text of row i. */
export interface EncodedText {
  readonly labels: readonly string[];
  readonly codes: Uint32Array;
}

/** NaN is a missing number inside, null a yes or no that cannot be told; both are an empty cell in CSV and null in JSON at the doors. */
export type ColumnData<T extends ColumnType> = T extends 'text'
  ? readonly string[] | EncodedText
  : T extends 'boolean'
    ? readonly (boolean | null)[] | Uint8Array
    : ArrayLike<number>;

/** A table as operations return it: parallel columns, and the evidence for all of them. */
export interface TableResult<S extends TableShape = TableShape> {
  readonly columns: { readonly [K in keyof S['columns']]: ColumnData<S['columns'][K]['type']> };
  readonly length: number;
  readonly evidence: Evidence;
  /** The texts an operation's `also` names. */
  readonly also?: Readonly<Record<string, string>>;
}

/** Declares the columns of a table, in the order in which every door writes them. */
export function table<C extends Record<string, ColumnSpec>>(
  columns: C,
  further?: ColumnSpec,
): { kind: 'table'; columns: C; further?: ColumnSpec } {
  return { kind: 'table', columns, ...(further && { further }) };
}

/** Whether an operation's output shape is a table. */
export function isTable(shape: unknown): shape is TableShape {
  return typeof shape === 'object' && shape !== null && 'kind' in shape && shape.kind === 'table';
}
