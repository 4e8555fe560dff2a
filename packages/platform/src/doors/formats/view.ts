import { UserError } from '@yanzhen/evidence/errors';
import type { ColumnSpec, EncodedText, TableResult, TableShape } from '../../operations/table.ts';

/** Which part of a table a caller wants: columns by name, rows from `offset`, at most `limit`. */
export interface TableView {
  readonly select?: readonly string[] | undefined;
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
}

/** A cell as every door writes it; null is missing. */
export type Cell = string | number | boolean | null;

export interface ViewedColumn {
  readonly name: string;
  readonly spec: ColumnSpec;
  readonly data: unknown;
  at(row: number): Cell;
}

/** The wanted part of a table: rows `start` up to but not including `end` of `total`. */
export interface ViewedTable {
  readonly columns: readonly ViewedColumn[];
  readonly start: number;
  readonly end: number;
  readonly total: number;
  readonly result: TableResult;
}

/** @throws UserError when `select` names a column the table does not have. */
export function viewTable(shape: TableShape, result: TableResult, view: TableView = {}): ViewedTable {
  const known = columnNames(shape, result);
  const columns = (view.select ?? known).map((name) => {
    const spec = known.includes(name) ? (shape.columns[name] ?? shape.further) : undefined;
    if (spec === undefined) throw unknownColumn(name, known);
    return viewColumn(name, spec, result.columns[name]);
  });
  const start = Math.min(view.offset ?? 0, result.length);
  const end = Math.min(start + (view.limit ?? Number.POSITIVE_INFINITY), result.length);
  return { columns, start, end, total: result.length, result };
}

/** The declared columns in their order, then those that only the data name, where the shape has room for them. */
function columnNames(shape: TableShape, result: TableResult): string[] {
  const declared = Object.keys(shape.columns);
  if (shape.further === undefined) return declared;
  return [...declared, ...Object.keys(result.columns).filter((name) => !Object.hasOwn(shape.columns, name))];
}

function viewColumn(name: string, spec: ColumnSpec, data: unknown): ViewedColumn {
  if (spec.type === 'boolean') {
    const flags = data as ArrayLike<number | boolean | null>;
    return { name, spec, data, at: (row) => (flags[row] === null ? null : Boolean(flags[row])) };
  }
  if (spec.type === 'text') {
    if (isEncoded(data)) return { name, spec, data, at: (row) => data.labels[data.codes[row]!] ?? null };
    const texts = data as readonly string[];
    return { name, spec, data, at: (row) => texts[row] ?? null };
  }
  const numbers = data as ArrayLike<number>;
  return { name, spec, data, at: (row) => missingAsNull(numbers[row]) };
}

/** Inside, a missing number is NaN; outside it is null (or an empty cell). No figure is infinite. */
function missingAsNull(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

/** Whether a text column is held as labels and codes. */
export function isEncoded(data: unknown): data is EncodedText {
  return typeof data === 'object' && data !== null && 'codes' in data && 'labels' in data;
}

function unknownColumn(name: string, known: readonly string[]): UserError {
  return new UserError(
    'unknown-column',
    { zh: `结果中没有“${name}”这一列。`, en: `The result has no column “${name}”.` },
    { place: { field: 'select' }, found: name, expected: { zh: known.join('、'), en: known.join(', ') } },
  );
}
