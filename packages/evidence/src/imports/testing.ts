import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, type WorkSheet, write } from '@e965/xlsx';
import type { Facts } from '@yanzhen/science/labelled';
import exceljs from 'exceljs';

/** A folder for the files of one test file; `remove` takes it away. */
export function testFolder(): {
  file: (name: string, content: string | Uint8Array) => string;
  path: (name: string) => string;
  remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'yanzhen-import-'));
  return {
    path: (name) => join(folder, name),
    file: (name, content) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export type SheetCell =
  | string
  | number
  | null
  | Date
  | { formula: string; result?: number | string }
  | { percent: number };

export interface SheetPlan {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly merges?: readonly string[];
}

/** The bytes of an XLSX workbook. */
export async function xlsx(sheets: readonly SheetPlan[]): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  for (const { name, rows, merges } of sheets) {
    const sheet = book.addWorksheet(name);
    rows.forEach((cells, r) => {
      cells.forEach((cell, c) => {
        const target = sheet.getCell(r + 1, c + 1);
        if (cell !== null && typeof cell === 'object' && 'percent' in cell) {
          target.value = cell.percent;
          target.numFmt = '0.0%';
        } else target.value = cell as exceljs.CellValue;
      });
    });
    for (const range of merges ?? []) sheet.mergeCells(range);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The bytes of a legacy XLS workbook. */
export function xls(
  sheets: readonly { name: string; rows: (string | number | null)[][]; merges?: readonly string[] }[],
): Uint8Array {
  const book = utils.book_new();
  for (const { name, rows, merges } of sheets) {
    const sheet: WorkSheet = utils.aoa_to_sheet(rows);
    sheet['!merges'] = (merges ?? []).map((range) => utils.decode_range(range));
    utils.book_append_sheet(book, sheet, name);
  }
  return write(book, { type: 'buffer', bookType: 'biff8' }) as Uint8Array;
}

/** Facts as `region industry year measure` → value. */
export function cells({ regions, industries, measures, ...facts }: Facts): Record<string, number> {
  const out: Record<string, number> = {};
  for (let i = 0; i < facts.value.length; i++) {
    const key = [
      regions[facts.region[i]!],
      industries[facts.industry[i]!],
      facts.year[i],
      measures[facts.measure[i]!]!.code,
    ];
    out[key.join(' ')] = facts.value[i]!;
  }
  return out;
}

/** Findings as rule → count. */
export function counts(findings: readonly { rule: string; count: number }[]): Record<string, number> {
  return Object.fromEntries(findings.map(({ rule, count }) => [rule, count]));
}
