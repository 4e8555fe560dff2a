import { readFileSync } from 'node:fs';
import { read, type Sheet, type WorkSheet } from '@e965/xlsx';
import type { Cell } from '../cell.ts';
import { fillMerges } from './merges.ts';
import { Fault, type ReadOrder } from './messages.ts';
import type { SheetSink } from './sink.ts';

/** Reads every sheet of a legacy XLS workbook (BIFF5 and BIFF8). */
export function readXls({ path, limits }: ReadOrder, sink: SheetSink): void {
  const options = {
    type: 'buffer',
    dense: true,
    cellFormula: true,
    cellHTML: false,
    cellText: false,
    cellDates: true,
    cellNF: true,
  } as const;
  const book = read(readFileSync(path), { ...options, sheetRows: Math.min(limits.rows, 70_000) });
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name]!;
    const rows = rowsOf(sheet, sink);
    fillMerges(
      rows,
      (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    );
    sink.sheet(name, rows);
  }
  if (book.SheetNames.length === 0)
    throw new Fault('no-sheet', { zh: '工作簿没有工作表。', en: 'The workbook has no sheet.' });
}

function rowsOf(sheet: WorkSheet, sink: SheetSink): Cell[][] {
  const data = (sheet as Sheet & { '!data'?: (SheetCell | undefined)[][] })['!data'] ?? [];
  return Array.from(data, (row, r) => {
    const cells = Array.from(row ?? [], (cell) => cellOf(cell, sink));
    sink.count(cells, r + 1);
    return cells;
  });
}

interface SheetCell {
  readonly t: string;
  readonly v?: unknown;
  readonly f?: string;
  readonly z?: string | number;
}

const errors: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

function cellOf(cell: SheetCell | undefined, sink: SheetSink): Cell {
  if (!cell) return null;
  const { v, t } = cell;
  if (v === undefined || v === null) {
    if (cell.f !== undefined) sink.emptyFormulas++;
    return null;
  }
  if (t === 'e') return errors[Number(v)] ?? '#N/A';
  if (v instanceof Date) return v.toISOString().slice(0, 10);
  if (typeof v === 'number') {
    return String(cell.z ?? '').includes('%') ? `${Number((v * 100).toPrecision(15))}%` : v;
  }
  return typeof v === 'boolean' ? (v ? 'TRUE' : 'FALSE') : String(v);
}
