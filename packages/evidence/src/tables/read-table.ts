import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { readHead } from '../readers/bytes.ts';
import { defaultLimits } from '../readers/limits.ts';
import { watch } from '../readers/watch.ts';
import { assembleTable, type ReadTable } from './assemble.ts';
import { decodeTable, isTableBlob } from './blob.ts';
import { tableError } from './errors.ts';
import { openFolder, type TableFolder } from './layouts/folder.ts';
import { readPlainFolder } from './layouts/plain.ts';
import { parametersFile, readPymrioFolder } from './layouts/pymrio.ts';
import { readSheetTable } from './layouts/sheet-table.ts';
import { isWiodFolder, readWiodFolder } from './layouts/wiod.ts';
import { balanceRules } from './report.ts';
import type { ReadTableOptions, TableLayout } from './table-document.ts';
import { isWorkbook, isZip, withUnpacked } from './unpack.ts';

/** Tables are read whole: their time is bounded by their size, which is bounded by the limits. */
const limits = { ...defaultLimits, columns: 65_536, milliseconds: 900_000 };

/**
 * Reads an input–output table from a folder or a file; the layout is told by what is in it.
 * @throws ImportError saying file, cell or node, what was found and what was expected
 */
export async function readTable(path: string, options: ReadTableOptions = {}): Promise<ReadTable> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw absent(path);
  const name = basename(resolve(path));
  return found.isDirectory() ? readTableFolder(path, name, options) : readTableFile(path, name, options);
}

async function readTableFolder(path: string, name: string, options: ReadTableOptions): Promise<ReadTable> {
  const folder = await openFolder(path, name, limits, watch(limits, options.signal, options.progress));
  const read = readerOf(options.layout, path, folder);
  return assembleTable(await read(folder, options), name, options);
}

function readerOf(layout: TableLayout | undefined, path: string, folder: TableFolder) {
  if (layout === 'pymrio-folder' || (layout === undefined && existsSync(join(path, parametersFile))))
    return readPymrioFolder;
  return layout === 'wiod' || (layout === undefined && isWiodFolder(folder)) ? readWiodFolder : readPlainFolder;
}

/** A file that holds a table whole. */
async function readTableFile(path: string, name: string, options: ReadTableOptions): Promise<ReadTable> {
  const head = await readHead(path, 8);
  if (isTableBlob(head)) return readOwnFile(path, name, options);
  if (isZip(head) && !(await isWorkbook(path))) {
    const from = name.replace(/\.zip$/iu, '');
    const { signal, progress } = options;
    return withUnpacked(path, name, limits, watch(limits, signal, progress), (folder) =>
      readTableFolder(folder, from, options),
    );
  }
  const raw = await readSheetTable(
    path,
    name,
    { limits, watch: watch(limits, options.signal, options.progress) },
    options,
  );
  return assembleTable(raw, name.replace(/\.\w+(\.gz)?$/u, ''), options);
}

/** A table as we write it ourselves, with its description; what the caller says goes before it. */
async function readOwnFile(path: string, name: string, options: ReadTableOptions): Promise<ReadTable> {
  const { table, info } = decodeTable(await readFile(path));
  const own = { kind: table.kind, unit: table.unit, year: table.year };
  const given = { ...own, ...defined({ kind: options.kind, unit: options.unit, year: options.year }) };
  return assembleTable(
    {
      table: { ...table, ...given },
      layout: info?.layout ?? 'plain-folder',
      title: info?.title ?? { zh: name, en: name },
      ...(info === undefined
        ? {}
        : {
            source: info.source,
            licence: info.licence,
            regionScheme: info.regionScheme,
            sectorScheme: info.sectorScheme,
          }),
      regionNames: new Map(info?.regions.map((unit) => [unit.code, unit.name])),
      sectorNames: new Map(info?.sectors.map((unit) => [unit.code, unit.name])),
      // What was noticed when the original was read stays; the balance is reported anew.
      findings: info?.quality.filter(({ rule }) => !balanceRules.has(rule) && !isSaidNow(rule, given)) ?? [],
    },
    info?.id ?? name,
    options,
  );
}

/** What the original's files left out and the caller now says. */
function isSaidNow(rule: string, { unit, year }: { readonly unit: string; readonly year: number }): boolean {
  return (rule === 'unit-unsaid' && unit !== '') || (rule === 'year-unsaid' && year !== 0);
}

function defined<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

function absent(path: string) {
  return tableError(
    'table-absent',
    { zh: '找不到这张投入产出表。', en: 'The input–output table is not there.' },
    {
      kind: 'absent',
      place: { file: path },
      advice: { zh: '请检查路径；已导入的表用编号表示。', en: 'Check the path; imported tables go by their id.' },
    },
  );
}
