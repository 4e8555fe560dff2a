import type { TextEncodingName } from '../encoding.ts';
import type { ReadLimits } from '../limits.ts';
import { readText } from '../text.ts';
import type { Watch } from '../watch.ts';
import { detectDelimiter } from './dialect.ts';
import { CsvTokenizer, fieldText, type RowView } from './tokenizer.ts';

export interface CsvDialect {
  readonly encoding?: TextEncodingName;
  readonly delimiter?: string;
}

export interface CsvHead {
  readonly rows: readonly (readonly string[])[];
  readonly encoding: TextEncodingName;
  readonly delimiter: string;
}

const headBytes = 256 * 1024;

/** The first rows of a delimited text, for people and for the proposal of a mapping. */
export async function readCsvHead(
  path: string,
  file: string,
  rows: number,
  limits: ReadLimits,
  watch: Watch,
  dialect: CsvDialect = {},
): Promise<CsvHead> {
  const pieces = readText(path, file, limits, watch, dialect.encoding);
  const { value } = await pieces.next();
  await pieces.return(undefined);
  const piece = value as { bytes: Uint8Array; fraction: number; encoding: TextEncodingName };
  const delimiter = dialect.delimiter ?? detectDelimiter(new TextDecoder().decode(piece.bytes.subarray(0, headBytes)));
  const out: string[][] = [];
  const tokenizer = new CsvTokenizer(delimiter, file, limits, (row) => {
    if (out.length < rows) out.push(Array.from({ length: row.count }, (_, c) => fieldText(row, c)));
  });
  tokenizer.push(piece.bytes.subarray(0, headBytes));
  if (piece.bytes.length <= headBytes && piece.fraction === 1) tokenizer.end();
  return { rows: out, encoding: piece.encoding, delimiter };
}

/** Hands every row of a delimited text to `onRow`. @returns how many rows there were. */
export async function scanCsv(
  path: string,
  file: string,
  limits: ReadLimits,
  watch: Watch,
  dialect: CsvDialect,
  onRow: (row: RowView) => void,
): Promise<number> {
  let rows = 0;
  const tokenizer = new CsvTokenizer(dialect.delimiter ?? ',', file, limits, (row) => {
    rows = row.row;
    onRow(row);
  });
  for await (const piece of readText(path, file, limits, watch, dialect.encoding)) {
    tokenizer.push(piece.bytes);
    watch.progress(piece.fraction * 0.8, { zh: `正在读取 ${file}`, en: `Reading ${file}` });
  }
  tokenizer.end();
  return rows;
}
