import { checkFile, readHead } from './bytes.ts';
import type { Cell } from './cell.ts';
import { readCsvHead, scanCsv } from './csv/csv-file.ts';
import type { RowView } from './csv/tokenizer.ts';
import type { TextEncodingName } from './encoding.ts';
import { ImportError, limitError } from './import-error.ts';
import type { ReadLimits } from './limits.ts';
import { scanParquet } from './parquet.ts';
import type { Watch } from './watch.ts';
import { readWorkbook } from './workbook/read-workbook.ts';

export type FileFormat = 'csv' | 'xlsx' | 'xls' | 'parquet' | 'json';

/** Who receives the rows of a table: as bytes from text files, as cells from all others. */
export interface RowReceiver {
  text(row: RowView): void;
  cells(cells: readonly Cell[], row: number): void;
}

/** One table of a file: a sheet, or the file itself. */
export interface SourceTable {
  readonly sheet?: string;
  /** The first rows, as the reader sees them. */
  readonly head: readonly (readonly Cell[])[];
  /** Hands over every row from the first on. @returns how many there were. */
  scan(receiver: RowReceiver): Promise<number>;
}

export interface SourceFile {
  readonly format: FileFormat;
  readonly encoding?: TextEncodingName;
  readonly delimiter?: string;
  readonly tables: readonly SourceTable[];
  readonly emptyFormulas: number;
}

export interface OpenOptions {
  readonly encoding?: TextEncodingName;
  readonly delimiter?: string;
}

const headRows = 200;
const mostJsonBytes = 256 * 2 ** 20;
const mostWorkbookBytes = 256 * 2 ** 20;

/** Opens a statistics file of any supported kind; its kind is told by its bytes, not by its name. */
export async function openFile(
  path: string,
  file: string,
  limits: ReadLimits,
  watch: Watch,
  options: OpenOptions = {},
): Promise<SourceFile> {
  const size = await checkFile(path, limits);
  const format = formatOf(await readHead(path, 4096), file);
  if (format === 'csv') return openCsv(path, file, limits, watch, options);
  if (format === 'parquet') return openParquet(path, file, limits, watch);
  const most = format === 'json' ? mostJsonBytes : mostWorkbookBytes;
  if (size > most) throw tooLargeForMemory(file, most);
  watch.progress(0.05, { zh: `正在打开 ${file}`, en: `Opening ${file}` });
  const { sheets, emptyFormulas } = await readWorkbook(path, file, format, limits, watch);
  const tables = sheets.map(({ name, rows }) => ({
    ...(format === 'json' ? {} : { sheet: name }),
    head: rows.slice(0, headRows),
    scan: async (receiver: RowReceiver) => {
      rows.forEach((cells, i) => {
        receiver.cells(cells, i + 1);
      });
      return rows.length;
    },
  }));
  return { format, tables, emptyFormulas };
}

function formatOf(head: Uint8Array, file: string): FileFormat {
  const starts = (...bytes: number[]) => bytes.every((byte, i) => head[i] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'xlsx';
  if (starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'xls';
  if (starts(0x50, 0x41, 0x52, 0x31)) return 'parquet';
  const text = new TextDecoder().decode(head).trimStart();
  if (/^[[{]/u.test(text) && (/\.(json|ndjson|jsonl)$/iu.test(file) || /^[[{]\s*["{[]/u.test(text))) return 'json';
  if (/^(<\?xml|<!doctype|<html|<table|%PDF)/iu.test(text)) throw notATable(file);
  return 'csv';
}

async function openCsv(
  path: string,
  file: string,
  limits: ReadLimits,
  watch: Watch,
  options: OpenOptions,
): Promise<SourceFile> {
  const { rows, ...dialect } = await readCsvHead(path, file, headRows, limits, watch, options);
  const scan = (receiver: RowReceiver) => scanCsv(path, file, limits, watch, dialect, (row) => receiver.text(row));
  return { format: 'csv', ...dialect, tables: [{ head: rows, scan }], emptyFormulas: 0 };
}

async function openParquet(path: string, file: string, limits: ReadLimits, watch: Watch): Promise<SourceFile> {
  const head: (readonly Cell[])[] = [];
  await scanParquet(path, file, limits, watch, (cells) => head.push(cells), headRows);
  const scan = (receiver: RowReceiver) =>
    scanParquet(path, file, limits, watch, (cells, row) => receiver.cells(cells, row));
  return { format: 'parquet', tables: [{ head, scan }], emptyFormulas: 0 };
}

function notATable(file: string): ImportError {
  return new ImportError(
    'not-a-table',
    {
      zh: `“${file}”是网页、XML 或 PDF，不是数据表。`,
      en: `“${file}” is a web page, XML or PDF, no table of figures.`,
    },
    {
      place: { file },
      expected: { zh: 'CSV、TSV、XLSX、XLS、Parquet 或 JSON', en: 'CSV, TSV, XLSX, XLS, Parquet or JSON' },
      advice: {
        zh: '请在表格软件中打开并另存为 XLSX 或 CSV。',
        en: 'Open it in a spreadsheet and save it as XLSX or CSV.',
      },
    },
  );
}

function tooLargeForMemory(file: string, bytes: number): ImportError {
  const size = `${Math.round(bytes / 2 ** 20)} MiB`;
  return limitError(
    'file-too-large',
    { zh: `“${file}”超过 ${size}。`, en: `“${file}” is larger than ${size}.` },
    {
      place: { file },
      advice: { zh: '请另存为 CSV 或 Parquet 再导入。', en: 'Save it as CSV or Parquet and import that.' },
    },
  );
}
