import type { Language } from '../language.ts';
import type { Cell, ViewedTable } from './view.ts';

/** More columns than this fit no terminal: those without anything in them are left out. */
const manyColumns = 12;

/**
 * A table for people: aligned by display width (a Chinese character takes two places), numbers to
 * the right with six significant digits. Of many columns those that are empty in every row are left out and named below.
 * For figures in full, CSV and JSON.
 */
export function prettyTable(table: ViewedTable, language: Language, maxRows = 200): string {
  const end = Math.min(table.end, table.start + maxRows);
  const rows = Array.from({ length: end - table.start }, (_, line) => table.start + line);
  const isEmpty = (column: ViewedTable['columns'][number]) =>
    rows.length > 0 && rows.every((row) => column.at(row) === null || column.at(row) === '');
  const left = table.columns.length > manyColumns ? table.columns.filter(isEmpty) : [];
  const shown = table.columns.filter((column) => !left.includes(column));
  const columns = shown.map((column) => {
    const cells = [column.name];
    for (let row = table.start; row < end; row++) cells.push(prettyCell(column.at(row)));
    const right = column.spec.type === 'number' || column.spec.type === 'integer';
    return { cells, right, width: Math.max(...cells.map(displayWidth)) };
  });
  const lines: string[] = [];
  for (let line = 0; line <= end - table.start; line++) {
    lines.push(
      columns
        .map(({ cells, right, width }) => pad(cells[line]!, width, right))
        .join('  ')
        .trimEnd(),
    );
    if (line === 0) lines.push(columns.map(({ width }) => '─'.repeat(width)).join('  '));
  }
  if (end < table.end) lines.push(restNote(table.end - end, language));
  if (left.length > 0) lines.push(emptyNote(left.map(({ name }) => name).join(' '), language));
  return `${lines.join('\n')}\n`;
}

const emptyNote = (names: string, language: Language) =>
  language === 'zh' ? `空列未列出：${names}` : `Empty columns left out: ${names}`;

function restNote(rest: number, language: Language): string {
  return language === 'zh'
    ? `…… 另有 ${rest} 行：用 --format csv 或 --out 文件 得到全部`
    : `… ${rest} more rows: --format csv or --out FILE gives them all`;
}

function prettyCell(cell: Cell): string {
  if (cell === null) return '–';
  if (typeof cell !== 'number') return String(cell).replaceAll(/\s+/g, ' ');
  return Number.isInteger(cell) ? String(cell) : String(Number(cell.toPrecision(6)));
}

function pad(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return right ? space + text : text + space;
}

/** Columns a text takes on a terminal: East Asian wide and full-width characters take two, marks none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{Mark}/u.test(character)) continue;
    width += isWide(character.codePointAt(0)!) ? 2 : 1;
  }
  return width;
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}
