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
  const columnStart = new Uint32Array(columns + 1);
  for (let r = 0; r < rows; r++) {
    let count = 0;
    const row = r * columns;
    for (let c = 0; c < columns; c++) {
      if (cells[row + c] !== code) continue;
      count++;
      columnStart[c + 1] = columnStart[c + 1]! + 1;
    }
    rowStart[r + 1] = rowStart[r]! + count;
  }
  for (let c = 0; c < columns; c++) columnStart[c + 1] = columnStart[c]! + columnStart[c + 1]!;
  return { rows, columns, rowStart, columnStart, ...itemsOf(cells, rows, columns, code, columnStart) };
}

function itemsOf(cells: Uint8Array, rows: number, columns: number, code: number, columnStart: Uint32Array) {
  const rowItems = new Uint32Array(columnStart[columns]!);
  const columnItems = new Uint32Array(columnStart[columns]!);
  const next = columnStart.slice();
  let filled = 0;
  for (let r = 0; r < rows; r++) {
    const row = r * columns;
    for (let c = 0; c < columns; c++) {
      if (cells[row + c] !== code) continue;
      rowItems[filled++] = c;
      const at = next[c]!;
      columnItems[at] = r;
      next[c] = at + 1;
    }
  }
  return { rowItems, columnItems };
}

/** How many items row or column `index` has, given its start list. */
export function lengthOf(start: Uint32Array, index: number): number {
  return start[index + 1]! - start[index]!;
}
