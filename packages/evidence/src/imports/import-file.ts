import { basename } from 'node:path';
import { CsvCells, GridCells } from '../mapping/cell-source.ts';
import { checkMapping } from '../mapping/check-mapping.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { moveColumns } from '../mapping/move-columns.ts';
import { noFigures } from '../mapping/proposal-errors.ts';
import { type Proposal, proposeMapping } from '../mapping/propose.ts';
import { RawFacts } from '../mapping/raw-facts.ts';
import { RowReader } from '../mapping/row-reader.ts';
import { Findings } from '../quality/findings.ts';
import type { CsvDialect } from '../readers/csv/csv-file.ts';
import { ImportError } from '../readers/import-error.ts';
import { defaultLimits, type ReadLimits } from '../readers/limits.ts';
import { openFile, type SourceFile, type SourceTable } from '../readers/open-file.ts';
import { type Watch, watch } from '../readers/watch.ts';
import { finishImport } from './finish.ts';
import type { ImportOptions, ImportResult } from './options.ts';
import { understand } from './understand.ts';

/** A file opened, its table chosen and its mapping settled, before the rows are read. */
export interface PreparedImport {
  readonly file: string;
  readonly source: SourceFile;
  readonly table: SourceTable;
  readonly mapping: Mapping;
  /** Undefined where the user gave the mapping. */
  readonly proposal?: Proposal;
  readonly limits: ReadLimits;
  readonly watch: Watch;
}

/**
 * Reads a statistics file into a dataset. All or nothing: on any error nothing comes back but an
 * ImportError that says what was found where. Nothing is stored here.
 */
export async function importFile(path: string, options: ImportOptions = {}): Promise<ImportResult> {
  const prepared = await prepareImport(path, options);
  if (prepared.proposal?.lacking) throw prepared.proposal.lacking;
  return readPrepared(prepared, options);
}

/** Reads all rows of a prepared import. */
export async function readPrepared(prepared: PreparedImport, options: ImportOptions): Promise<ImportResult> {
  const { file, source, table, mapping, limits } = prepared;
  const raw = new RawFacts(file, limits);
  const findings = new Findings();
  if (source.emptyFormulas > 0) findings.note('formula-without-value', undefined, source.emptyFormulas);
  const reader = new RowReader(mapping, raw, findings);
  const text = new CsvCells(mapping.missing);
  const grid = new GridCells(mapping.missing);
  const rowsRead = await table.scan({
    text: (row) => reader.read(text.at(row)),
    cells: (cells, row) => reader.read(grid.at(cells, row)),
  });
  prepared.watch.progress(0.85, { zh: '正在识别名称和单位', en: 'Understanding names and units' });
  const understood = await understand(raw, mapping, findings, prepared.proposal !== undefined, options);
  prepared.watch.check();
  return finishImport(prepared, understood, findings, rowsRead, options);
}

/** Opens a file, chooses its table and proposes a mapping unless one is given. */
async function prepareImport(path: string, options: ImportOptions): Promise<PreparedImport> {
  const file = options.fileName ?? basename(path);
  const limits = { ...defaultLimits, ...options.limits };
  const watching = watch(limits, options.signal, options.progress);
  const source = await openFile(path, file, limits, watching, dialectOf(options));
  return prepareTable({ file, source, limits, watch: watching }, options);
}

/** Chooses the table of an opened file and settles its mapping. */
export async function prepareTable(
  opened: Pick<PreparedImport, 'file' | 'source' | 'limits' | 'watch'>,
  options: ImportOptions,
): Promise<PreparedImport> {
  const { file, source } = opened;
  const given = options.mapping === undefined ? undefined : withOptions(checkMapping(options.mapping), options);
  const sheet = options.sheet ?? given?.sheet;
  if (given) {
    const table = sheet === undefined ? source.tables[0]! : tableNamed(source, sheet, file);
    return { ...opened, table, mapping: moveColumns(given, table.head) };
  }
  const tables = sheet === undefined ? source.tables : [tableNamed(source, sheet, file)];
  const { table, proposal } = await bestTable(source, tables, file, options);
  return { ...opened, table, mapping: proposal.mapping, proposal };
}

/** How the text of a file is to be taken, by the options or else by the mapping. */
export function dialectOf(options: ImportOptions): CsvDialect {
  const given = options.mapping === undefined ? undefined : checkMapping(options.mapping);
  const encoding = options.encoding ?? given?.encoding;
  const delimiter = options.delimiter ?? given?.delimiter;
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
  };
}

function withOptions(mapping: Mapping, { regionScheme, industryScheme, absent, corrections }: ImportOptions): Mapping {
  return {
    ...mapping,
    ...(regionScheme === undefined ? {} : { regionScheme }),
    ...(industryScheme === undefined ? {} : { industryScheme }),
    ...(absent === undefined ? {} : { absent }),
    corrections: { ...mapping.corrections, ...corrections },
  };
}

function tableNamed(source: SourceFile, sheet: string, file: string): SourceTable {
  const table =
    source.tables.find((t) => t.sheet === sheet) ?? source.tables.find((t) => t.sheet?.trim() === sheet.trim());
  if (table) return table;
  const names = source.tables.map((t) => t.sheet ?? '').join('、');
  throw new ImportError(
    'sheet-absent',
    { zh: `“${file}”没有工作表“${sheet}”。`, en: `“${file}” has no sheet “${sheet}”.` },
    { kind: 'absent', place: { file, field: 'sheet' }, found: sheet, expected: { zh: names, en: names } },
  );
}

/** The first table of a file that says all that is needed; else the first for which a mapping can be proposed. */
async function bestTable(
  { encoding, delimiter }: SourceFile,
  tables: readonly SourceTable[],
  file: string,
  options: ImportOptions,
): Promise<{ table: SourceTable; proposal: Proposal }> {
  const dialect = {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
  };
  let second: { table: SourceTable; proposal: Proposal } | undefined;
  let failure: ImportError | undefined;
  for (const table of tables) {
    const hints = { ...options, file, ...(table.sheet === undefined ? {} : { sheet: table.sheet }) };
    const proposal = await proposeMapping(table.head, hints).catch((error: unknown) => {
      if (!(error instanceof ImportError)) throw error;
      failure ??= error;
    });
    if (!proposal) continue;
    const found = { table, proposal: { ...proposal, mapping: { ...proposal.mapping, ...dialect } } };
    if (!proposal.lacking) return found;
    second ??= found;
  }
  if (second) return second;
  throw failure ?? noFigures({ file });
}
