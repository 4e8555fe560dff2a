import type exceljs from 'exceljs';
import type { Cell } from '../cell.ts';
import { fillMerges, parseRange } from './merges.ts';
import type { ReadOrder } from './messages.ts';
import type { SheetSink } from './sink.ts';
import { openSheets } from './workbook-parts.ts';

/** Reads every sheet of an XLSX workbook, one row at a time. */
export async function readXlsx({ path, merges, limits }: ReadOrder, sink: SheetSink): Promise<void> {
  for await (const { name, part, rows: found } of openSheets(path)) {
    const rows: Cell[][] = [];
    for await (const row of found) {
      if (row.number > limits.rows) break;
      while (rows.length < row.number - 1) rows.push([]);
      const cells = readRow(row, sink);
      sink.count(cells, row.number);
      rows.push(cells);
    }
    fillMerges(rows, (merges[part] ?? []).map(parseRange));
    sink.sheet(name, rows);
  }
}

function readRow(row: exceljs.Row, sink: SheetSink): Cell[] {
  const cells: Cell[] = [];
  row.eachCell({ includeEmpty: false }, (cell, column) => {
    while (cells.length < column - 1) cells.push(null);
    cells.push(cellOf(cell.value, cell.numFmt, sink));
  });
  return cells;
}

/** A cell's value as it was saved; formulas count by their saved result and are never run. */
function cellOf(value: exceljs.CellValue, format: string | undefined, sink: SheetSink): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return format?.includes('%') ? percentText(value) : value;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('error' in value) return value.error;
  if ('formula' in value || 'sharedFormula' in value) {
    const { result } = value as { result?: exceljs.CellValue };
    if (result === undefined || result === null) {
      sink.emptyFormulas++;
      return null;
    }
    return cellOf(result, format, sink);
  }
  return 'text' in value ? cellOf(value.text, format, sink) : null;
}

/** A number shown as percent reads as it is shown: 0.125 → 12.5%. */
function percentText(value: number): string {
  return `${Number((value * 100).toPrecision(15))}%`;
}
