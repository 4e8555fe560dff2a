import { type NumberReading, readNumber, readPlainNumber } from '../quality/number.ts';
import { type Cell, isBlank } from '../readers/cell.ts';
import { fieldText, type RowView } from '../readers/csv/tokenizer.ts';
import type { Dictionary } from './dictionary.ts';

/** The cells of the row under the cursor, whatever kind of file they come from. */
export interface CellSource {
  /** 1-based row of the file. */
  readonly row: number;
  blank(column: number): boolean;
  text(column: number): string;
  code(dictionary: Dictionary, column: number): number;
  /** A number written plainly; a reading with rules; undefined for text that is no number. */
  number(column: number): number | NumberReading | undefined;
  /** Whether the row begins like a note: 注：, 资料来源, Source:, Note: … */
  note(): boolean;
  firstText(): string;
}

const noteStart =
  /^\s*[（(]?\s*(注|备注|附注|说明|资料来源|数据来源|来源|续表|单位|note|source|remark)s?\s*[\d一二三①-⑨)）]*\s*[:：.、]/iu;

/** Whether a text reads like the start of a note under a table. */
function isNote(text: string): boolean {
  return noteStart.test(text.slice(0, 60));
}

/** The rows of a delimited text. */
export class CsvCells implements CellSource {
  private readonly missing: ReadonlySet<string>;
  private view!: RowView;

  constructor(missing: readonly string[]) {
    this.missing = new Set(missing);
  }

  at(view: RowView): this {
    this.view = view;
    return this;
  }

  get row(): number {
    return this.view.row;
  }

  blank(column: number): boolean {
    const { view } = this;
    if (column >= view.count) return true;
    const end = view.ends[column]!;
    for (let i = view.starts[column]!; i < end; i++) {
      const byte = view.bytes[i]!;
      if (byte !== 0x20 && byte !== 0x09) return view.bytes[i]! > 0x7f && this.text(column).trim() === '';
    }
    return true;
  }

  text(column: number): string {
    return fieldText(this.view, column);
  }

  code(dictionary: Dictionary, column: number): number {
    const { view } = this;
    if (view.quoted[column] === 2) return dictionary.codeOf(this.text(column));
    return dictionary.codeOfBytes(view.bytes, view.starts[column]!, view.ends[column]!);
  }

  number(column: number): number | NumberReading | undefined {
    const { view } = this;
    const plain = readPlainNumber(view.bytes, view.starts[column]!, view.ends[column]!);
    return plain ?? simple(readNumber(this.text(column), this.missing));
  }

  note(): boolean {
    return isNote(this.firstText());
  }

  firstText(): string {
    for (let c = 0; c < this.view.count; c++) if (!this.blank(c)) return this.text(c);
    return '';
  }
}

/** The rows of a table held in memory. */
export class GridCells implements CellSource {
  private readonly missing: ReadonlySet<string>;
  private cells: readonly Cell[] = [];
  row = 0;

  constructor(missing: readonly string[]) {
    this.missing = new Set(missing);
  }

  at(cells: readonly Cell[], row: number): this {
    this.cells = cells;
    this.row = row;
    return this;
  }

  blank(column: number): boolean {
    return isBlank(this.cells[column]);
  }

  text(column: number): string {
    return String(this.cells[column] ?? '');
  }

  code(dictionary: Dictionary, column: number): number {
    return dictionary.codeOf(this.text(column));
  }

  number(column: number): number | NumberReading | undefined {
    const cell = this.cells[column] ?? null;
    return typeof cell === 'number' ? cell : simple(readNumber(String(cell ?? ''), this.missing));
  }

  note(): boolean {
    return isNote(this.firstText());
  }

  firstText(): string {
    const column = this.cells.findIndex((_, c) => !this.blank(c));
    return column < 0 ? '' : this.text(column);
  }
}

function simple(reading: NumberReading | undefined): number | NumberReading | undefined {
  return reading && reading.rules.length === 0 ? reading.value : reading;
}
