import { basename } from 'node:path';
import type { Mapping } from '../mapping/mapping.ts';
import type { Confidence } from '../mapping/propose.ts';
import type { Cell } from '../readers/cell.ts';
import type { TextEncodingName } from '../readers/encoding.ts';
import { ImportError } from '../readers/import-error.ts';
import { defaultLimits } from '../readers/limits.ts';
import { type FileFormat, openFile, type SourceFile } from '../readers/open-file.ts';
import { watch } from '../readers/watch.ts';
import { FailedImport } from './failed.ts';
import { dialectOf, type PreparedImport, prepareTable, readPrepared } from './import-file.ts';
import type { ImportOptions, ImportReport } from './options.ts';

/** What a file holds and what importing it would do; nothing is stored and content errors are no exception. */
export interface ImportPreview {
  readonly file: string;
  readonly format: FileFormat;
  readonly sheets: readonly string[];
  readonly sheet?: string;
  readonly encoding?: TextEncodingName;
  readonly delimiter?: string;
  /** The first rows as the reader sees them. */
  readonly rows: readonly (readonly Cell[])[];
  /** Null when none was given and none could be proposed. */
  readonly mapping: Mapping | null;
  /** How sure the proposal is, 0–1; 1 for a mapping that was given. */
  readonly confidence: number;
  readonly parts: readonly Confidence[];
  /** Null when the rows were not read for want of a mapping. */
  readonly report: ImportReport | null;
  /** Why the file cannot be imported as it is; null when it can. */
  readonly problem: ImportError | null;
}

const mostRows = 30;
const mostColumns = 60;

/**
 * Reads a file as an import would and reports: its first rows, the mapping and how sure it is, the
 * quality report, names that were not understood.
 * @throws ImportError when the file cannot be opened or read at all.
 */
export async function previewFile(path: string, options: ImportOptions = {}): Promise<ImportPreview> {
  const file = options.fileName ?? basename(path);
  const limits = { ...defaultLimits, ...options.limits };
  const watching = watch(limits, options.signal, options.progress);
  const source = await openFile(path, file, limits, watching, dialectOf(options));
  try {
    const prepared = await prepareTable({ file, source, limits, watch: watching }, options);
    const base = describe(source, file, prepared);
    if (prepared.proposal?.lacking) return { ...base, problem: prepared.proposal.lacking };
    try {
      const { report } = await readPrepared(prepared, options);
      return { ...base, mapping: report.mapping, report, problem: null };
    } catch (error) {
      if (!(error instanceof FailedImport)) throw error;
      return { ...base, mapping: error.report.mapping, report: error.report, problem: error };
    }
  } catch (error) {
    if (!(error instanceof ImportError) || error.kind === 'cancelled' || error.kind === 'limit') throw error;
    return { ...describe(source, file), problem: error };
  }
}

function describe(source: SourceFile, file: string, prepared?: PreparedImport): ImportPreview {
  const table = prepared?.table ?? source.tables[0];
  return {
    file,
    format: source.format,
    sheets: source.tables.flatMap(({ sheet }) => sheet ?? []),
    ...(table?.sheet === undefined ? {} : { sheet: table.sheet }),
    ...(source.encoding === undefined ? {} : { encoding: source.encoding }),
    ...(source.delimiter === undefined ? {} : { delimiter: source.delimiter }),
    rows: (table?.head ?? []).slice(0, mostRows).map((row) => row.slice(0, mostColumns)),
    mapping: prepared?.mapping ?? null,
    confidence: prepared === undefined ? 0 : (prepared.proposal?.confidence ?? 1),
    parts: prepared?.proposal?.parts ?? [],
    report: null,
    problem: null,
  };
}
