import { UserError } from '@yanzhen/evidence/errors';
import type { Operation } from '../operations/operation.ts';
import { isTable, type TableResult } from '../operations/table.ts';
import { type FileFormat, writeTable } from './formats/files.ts';
import { columnarPieces, encodeJson } from './formats/json.ts';
import { type TableView, viewTable } from './formats/view.ts';

export const answerFormats = ['json', 'csv', 'xlsx', 'parquet', 'arrow'] as const;
export type AnswerFormat = (typeof answerFormats)[number];

/** What a caller wants of a result: which part of a table, in which form. */
export interface AnswerRequest {
  readonly view: TableView;
  readonly format: AnswerFormat;
  /** Where a file may be written. */
  readonly path?: string;
}

/** A result ready to be sent: as bytes of JSON, or as a file at the requested path. */
export type Answer = { readonly body: Uint8Array<ArrayBuffer> } | { readonly file: FileFormat };

/** More rows than this do not go out as JSON: a browser would not survive them. */
export const mostJsonRows = 1_000_000;
const mostSheetRows = 1_048_575;

/** Turns an operation's result into what was asked for. */
export async function encodeAnswer(operation: Operation, result: unknown, request: AnswerRequest): Promise<Answer> {
  const { output } = operation;
  const { format, path } = request;
  if (!isTable(output)) {
    if (format !== 'json') throw notATable(operation);
    return { body: Buffer.from(encodeJson(result)) };
  }
  const table = viewTable(output, result as TableResult, request.view);
  const rows = table.end - table.start;
  if (format === 'json') {
    if (rows > mostJsonRows) throw tooManyRows(rows, mostJsonRows);
    return { body: Buffer.concat(Array.from(columnarPieces(table), (piece) => Buffer.from(piece))) };
  }
  if (format === 'xlsx' && rows > mostSheetRows) throw tooManyRows(rows, mostSheetRows);
  if (path === undefined) throw new Error('A file was asked for without a place to write it.');
  await writeTable(table, format, path);
  return { file: format };
}

function notATable(operation: Operation): UserError {
  return new UserError(
    'not-a-table',
    { zh: `“${operation.name}”的结果不是表格。`, en: `The result of “${operation.name}” is not a table.` },
    { place: { field: 'format' }, expected: { zh: 'json', en: 'json' } },
  );
}

function tooManyRows(rows: number, most: number): UserError {
  return new UserError(
    'too-many-rows',
    { zh: `结果有 ${rows} 行，超出这种格式的上限。`, en: `The result has ${rows} rows, more than this form takes.` },
    {
      kind: 'limit',
      place: { field: 'limit' },
      expected: { zh: `不超过 ${most} 行`, en: `at most ${most} rows` },
      advice: {
        zh: '请用 limit 和 offset 分段，或下载 format=csv、parquet。',
        en: 'Page with limit and offset, or download format=csv or parquet.',
      },
    },
  );
}
