import { ImportError, limitError } from '../import-error.ts';
import type { ReadLimits } from '../limits.ts';

const quoteByte = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * One row of a delimited text, as places in a buffer that is valid only during the call.
 * `quoted[c]`: 0 plain, 1 was in quotes, 2 also has doubled quotes inside.
 */
export interface RowView {
  bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly quoted: Uint8Array;
  count: number;
  /** 1-based, blank lines counted, as a spreadsheet would number it. */
  row: number;
}

/**
 * Splits UTF-8 delimited text (RFC 4180; LF, CRLF or CR) into rows without making strings.
 * A row that is cut by the end of a piece is kept and read again with the next one.
 */
export class CsvTokenizer {
  private readonly view: RowView;
  private readonly delimiter: number;
  private readonly file: string;
  private readonly limits: ReadLimits;
  private readonly onRow: (row: RowView) => void;
  private tail: Uint8Array = new Uint8Array(0);

  constructor(delimiter: string, file: string, limits: ReadLimits, onRow: (row: RowView) => void) {
    this.delimiter = delimiter.charCodeAt(0);
    this.file = file;
    this.limits = limits;
    this.onRow = onRow;
    const columns = limits.columns;
    this.view = {
      bytes: this.tail,
      starts: new Int32Array(columns),
      ends: new Int32Array(columns),
      quoted: new Uint8Array(columns),
      count: 0,
      row: 0,
    };
  }

  push(piece: Uint8Array): void {
    this.read(piece, false);
  }

  end(): void {
    this.read(new Uint8Array(0), true);
  }

  private read(piece: Uint8Array, last: boolean): void {
    const bytes = this.tail.length === 0 ? piece : Buffer.concat([this.tail, piece]);
    this.view.bytes = bytes;
    let start = 0;
    while (start < bytes.length) {
      const next = this.readRow(bytes, start, last);
      if (next < 0) break;
      this.onRow(this.view);
      start = next;
    }
    this.tail = bytes.subarray(start);
    if (this.tail.length > this.limits.lineBytes) throw this.lineTooLong();
  }

  /** Reads one row into the view. @returns where the next begins, or −1 when the row is not complete yet. */
  private readRow(bytes: Uint8Array, from: number, last: boolean): number {
    const { starts, ends, quoted } = this.view;
    const { delimiter } = this;
    const length = bytes.length;
    let at = from;
    let column = 0;
    for (;;) {
      if (column === starts.length) throw this.tooManyColumns();
      let start = at;
      let kind = 0;
      let end: number;
      if (bytes[at] === quoteByte) {
        const close = closingQuote(bytes, at + 1);
        if (close.at < 0 || (close.at + 1 === length && !last)) {
          if (last) throw this.unterminated();
          return -1;
        }
        kind = close.doubled ? 2 : 1;
        start++;
        end = close.at;
        at = this.afterQuote(bytes, end + 1);
      } else {
        let byte = bytes[at];
        while (at < length && byte !== delimiter && byte !== lineFeed && byte !== carriageReturn) byte = bytes[++at];
        end = at;
      }
      starts[column] = start;
      ends[column] = end;
      quoted[column] = kind;
      column++;
      if (at >= length && !last) return -1;
      if (bytes[at] === delimiter) {
        at++;
        continue;
      }
      if (bytes[at] === carriageReturn) {
        if (at + 1 >= length && !last) return -1;
        if (bytes[at + 1] === lineFeed) at++;
      }
      this.view.count = column;
      this.view.row++;
      if (this.view.row > this.limits.rows) throw this.tooManyRows();
      return Math.min(at + 1, length);
    }
  }

  /** Skips blanks between a closing quote and what must follow it. */
  private afterQuote(bytes: Uint8Array, from: number): number {
    let at = from;
    while (bytes[at] === 0x20) at++;
    const byte = bytes[at];
    if (byte === undefined || byte === this.delimiter || byte === lineFeed || byte === carriageReturn) return at;
    throw new ImportError(
      'text-after-quote',
      {
        zh: `第 ${this.view.row + 1} 行：右引号之后还有文字。`,
        en: `Row ${this.view.row + 1}: there is text after a closing quote.`,
      },
      {
        place: { file: this.file, row: this.view.row + 1 },
        expected: { zh: '分隔符或行尾', en: 'a separator or the end of the line' },
        advice: { zh: '引号内的引号应写两次（""）。', en: 'Inside quotes a quote is written twice ("").' },
      },
    );
  }

  private unterminated(): ImportError {
    const row = this.view.row + 1;
    return new ImportError(
      'unterminated-quote',
      { zh: `第 ${row} 行：引号没有结束。`, en: `Row ${row}: a quote is never closed.` },
      {
        place: { file: this.file, row },
        advice: { zh: '请检查该行的双引号是否成对。', en: 'Check that the double quotes of that row come in pairs.' },
      },
    );
  }

  private lineTooLong(): ImportError {
    const row = this.view.row + 1;
    return limitError(
      'line-too-long',
      {
        zh: `第 ${row} 行超过 ${this.limits.lineBytes} 字节，或引号没有结束。`,
        en: `Row ${row} is longer than ${this.limits.lineBytes} bytes, or a quote is never closed.`,
      },
      { place: { file: this.file, row } },
    );
  }

  private tooManyColumns(): ImportError {
    const row = this.view.row + 1;
    return limitError(
      'too-many-columns',
      {
        zh: `第 ${row} 行超过 ${this.limits.columns} 列。`,
        en: `Row ${row} has more than ${this.limits.columns} columns.`,
      },
      {
        place: { file: this.file, row },
        advice: {
          zh: '请检查分隔符；列数过多的表请改为长表（每行一个数值）。',
          en: 'Check the separator; turn a very wide table into long form (one figure per row).',
        },
      },
    );
  }

  private tooManyRows(): ImportError {
    return limitError(
      'too-many-rows',
      { zh: `超过 ${this.limits.rows} 行。`, en: `There are more than ${this.limits.rows} rows.` },
      { place: { file: this.file } },
    );
  }
}

function closingQuote(bytes: Uint8Array, from: number): { at: number; doubled: boolean } {
  let doubled = false;
  let at = from;
  for (;;) {
    at = bytes.indexOf(quoteByte, at);
    if (at < 0 || bytes[at + 1] !== quoteByte) return { at, doubled };
    doubled = true;
    at += 2;
  }
}

const decoder = new TextDecoder();

/** The text of one field of a row. */
export function fieldText(row: RowView, column: number): string {
  if (column >= row.count) return '';
  const text = decoder.decode(row.bytes.subarray(row.starts[column], row.ends[column]));
  return row.quoted[column] === 2 ? text.replaceAll('""', '"') : text;
}
