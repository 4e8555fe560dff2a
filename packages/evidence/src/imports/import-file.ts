import { basename } from 'node:path';
import { CsvCells, GridCells } from '../mapping/cell-source.ts';
import { checkMapping } from '../mapping/check-mapping.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { type Proposal, proposeMapping } from '../mapping/propose.ts';
import { RawFacts } from '../mapping/raw-facts.ts';
import { RowReader } from '../mapping/row-reader.ts';
import { Findings } from '../quality/findings.ts';
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
export async function prepareImport(path: string, options: ImportOptions): Promise<PreparedImport> {
  const file = options.fileName ?? basename(path);
  const limits = { ...defaultLimits, ...options.limits };
  const watching = watch(limits, options.signal, options.progress);
  const given = options.mapping === undefined ? undefined : withOptions(checkMapping(options.mapping), options);
  const encoding = options.encoding ?? given?.encoding;
  const delimiter = options.delimiter ?? given?.delimiter;
  const source = await openFile(path, file, limits, watching, {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
  });
  const base = { file, source, limits, watch: watching };
  const sheet = options.sheet ?? given?.sheet;
  if (given) {
    const table = sheet === undefined ? source.tables[0]! : tableNamed(source, sheet, file);
    return { ...base, table, mapping: given };
  }
  const { table, proposal } = await bestTable(
    source,
    sheet === undefined ? source.tables : [tableNamed(source, sheet, file)],
    file,
    options,
  );
  return { ...base, table, mapping: proposal.mapping, proposal };
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

/** The first table of a file for which a mapping can be proposed. */
async function bestTable(
  source: SourceFile,
  tables: readonly SourceTable[],
  file: string,
  options: ImportOptions,
): Promise<{ table: SourceTable; proposal: Proposal }> {
  let failure: unknown;
  for (const table of tables) {
    try {
      const proposal = await proposeMapping(table.head, {
        ...options,
        file,
        ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
      });
      const { encoding, delimiter } = source;
      const dialect = {
        ...(encoding === undefined ? {} : { encoding }),
        ...(delimiter === undefined ? {} : { delimiter }),
      };
      return { table, proposal: { ...proposal, mapping: { ...proposal.mapping, ...dialect } } };
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      failure ??= error;
    }
  }
  throw (
    failure ??
    new ImportError(
      'no-table',
      { zh: `“${file}”中没有表。`, en: `There is no table in “${file}”.` },
      { place: { file } },
    )
  );
}
