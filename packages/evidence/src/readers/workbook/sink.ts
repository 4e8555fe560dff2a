import { type Cell, isBlank } from '../cell.ts';
import type { ReadLimits } from '../limits.ts';
import { Fault, type ReadMessage } from './messages.ts';

const rowsPerMessage = 2000;

/** Counts what a reader finds against the limits and sends it on in pieces. */
export class SheetSink {
  emptyFormulas = 0;
  private readonly limits: ReadLimits;
  private readonly post: (message: ReadMessage) => void;
  private cells = 0;
  private sheets = 0;

  constructor(limits: ReadLimits, post: (message: ReadMessage) => void) {
    this.limits = limits;
    this.post = post;
  }

  /** Counts the cells of one row. @throws Fault when a limit is passed. */
  count(row: readonly Cell[], number: number): void {
    const { columns, cells, cellCharacters, rows } = this.limits;
    if (row.length > columns)
      throw over(
        'too-many-columns',
        `第 ${number} 行超过 ${columns} 列。`,
        `Row ${number} has more than ${columns} columns.`,
      );
    if (number > rows) throw over('too-many-rows', `超过 ${rows} 行。`, `There are more than ${rows} rows.`);
    for (const cell of row) {
      if (isBlank(cell)) continue;
      this.cells++;
      if (typeof cell === 'string' && cell.length > cellCharacters) {
        throw over(
          'cell-too-long',
          `第 ${number} 行有超过 ${cellCharacters} 个字符的单元格。`,
          `Row ${number} has a cell of more than ${cellCharacters} characters.`,
        );
      }
    }
    if (this.cells > cells)
      throw over('too-many-cells', `超过 ${cells} 个单元格。`, `There are more than ${cells} cells.`);
  }

  /** Sends a whole sheet; empty rows at its end are left away. */
  sheet(name: string, rows: Cell[][]): void {
    if (++this.sheets > this.limits.sheets) {
      throw over(
        'too-many-sheets',
        `工作表超过 ${this.limits.sheets} 个。`,
        `There are more than ${this.limits.sheets} sheets.`,
      );
    }
    this.post({ kind: 'sheet', name });
    for (let from = 0; from < rows.length; from += rowsPerMessage) {
      this.post({ kind: 'rows', rows: rows.slice(from, from + rowsPerMessage) });
    }
  }
}

function over(code: string, zh: string, en: string): Fault {
  return new Fault(code, { zh, en }, true);
}
