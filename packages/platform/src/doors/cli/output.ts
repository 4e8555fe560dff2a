import { once } from 'node:events';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join, relative } from 'node:path';
import { UserError } from '@yanzhen/evidence/errors';
import type { Operation } from '../../operations/operation.ts';
import { isTable, type TableResult } from '../../operations/table.ts';
import { csvPieces } from '../formats/csv.ts';
import { encodeJson, rowPieces } from '../formats/json.ts';
import { prettyTable } from '../formats/pretty.ts';
import { type TableView, type ViewedTable, viewTable } from '../formats/view.ts';
import type { Language } from '../language.ts';

export const consoleFormats = ['table', 'json', 'csv'] as const;
export type ConsoleFormat = (typeof consoleFormats)[number];
const fileFormats = ['csv', 'json', 'xlsx', 'parquet', 'arrow'] as const;
type OutputFileFormat = (typeof fileFormats)[number] | 'table';

export interface OutputOptions {
  readonly view: TableView;
  readonly format: ConsoleFormat | undefined;
  readonly out: string | undefined;
  readonly language: Language;
}

/** Writes a result where and how it was asked for. */
export async function writeResult(operation: Operation, result: unknown, options: OutputOptions): Promise<void> {
  const { output } = operation;
  if (!isTable(output)) {
    const files = filesOf(result);
    if (files !== undefined && options.out !== undefined) return writeFiles(options.out, files);
    const text = [`${encodeJson(result, 2)}\n`];
    return options.out === undefined ? print(text) : whole(options.out, (path) => writeFile(path, text));
  }
  const table = viewTable(output, result as TableResult, options.view);
  if (options.out !== undefined) return writeTableFile(table, options.out, options);
  await print(piecesOf(table, options.format ?? (process.stdout.isTTY ? 'table' : 'csv'), options.language));
}

/** Text as it is; anything else in base64. */
type ResultFile = { readonly path: string } & (
  | { readonly text: string; readonly base64?: undefined }
  | { readonly text?: undefined; readonly base64: string }
);

/** Writes the texts that come with a table to the files its flags name. */
export async function writeAlso({ also }: Operation, result: unknown, options: object): Promise<void> {
  for (const flag of Object.keys(also ?? {})) {
    const out = (options as Readonly<Record<string, unknown>>)[flag];
    const text = (result as TableResult).also?.[flag];
    if (typeof out === 'string' && text !== undefined) await whole(out, (path) => writeFile(path, text));
  }
}

/** The files of a result that is a folder, or one file. */
function filesOf(result: unknown): readonly ResultFile[] | undefined {
  const files = (result as { files?: unknown }).files;
  const isFile = (file?: Partial<ResultFile>) =>
    typeof file?.path === 'string' && (typeof file.text === 'string' || typeof file.base64 === 'string');
  return Array.isArray(files) && files.every(isFile) ? files : undefined;
}

/** One file goes where a name with its ending says; everything else is a folder. */
async function writeFiles(out: string, files: readonly ResultFile[]): Promise<void> {
  const [only] = files;
  if (only === undefined || files.length > 1 || extname(out).toLowerCase() !== extname(only.path))
    return writeFolder(out, files);
  await whole(out, (partial) => writeFile(partial, contentOf(only)));
}

const contentOf = ({ text, base64 }: ResultFile) => text ?? Buffer.from(base64 ?? '', 'base64');

/** Writes a result that is a folder; files of those names are replaced, nothing else there is touched. */
async function writeFolder(out: string, files: readonly ResultFile[]): Promise<void> {
  for (const file of files) {
    const place = join(out, file.path);
    if (relative(out, place).startsWith('..')) throw new Error(`The file ${file.path} would stand outside its folder.`);
    await whole(place, async (partial) => {
      await mkdir(dirname(place), { recursive: true });
      await writeFile(partial, contentOf(file));
    });
  }
}

function piecesOf(table: ViewedTable, format: ConsoleFormat, language: Language): Iterable<string> {
  if (format === 'csv') return csvPieces(table);
  return format === 'json' ? rowPieces(table) : [prettyTable(table, language)];
}

async function writeTableFile(table: ViewedTable, out: string, { format, language }: OutputOptions): Promise<void> {
  const wanted: OutputFileFormat = format ?? formatOfName(out);
  if (wanted === 'json' || wanted === 'table') {
    return whole(out, (path) => writeFile(path, piecesOf(table, wanted, language)));
  }
  const { writeTable } = await import('../formats/files.ts');
  return whole(out, (path) => writeTable(table, wanted, path));
}

function formatOfName(out: string): OutputFileFormat {
  const ending = extname(out).slice(1).toLowerCase();
  return fileFormats.find((format) => format === ending) ?? 'csv';
}

/** Writes a file under another name beside its place and moves it there when it is whole. */
async function whole(out: string, write: (path: string) => Promise<void>): Promise<void> {
  const partial = `${out}.${process.pid}.partial${extname(out)}`;
  try {
    await write(partial);
    await rename(partial, out);
  } catch (cause) {
    // Where the folder is no folder there is nothing to remove either.
    await rm(partial, { force: true }).catch(() => undefined);
    if ((cause as NodeJS.ErrnoException).syscall === undefined) throw cause;
    throw new UserError(
      'cannot-write',
      { zh: '文件写不进去。', en: 'The file cannot be written.' },
      { place: { file: out }, found: (cause as Error).message, cause },
    );
  }
}

/** Writes pieces to standard output, no faster than it takes them. A reader that leaves early is no error. */
async function print(pieces: Iterable<string>): Promise<void> {
  const { stdout } = process;
  let closed = false;
  const onError = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    closed = true;
  };
  stdout.on('error', onError);
  for (const piece of pieces) {
    if (closed || stdout.destroyed) break;
    if (!stdout.write(piece)) await Promise.race([once(stdout, 'drain'), once(stdout, 'close')]).catch(() => undefined);
  }
}
