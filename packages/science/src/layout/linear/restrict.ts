import type { LinearModel } from './model.ts';
import type { Separator } from './relaxation.ts';

export interface RestrictedModel {
  readonly model: LinearModel;
  /** Of every column of the part, its number in the whole. */
  readonly columns: Int32Array;
  readonly rows: Int32Array;
}

export interface Restriction {
  /** Columns that stay free. */
  readonly columns: (column: number) => boolean;
  /** Rows that stay; by default all in which a free column stands. */
  readonly rows?: (row: number) => boolean;
  /** Where the other columns stand; without one they are left out as zero. */
  readonly point?: Float64Array;
}

/** The part of a model over some columns, all others held where a point has them. */
export function restrictModel(
  model: LinearModel,
  { columns: free, rows: wanted, point }: Restriction,
): RestrictedModel {
  const columns: number[] = [];
  const place = new Int32Array(model.columns).fill(-1);
  for (let column = 0; column < model.columns; column++) if (free(column)) place[column] = columns.push(column) - 1;
  const part = collectRows(model, place, wanted, point);
  const pick = (array: Float64Array) => Float64Array.from(columns, (column) => array[column]!);
  return {
    model: {
      ...{ maximise: model.maximise, columns: columns.length, rows: part.rows.length },
      ...{ cost: pick(model.cost), lower: pick(model.lower), upper: pick(model.upper) },
      integer: Uint8Array.from(columns, (column) => model.integer[column]!),
      rowLower: Float64Array.from(part.lower),
      rowUpper: Float64Array.from(part.upper),
      starts: Int32Array.from(part.starts),
      indices: Int32Array.from(part.indices),
      values: Float64Array.from(part.values),
      implied: Uint8Array.from(part.rows, (row) => model.implied?.[row] ?? 0),
    },
    columns: Int32Array.from(columns),
    rows: Int32Array.from(part.rows),
  };
}

function collectRows(
  { rows: count, starts: from, indices: at, values: coefficients, rowLower, rowUpper }: LinearModel,
  place: Int32Array,
  wanted: Restriction['rows'],
  point: Float64Array | undefined,
) {
  const part = { rows: [] as number[], starts: [0], indices: [] as number[], values: [] as number[] };
  const lower: number[] = [];
  const upper: number[] = [];
  for (let row = 0; row < count; row++) {
    if (wanted !== undefined && !wanted(row)) continue;
    const before = part.indices.length;
    let held = 0;
    for (let k = from[row]!; k < from[row + 1]!; k++) {
      const column = place[at[k]!]!;
      if (column >= 0) {
        part.indices.push(column);
        part.values.push(coefficients[k]!);
      } else if (point !== undefined) held += coefficients[k]! * point[at[k]!]!;
    }
    if (part.indices.length === before) continue;
    part.rows.push(row);
    part.starts.push(part.indices.length);
    lower.push(rowLower[row]! - held);
    upper.push(rowUpper[row]! - held);
  }
  return { ...part, lower, upper };
}

/** Writes a part's point into a copy of the whole's. */
export function withPart(whole: Float64Array, { columns }: RestrictedModel, part: Float64Array): Float64Array {
  const point = whole.slice();
  for (const [at, column] of columns.entries()) point[column] = part[at]!;
  return point;
}

/** Cuts of the whole for a part of it whose other columns stand at a point. */
export function separatorOf(separate: Separator, part: RestrictedModel, held: Float64Array): Separator {
  const place = new Map(Array.from(part.columns, (column, at) => [column, at]));
  return (values) =>
    separate(withPart(held, part, values)).map((row) => {
      const inside = row.indices.flatMap((column, at) => (place.has(column) ? [at] : []));
      let standing = 0;
      for (const [at, column] of row.indices.entries())
        if (!place.has(column)) standing += row.values[at]! * held[column]!;
      return {
        ...{ lower: row.lower - standing, upper: row.upper - standing },
        indices: inside.map((at) => place.get(row.indices[at]!)!),
        values: inside.map((at) => row.values[at]!),
      };
    });
}
