import { readNumber } from '../quality/number.ts';
import { type Cell, cellText, columnLetter, isBlank } from '../readers/cell.ts';
import { headerRole } from './headers.ts';
import { readYear } from './years.ts';

/** Where the parts of a table are. Rows are 1-based. */
export interface Layout {
  /** Lines above the header: titles and the unit line. */
  readonly titles: readonly string[];
  readonly header: { readonly first: number; readonly last: number };
  /** Per column, the header's texts from top to bottom; a column without any has its letter. */
  readonly headers: readonly (readonly string[])[];
  /** The first rows of figures, for judging columns. */
  readonly body: readonly (readonly Cell[])[];
}

const deepestHeader = 4;

/** Finds titles, header and body in the first rows of a table; undefined when no row holds figures. */
export function detectLayout(rows: readonly (readonly Cell[])[]): Layout | undefined {
  const start = rows.findIndex((row) => isData(row));
  if (start < 0) return undefined;
  let first = start;
  let last = start;
  while (first > 0 && start - first < deepestHeader) {
    const row = rows[first - 1]!;
    if (row.every(isBlank) && last === first) last = --first;
    else if (isHeaderRow(row)) first--;
    else break;
  }
  const headerRows = rows.slice(first, last).filter((row) => !isNumbering(row));
  const titles = rows.slice(0, first).flatMap((row) => [...new Set(row.map(cellText).filter((text) => text !== ''))]);
  const body = rows.slice(start);
  const width = Math.max(...rows.slice(first).map((row) => row.length));
  return {
    titles,
    header: { first: first + 1, last: start },
    headers: headersOf(headerRows, width),
    body,
  };
}

/** Whether a row holds figures: a number that is no year of a header line and no column number. */
function isData(row: readonly Cell[]): boolean {
  const filled = row.filter((cell) => !isBlank(cell));
  const numbers = filled.filter(isNumber);
  if (filled.length < 2 || numbers.length === 0 || isNumbering(row)) return false;
  if (!numbers.every((cell) => readYear(cellText(cell)) !== undefined)) return true;
  if (numbers.length > 1 && new Set(numbers.map(cellText)).size === numbers.length) return false;
  return !filled.some((cell) => typeof cell === 'string' && headerRole(cell) !== undefined);
}

function isNumber(cell: Cell): boolean {
  if (typeof cell === 'number') return true;
  const reading = readNumber(cellText(cell));
  return reading !== undefined && !Number.isNaN(reading.value);
}

/** A row of column numbers under a header: 甲, 乙, 1, 2, 3, … */
function isNumbering(row: readonly Cell[]): boolean {
  const filled = row.map(cellText).filter((text) => text !== '' && !/^[甲乙丙丁]$/u.test(text));
  if (filled.length < 2) return false;
  const numbers = filled.map((text) => Number(text.replace(/[()（）]/gu, '')));
  return numbers.every((n, i) => Number.isInteger(n) && n === numbers[0]! + i) && numbers[0]! <= 1;
}

function isHeaderRow(row: readonly Cell[]): boolean {
  const texts = row.map(cellText);
  const distinct = new Set(texts.filter((text) => text !== ''));
  if (distinct.size >= 2) return ![...distinct].every((text) => isTitleText(text)) || isNumbering(row);
  // One text over several columns heads them; one in the first column is a title.
  return distinct.size === 1 && texts[0] === '' && !isTitleText([...distinct][0]!);
}

function isTitleText(text: string): boolean {
  return /^[（(]?\s*(计量)?单位\s*[:：]|^units?\s*[:：]|^(表|附表|table)\s*[\d一二三]/iu.test(text);
}

function headersOf(rows: readonly (readonly Cell[])[], width: number): string[][] {
  const filled = rows.map((row, level) => (level === rows.length - 1 ? row.map(cellText) : fillRight(row, width)));
  return Array.from({ length: width }, (_, column) => {
    const parts = filled.map((row) => row[column] ?? '').filter((text) => text !== '');
    const distinct = parts.filter((text, i) => text !== parts[i - 1]);
    return distinct.length > 0 ? distinct : [columnLetter(column)];
  });
}

/** The upper lines of a header hold for the empty columns to their right. */
function fillRight(row: readonly Cell[], width: number): string[] {
  let text = '';
  return Array.from({ length: width }, (_, column) => {
    if (!isBlank(row[column])) text = cellText(row[column]);
    return text;
  });
}
