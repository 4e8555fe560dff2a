import type { Name } from '../../dataset/dataset.ts';
import type { Cell } from '../cell.ts';
import type { ReadLimits } from '../limits.ts';

export type MemoryFormat = 'xlsx' | 'xls' | 'json';

/** What the reading thread is told. */
export interface ReadOrder {
  readonly path: string;
  readonly format: MemoryFormat;
  readonly limits: ReadLimits;
  /** Merged ranges by the number in the sheet file's name, found by the inspection of the archive. */
  readonly merges: Readonly<Record<string, readonly string[]>>;
}

export interface SheetStart {
  readonly kind: 'sheet';
  readonly name: string;
}

export interface SheetRows {
  readonly kind: 'rows';
  readonly rows: Cell[][];
}

/** A fault the file's owner can mend. */
export interface ReadFault {
  readonly kind: 'fault';
  readonly code: string;
  readonly text: Name;
  readonly limit: boolean;
}

export interface ReadDone {
  readonly kind: 'done';
  /** Formulas that were saved without a result. */
  readonly emptyFormulas: number;
}

export type ReadMessage = SheetStart | SheetRows | ReadFault | ReadDone;

/** A fault on its way out of the reading thread. */
export class Fault extends Error {
  readonly code: string;
  readonly text: Name;
  readonly limit: boolean;

  constructor(code: string, text: Name, limit = false) {
    super(text.en);
    this.code = code;
    this.text = text;
    this.limit = limit;
  }
}
