import type { Cell } from '../cell.ts';

/** A merged range; rows and columns from 0, both ends inside. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `B2:D3` as a range. */
export function parseRange(text: string): Range {
  const [from, to] = text.split(':').map((corner) => {
    const [, letters, digits] = /^([A-Z]+)(\d+)$/u.exec(corner)!;
    const column = [...letters!].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return { row: Number(digits) - 1, column };
  });
  return { top: from!.row, left: from!.column, bottom: to!.row, right: to!.column };
}

/**
 * Writes the text of a merged range into all of its cells, as a reader sees it. Numbers are not
 * repeated: a figure merged over two rows is one figure.
 */
export function fillMerges(rows: Cell[][], ranges: readonly Range[]): void {
  for (const { top, left, bottom, right } of ranges) {
    const text = rows[top]?.[left];
    if (typeof text !== 'string' || text === '') continue;
    for (let r = top; r <= Math.min(bottom, rows.length - 1); r++) {
      const row = rows[r]!;
      if (row.length === 0 && r > top) continue;
      const end = Math.min(right, Math.max(row.length - 1, left, rows[top]!.length - 1));
      for (let c = left; c <= end; c++) row[c] ??= text;
    }
  }
}
