import { basename } from 'node:path';
import { UserError } from '../errors/index.ts';
import { type Cell, cellText } from './cell.ts';
import { defaultLimits } from './limits.ts';
import { openFile } from './open-file.ts';
import { watch } from './watch.ts';

/** The columns of a file by the names asked for; a column may be called by any of its names. */
export type ColumnNames = Readonly<Record<string, readonly string[]>>;

/** A heading without the unit in brackets behind it. */
const withoutUnit = (name: string) => name.replace(/\s*[（(][^（）()]*[）)]$/u, '');

/**
 * Hands over the cells of the named columns, row by row, from any file the readers open (CSV, workbook, Parquet).
 * @param file the name the user knows the file by, where the path is that of a copy
 * @param lone the column that the only other one of a file is taken for, whatever it is called
 * @throws UserError when a column is missing
 */
export async function readRows(
  path: string,
  columns: ColumnNames,
  optional: readonly string[],
  onRow: (cells: readonly string[], row: number) => void,
  signal?: AbortSignal,
  file: string = basename(path),
  lone?: string,
): Promise<void> {
  const source = await openFile(path, file, defaultLimits, watch(defaultLimits, signal));
  const first = source.tables[0];
  if (first === undefined) throw emptyFile(file);
  let places: number[] | undefined;
  const decoder = new TextDecoder();
  const take = (cell: (at: number) => string, count: number, row: number) => {
    if (places === undefined)
      places = findColumns(
        Array.from({ length: count }, (_, at) => cell(at)),
        columns,
        optional,
        file,
        lone,
      );
    else
      onRow(
        places.map((at) => (at < 0 || at >= count ? '' : cell(at))),
        row,
      );
  };
  await first.scan({
    text: ({ bytes, starts, ends, count, row }) =>
      take((at) => decoder.decode(bytes.subarray(starts[at], ends[at])).trim(), count, row),
    cells: (cells: readonly Cell[], row) => take((at) => cellText(cells[at]), cells.length, row),
  });
  if (places === undefined) throw emptyFile(file);
}

function findColumns(
  head: readonly string[],
  columns: ColumnNames,
  optional: readonly string[],
  file: string,
  lone: string | undefined,
): number[] {
  const names = head.map((name) =>
    name
      .replace(/^\uFEFF/u, '')
      .trim()
      .toLowerCase(),
  );
  const bare = names.map(withoutUnit);
  const placeOf = (column: string) => {
    const isIt = (name: string) => name === column || columns[column]!.includes(name);
    const at = names.findIndex(isIt);
    return at >= 0 ? at : bare.findIndex(isIt);
  };
  const places = Object.keys(columns).map(placeOf);
  const others = names.flatMap((name, at) => (name === '' || places.includes(at) ? [] : [at]));
  return Object.keys(columns).map((column, index) => {
    const at = places[index]!;
    if (at >= 0 || optional.includes(column)) return at;
    if (column === lone && others.length === 1 && places.filter((place) => place < 0).length === 1) return others[0]!;
    throw new UserError(
      'column-missing',
      { zh: `${file} 缺少“${column}”列。`, en: `${file} has no column “${column}”.` },
      {
        place: { file, row: 1, column },
        found: head.join(', ').slice(0, 200),
        expected: { zh: Object.keys(columns).join('、'), en: Object.keys(columns).join(', ') },
        advice: { zh: '第一行写列名。', en: 'Name the columns in the first row.' },
      },
    );
  });
}

function emptyFile(file: string): UserError {
  return new UserError('file-empty', { zh: `${file} 是空的。`, en: `${file} is empty.` }, { place: { file } });
}
