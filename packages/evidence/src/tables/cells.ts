import { type Cell, cellText } from '../readers/cell.ts';
import { defaultLimits } from '../readers/limits.ts';
import { openFile } from '../readers/open-file.ts';
import { watch } from '../readers/watch.ts';
import { tableError } from './errors.ts';

/** A row of a small file: its number there, from 1, and its cells as text. */
export interface CellRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A file a person wrote has fewer rows. */
const mostRows = 100_000;

/** The rows of the first sheet of a small file (CSV, workbook, Parquet) that are not blank, as text. @throws ImportError */
export async function readCells(path: string, file: string, signal?: AbortSignal): Promise<readonly CellRow[]> {
  const source = await openFile(path, file, defaultLimits, watch(defaultLimits, signal));
  const rows: CellRow[] = [];
  const take = (cells: readonly string[], row: number) => {
    if (cells.every((cell) => cell === '')) return;
    if (rows.length >= mostRows) throw tooManyRows(file);
    rows.push({ row, cells });
  };
  const decoder = new TextDecoder();
  await source.tables[0]?.scan({
    text: ({ bytes, starts, ends, count, row }) =>
      take(
        Array.from({ length: count }, (_, at) => {
          const text = decoder.decode(bytes.subarray(starts[at], ends[at])).trim();
          return at === 0 ? text.replace(/^\uFEFF/u, '') : text;
        }),
        row,
      ),
    cells: (cells: readonly Cell[], row) => take(cells.map(cellText), row),
  });
  if (rows.length < 2) throw noRows(file);
  return rows;
}

/** The place of the column that has one of the names, −1 where none does. */
export function columnOf(head: readonly string[], names: readonly string[]): number {
  return head.findIndex((name) => names.includes(name.toLowerCase()));
}

function noRows(file: string) {
  return tableError(
    'file-empty',
    { zh: `“${file}”没有数据行。`, en: `“${file}” has no rows of data.` },
    { place: { file }, expected: { zh: '一行表头和至少一行数据', en: 'a row of headings and at least one of data' } },
  );
}

function tooManyRows(file: string) {
  return tableError(
    'too-many-rows',
    { zh: `“${file}”的行太多。`, en: `“${file}” has too many rows.` },
    { kind: 'limit', place: { file }, expected: { zh: `至多 ${mostRows} 行`, en: `at most ${mostRows} rows` } },
  );
}
