import { readNumber, readPlainNumber } from '../quality/number.ts';
import type { Cell } from '../readers/cell.ts';
import { readCsvHead, scanCsv } from '../readers/csv/csv-file.ts';
import { fieldText, type RowView } from '../readers/csv/tokenizer.ts';
import type { ReadLimits } from '../readers/limits.ts';
import type { Watch } from '../readers/watch.ts';

/** Labels stand in so many rows and columns at most; what lies beyond is figures. */
const labelRows = 16;
const labelColumns = 8;

interface GridRow {
  readonly values: Float64Array;
  /** The texts of the columns that may hold labels; of the whole row near the top. */
  readonly texts: readonly string[];
}

/** A sheet of figures with labels around it, all rows in memory: numbers as numbers, labels as text. */
export class Grid {
  readonly file: string;
  readonly #rows: GridRow[] = [];
  /** Texts of cells that are no numbers, beyond the places where labels stand. */
  readonly #odd = new Map<string, string>();
  #columns = 0;

  constructor(file: string) {
    this.file = file;
  }

  get rows(): number {
    return this.#rows.length;
  }

  get columns(): number {
    return this.#columns;
  }

  /** NaN where the cell is empty or no number. */
  value(row: number, column: number): number {
    return this.#rows[row]?.values[column] ?? Number.NaN;
  }

  text(row: number, column: number): string {
    const line = this.#rows[row];
    if (line === undefined) return '';
    const known = line.texts[column];
    if (known !== undefined) return known;
    const value = line.values[column];
    return value === undefined || Number.isNaN(value) ? (this.#odd.get(`${row},${column}`) ?? '') : String(value);
  }

  /** Whether nothing stands in the columns from `from` on. */
  isBlankFrom(row: number, from: number): boolean {
    for (let column = from; column < this.#columns; column++) if (this.text(row, column).trim() !== '') return false;
    return true;
  }

  /** Adds a row of cells as a workbook has them. */
  addCells(cells: readonly Cell[]): void {
    const texts = cells.map((cell) => (cell === null ? '' : String(cell).trim()));
    this.#add(
      texts.length,
      (column) => {
        const cell = cells[column]!;
        return typeof cell === 'number' ? cell : numberIn(texts[column]!);
      },
      (column) => texts[column]!,
    );
  }

  /** Adds a row of a text file. */
  addText(row: RowView): void {
    const { bytes, starts, ends, quoted } = row;
    this.#add(
      row.count,
      (column) => {
        const plain = quoted[column] ? undefined : readPlainNumber(bytes, starts[column]!, ends[column]!);
        return plain ?? numberIn(fieldText(row, column));
      },
      (column) => fieldText(row, column).trim(),
    );
  }

  #add(count: number, number: (column: number) => number, text: (column: number) => string): void {
    const at = this.#rows.length;
    const values = new Float64Array(count);
    for (let column = 0; column < count; column++) values[column] = number(column);
    const wanted = at < labelRows ? count : Math.min(labelColumns, count);
    const texts = Array.from({ length: wanted }, (_, column) => text(column));
    for (let column = wanted; column < count; column++) {
      if (Number.isNaN(values[column]!) && this.#odd.size < 1000) {
        const found = text(column);
        if (found !== '') this.#odd.set(`${at},${column}`, found);
      }
    }
    const last = lastFilled(values, texts, this.#odd, at);
    this.#columns = Math.max(this.#columns, last + 1);
    this.#rows.push({ values, texts });
  }

  /** Takes blank rows off the end, as spreadsheets leave them. */
  trim(): this {
    while (this.#rows.length > 0 && this.isBlankFrom(this.#rows.length - 1, 0)) this.#rows.pop();
    return this;
  }
}

function lastFilled(values: Float64Array, texts: readonly string[], odd: ReadonlyMap<string, string>, row: number) {
  let last = values.length - 1;
  while (last >= 0 && Number.isNaN(values[last]!) && !texts[last] && !odd.has(`${row},${last}`)) last--;
  return last;
}

function numberIn(text: string): number {
  if (text === '') return Number.NaN;
  const plain = Number(text);
  if (Number.isFinite(plain)) return plain;
  return readNumber(text)?.value ?? Number.NaN;
}

/** Reads a delimited text (CSV, TSV, gzip) whole. */
export async function readGrid(path: string, file: string, limits: ReadLimits, watch: Watch): Promise<Grid> {
  const grid = new Grid(file);
  const { delimiter, encoding } = await readCsvHead(path, file, 1, limits, watch);
  await scanCsv(path, file, limits, watch, { delimiter, encoding }, (row) => {
    grid.addText(row);
    if (grid.rows % 256 === 0) watch.check();
  });
  return grid.trim();
}
