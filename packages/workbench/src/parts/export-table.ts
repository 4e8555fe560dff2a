import { fileName, saveFile } from './save-file.ts';

/** A table to be written to a file: full precision, null for missing. */
export interface Sheet {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Written below the table. */
  readonly source?: string;
}

/** CSV with a byte-order mark, which Excel needs to read Chinese; missing cells stay empty. */
export function toCsv(sheet: Sheet): string {
  const lines = [sheet.columns, ...sheet.rows].map((row) => row.map(csvCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

export function saveCsv(sheet: Sheet): void {
  saveFile(toCsv(sheet), fileName(sheet.title, 'csv'), 'text/csv');
}

/** XLSX; the writer is fetched when it is first needed. */
export async function saveXlsx(sheet: Sheet): Promise<void> {
  const { utils, write } = await import('@e965/xlsx');
  const rows = [sheet.columns, ...sheet.rows, ...(sheet.source ? [[], [sheet.source]] : [])];
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), 'Yanzhen');
  const bytes = write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer;
  saveFile(new Blob([bytes]), fileName(sheet.title, 'xlsx'));
}

function csvCell(value: string | number | null): string {
  if (value === null) return '';
  const text = typeof value === 'number' ? String(value) : guarded(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text that a spreadsheet would run as a formula is kept a text. */
function guarded(text: string): string {
  return /^[=+@\t]|^-(?![\d.])/.test(text) ? `'${text}` : text;
}
