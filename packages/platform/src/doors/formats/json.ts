import type { Evidence } from '../../operations/evidence.ts';
import type { TableResult, TableShape } from '../../operations/table.ts';
import { type Cell, isEncoded, type ViewedColumn, type ViewedTable } from './view.ts';

/** A table as it travels: one array per column, null where a value is missing. */
export interface ColumnarTable {
  readonly columns: Readonly<Record<string, readonly Cell[]>>;
  /** Rows in this answer, and in the whole result. */
  readonly length: number;
  readonly total: number;
  readonly evidence: Evidence;
}

/** Any value as JSON: NaN and infinities become null, typed arrays become arrays. */
export function encodeJson(value: unknown, space?: number): string {
  return JSON.stringify(value, (_key, item) => (isTypedArray(item) ? Array.from(item as Float64Array) : item), space);
}

function isTypedArray(value: unknown): boolean {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

/** A table as columnar JSON, in pieces no longer than one column. */
export function* columnarPieces(table: ViewedTable): Generator<string> {
  yield '{"columns":{';
  for (const [index, column] of table.columns.entries()) {
    yield `${index > 0 ? ',' : ''}${JSON.stringify(column.name)}:${JSON.stringify(columnCells(column, table))}`;
  }
  const { start, end, total, result } = table;
  yield `},"length":${end - start},"total":${total},"evidence":${encodeJson(result.evidence)}}`;
}

function columnCells(column: ViewedColumn, { start, end }: ViewedTable): unknown[] {
  // Plain slices let JSON.stringify do the work natively; it writes NaN and infinities as null.
  const { data } = column;
  if (column.spec.type === 'number' || column.spec.type === 'integer') {
    return Array.prototype.slice.call(data as ArrayLike<number>, start, end);
  }
  return Array.from({ length: end - start }, (_, index) => column.at(start + index));
}

/** A table as a JSON array with one object per row. */
export function* rowPieces(table: ViewedTable): Generator<string> {
  const keys = table.columns.map(({ name }) => JSON.stringify(name));
  let piece = '[';
  for (let row = table.start; row < table.end; row++) {
    const cells = table.columns.map((column, index) => `${keys[index]}:${JSON.stringify(column.at(row))}`);
    piece += `${row > table.start ? ',' : ''}\n  {${cells.join(',')}}`;
    if (piece.length > 1 << 16) {
      yield piece;
      piece = '';
    }
  }
  yield `${piece}\n]\n`;
}

/** The table a columnar answer stands for, with NaN for missing numbers. */
export function decodeColumnar(shape: TableShape, table: ColumnarTable): TableResult {
  const columns = Object.entries(table.columns).map(([name, cells]) => {
    const type = (shape.columns[name] ?? shape.further)?.type;
    const numeric = type === 'number' || type === 'integer';
    return [name, numeric ? cells.map((cell) => cell ?? Number.NaN) : cells];
  });
  return { columns: Object.fromEntries(columns), length: table.length, evidence: table.evidence };
}

/** The texts of an encoded column, or the column itself. */
export function plainTexts(data: unknown): readonly string[] {
  return isEncoded(data) ? Array.from(data.codes, (code) => data.labels[code]!) : (data as readonly string[]);
}
