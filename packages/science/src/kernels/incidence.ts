/**
 * Which of two kinds of things go together (region r has industry i), as two lists of lists:
 * the columns of row r are `rowItems[rowStart[r]] … rowItems[rowStart[r + 1] - 1]`, ascending,
 * and the rows of a column likewise.
 */
export interface Incidence {
  readonly rows: number;
  readonly columns: number;
  readonly rowStart: Uint32Array;
  readonly rowItems: Uint32Array;
  readonly columnStart: Uint32Array;
  readonly columnItems: Uint32Array;
}

/** Lists the positions of a row-major byte matrix that hold `code`. */
export function incidenceOf(cells: Uint8Array, rows: number, columns: number, code: number): Incidence {
  const rowStart = new Uint32Array(rows + 1);
  // One place more, because each column is written before it is known to stay.
  const found = new Uint32Array(countOf(cells, code) + 1);
  let filled = 0;
  for (let r = 0, at = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++, at++) {
      found[filled] = c;
      filled += Number(cells[at] === code);
    }
    rowStart[r + 1] = filled;
  }
  const rowItems = found.subarray(0, filled);
  return { rows, columns, rowStart, rowItems, ...columnLists(rows, columns, rowStart, rowItems) };
}

function countOf(cells: Uint8Array, code: number): number {
  let count = 0;
  for (let at = 0; at < cells.length; at++) count += Number(cells[at] === code);
  return count;
}

/** The rows of each column, from the columns of each row. */
function columnLists(rows: number, columns: number, rowStart: Uint32Array, rowItems: Uint32Array) {
  const columnStart = new Uint32Array(columns + 1);
  for (let at = 0; at < rowItems.length; at++) {
    const next = rowItems[at]! + 1;
    columnStart[next] = columnStart[next]! + 1;
  }
  for (let c = 0; c < columns; c++) columnStart[c + 1] = columnStart[c]! + columnStart[c + 1]!;
  const columnItems = new Uint32Array(rowItems.length);
  const free = columnStart.slice();
  for (let r = 0; r < rows; r++) {
    for (let at = rowStart[r]!; at < rowStart[r + 1]!; at++) {
      const column = rowItems[at]!;
      const place = free[column]!;
      columnItems[place] = r;
      free[column] = place + 1;
    }
  }
  return { columnStart, columnItems };
}

/** How many items row or column `index` has, given its start list. */
export function lengthOf(start: Uint32Array, index: number): number {
  return start[index + 1]! - start[index]!;
}
