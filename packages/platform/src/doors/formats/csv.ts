import { isEncoded, type ViewedColumn, type ViewedTable } from './view.ts';

const pieceLength = 1 << 16;

/** A table as CSV (RFC 4180 with \n), piece by piece: full precision, a missing number is an empty cell. */
export function* csvPieces(table: ViewedTable): Generator<string> {
  yield `${table.columns.map(({ name }) => escapeCsv(name)).join(',')}\n`;
  const writers = table.columns.map(csvWriter);
  const last = writers.length - 1;
  let piece = '';
  for (let row = table.start; row < table.end; row++) {
    for (let c = 0; c < last; c++) piece += `${writers[c]!(row)},`;
    piece += `${writers[last]!(row)}\n`;
    if (piece.length > pieceLength) {
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}

function csvWriter(column: ViewedColumn): (row: number) => string {
  const { data } = column;
  if (isEncoded(data)) {
    const labels = data.labels.map(escapeCsv);
    const { codes } = data;
    return (row) => labels[codes[row]!] ?? '';
  }
  if (column.spec.type === 'number' || column.spec.type === 'integer') {
    const numbers = data as ArrayLike<number>;
    return (row) => (Number.isFinite(numbers[row]) ? String(numbers[row]) : '');
  }
  return (row) => {
    const cell = column.at(row);
    return cell === null ? '' : escapeCsv(String(cell));
  };
}

/** A spreadsheet would run such a cell as a formula, and names come from files of any origin. A number is no danger. */
const formula = /^[=+\-@\t\r]/;

function isFormula(text: string): boolean {
  return formula.test(text) && Number.isNaN(Number(text));
}

/** Quoted where the format asks for it; text that a spreadsheet would run gets an apostrophe before it. */
function escapeCsv(cell: string): string {
  const text = isFormula(cell) ? `'${cell}` : cell;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
