/**
 * A region-by-industry matrix: row-major, `values.length = rows.length * columns.length`.
 * A cell nobody reported is NaN; zero means "reported as none".
 */
export interface Matrix {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: Float64Array;
}

/** Builds a matrix and checks that labels and values have the same shape. */
export function matrix(
  rows: readonly string[],
  columns: readonly string[],
  values: Float64Array = new Float64Array(rows.length * columns.length),
): Matrix {
  if (values.length !== rows.length * columns.length) {
    throw new RangeError(
      `A matrix of ${rows.length} × ${columns.length} needs ${rows.length * columns.length} values, found ${values.length}.`,
    );
  }
  return { rows, columns, values };
}

/** The transposed matrix, as a copy. */
export function transpose({ rows, columns, values }: Matrix): Matrix {
  const out = new Float64Array(values.length);
  for (let r = 0; r < rows.length; r++) {
    for (let c = 0; c < columns.length; c++) {
      out[c * rows.length + r] = values[r * columns.length + c]!;
    }
  }
  return { rows: columns, columns: rows, values: out };
}
