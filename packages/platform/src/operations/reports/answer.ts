import type { Evidence } from '../evidence.ts';
import type { EncodedText } from '../table.ts';

type Cell = number | string | boolean | null;

export type AnswerRow = Readonly<Record<string, Cell>>;

/** What an operation answered: rows where it is a table, with its evidence. */
export interface Answer {
  readonly rows: readonly AnswerRow[];
  readonly value: unknown;
  readonly evidence: Evidence;
  /** Its number among a part's sources, from 1. */
  readonly source: number;
}

export function answerOf(value: unknown, source: number): Answer {
  const { columns, length, evidence } = value as {
    columns?: Readonly<Record<string, unknown>>;
    length?: number;
    evidence: Evidence;
  };
  let rows: readonly AnswerRow[] | undefined;
  return {
    ...{ value, evidence, source },
    // Of a whole dataset not every answer wants its rows one by one.
    get rows() {
      rows ??= columns === undefined ? [] : rowsOf(columns, length ?? 0);
      return rows;
    },
  };
}

/** Rows of a columnar table; missing is null. */
export function rowsOf(columns: Readonly<Record<string, unknown>>, length: number): AnswerRow[] {
  const readers = Object.entries(columns).map(([name, data]) => [name, readerOf(data)] as const);
  return Array.from({ length }, (_, row) => Object.fromEntries(readers.map(([name, read]) => [name, read(row)])));
}

function readerOf(data: unknown): (row: number) => Cell {
  if (typeof data === 'object' && data !== null && 'codes' in data) {
    const { labels, codes } = data as EncodedText;
    return (row) => labels[codes[row]!] ?? null;
  }
  const values = data as ArrayLike<Cell | undefined>;
  return (row) => {
    const value = values[row] ?? null;
    return typeof value === 'number' && !Number.isFinite(value) ? null : value;
  };
}
