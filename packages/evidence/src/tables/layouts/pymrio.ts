import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FinalUse, Satellite } from '@yanzhen/science/chains';
import type { QualityFinding } from '../../dataset/index.ts';
import type { RawTable } from '../assemble.ts';
import { fileMissing, tableError } from '../errors.ts';
import { type Grid, readGrid } from '../grid.ts';
import { readParquetGrid } from '../parquet-grid.ts';
import { readSquare, type Square } from '../square.ts';
import { finalUses, readByColumns, readByRows, type Strip } from '../strip.ts';
import type { ReadTableOptions } from '../table-document.ts';
import { derive } from './derive.ts';
import { openFolder, type TableFolder } from './folder.ts';

export const parametersFile = 'file_parameters.json';

/** What `file_parameters.json` says: which file holds which matrix. */
interface FileParameters {
  readonly systemtype?: string;
  readonly name?: string;
  readonly files: Readonly<Record<string, { readonly name: string }>>;
}

/**
 * The folder format of the field's Python library: `file_parameters.json` naming the files of Z, Y
 * and x with their unit (CSV, TXT or Parquet), and a folder with its own `file_parameters.json` per account (F and F_Y).
 * Value added is derived as x − 1'Z; what an account says about it stays in the account.
 */
export async function readPymrioFolder(folder: TableFolder, options: ReadTableOptions): Promise<RawTable> {
  const parameters = await readParameters(folder);
  const z = await matrix(folder, parameters, 'Z');
  if (z === undefined) throw fileMissing(folder.name, 'Z', { zh: '', en: '' });
  const square = readSquare(z, options.region ?? 'all');
  const regions = [...new Set(square.nodes.map(({ region }) => region))];
  const y = await matrix(folder, parameters, 'Y');
  const x = await matrix(folder, parameters, 'x');
  const final = y === undefined ? undefined : readByRows(y, square);
  const findings: QualityFinding[] = [];
  const kind = options.kind ?? 'multi-regional';
  const blocks = derive(
    {
      folder: folder.name,
      kind,
      square,
      ...(final === undefined ? {} : { finalUses: finalUses(final.labels, regions), finalDemand: final.values }),
      ...(x === undefined ? {} : { output: firstColumn(readByRows(x, square)) }),
    },
    findings,
  );
  const name = parameters.name ?? folder.name;
  return {
    table: {
      kind,
      unit: options.unit ?? (await unitOf(folder, parameters)),
      year: options.year ?? (await yearOf(folder)),
      estimate: false,
      nodes: square.nodes,
      intermediate: square.values,
      ...blocks,
      satellites: await readExtensions(folder, square, blocks.finalUses),
    },
    layout: 'pymrio-folder',
    title: { zh: name, en: name },
    findings,
  };
}

async function readParameters(folder: TableFolder): Promise<FileParameters> {
  const text = await readFile(join(folder.path, parametersFile), 'utf8').catch(() => undefined);
  try {
    const value = JSON.parse(text ?? '') as FileParameters;
    if (typeof value.files === 'object' && value.files !== null) return value;
  } catch {
    // Falls through to the sentence below.
  }
  throw tableError(
    'file-parameters',
    {
      zh: `“${folder.name}/${parametersFile}”读不懂。`,
      en: `“${folder.name}/${parametersFile}” cannot be understood.`,
    },
    {
      place: { file: parametersFile },
      expected: { zh: '带 files 字段的 JSON', en: 'JSON with a field named files' },
    },
  );
}

async function matrix(folder: TableFolder, { files }: FileParameters, name: string): Promise<Grid | undefined> {
  const file = files[name]?.name;
  if (file === undefined) return undefined;
  if (basename(file) !== file) throw unknownFormat(file);
  if (/\.(parquet|pqt)$/iu.test(file)) {
    return readParquetGrid(join(folder.path, file), file, folder.limits, folder.watch);
  }
  if (!/\.(csv|tsv|txt)(\.gz)?$/iu.test(file)) throw unknownFormat(file);
  return readGrid(join(folder.path, file), file, folder.limits, folder.watch);
}

function unknownFormat(file: string) {
  return tableError(
    'matrix-format',
    {
      zh: `矩阵文件“${file}”不是 CSV、TXT 或 Parquet。`,
      en: `The matrix file “${file}” is neither CSV, TXT nor Parquet.`,
    },
    {
      place: { file },
      advice: {
        zh: '请用 save_all(table_format="txt") 重新保存。',
        en: 'Save it again with save_all(table_format="txt").',
      },
    },
  );
}

function firstColumn({ labels, values }: Strip): Float64Array {
  const width = labels.length;
  return Float64Array.from({ length: values.length / width }, (_, i) => values[i * width]!);
}

/** The unit of all nodes; empty where they differ or nothing says it. */
async function unitOf(folder: TableFolder, parameters: FileParameters): Promise<string> {
  const grid = await matrix(folder, parameters, 'unit').catch(() => undefined);
  if (grid === undefined) return '';
  const units = new Set<string>();
  for (let row = 1; row < grid.rows; row++) units.add(grid.text(row, grid.columns - 1));
  units.delete('');
  return units.size === 1 ? [...units][0]! : '';
}

/** A year in `metadata.json`'s description or version, where one stands there alone. */
async function yearOf(folder: TableFolder): Promise<number> {
  const text = await readFile(join(folder.path, 'metadata.json'), 'utf8').catch(() => '{}');
  try {
    const { name, description, version } = JSON.parse(text) as Record<string, unknown>;
    const years = [name, description, version].join(' ').match(/\b(19|20)\d\d\b/gu) ?? [];
    return new Set(years).size === 1 ? Number(years[0]) : 0;
  } catch {
    return 0;
  }
}

async function readExtensions(folder: TableFolder, square: Square, uses: readonly FinalUse[]): Promise<Satellite[]> {
  const out: Satellite[] = [];
  for (const name of folder.folders) {
    const extension = await openFolder(join(folder.path, name), name, folder.limits, folder.watch);
    const parameters = await readParameters(extension).catch(() => undefined);
    const f = parameters && (await matrix(extension, parameters, 'F'));
    if (parameters === undefined || f === undefined) continue;
    const { labels, values } = readByColumns(f, square);
    const fy = (await matrix(extension, parameters, 'F_Y')) ?? (await matrix(extension, parameters, 'FY'));
    out.push({
      account: name,
      ...(await stressorUnits(extension, parameters, labels)),
      stressors: labels.map(joined),
      values,
      ...(fy === undefined ? {} : { finalValues: finalValues(fy, square, uses) }),
    });
  }
  return out;
}

function finalValues(grid: Grid, square: Square, uses: readonly FinalUse[]): Float64Array {
  const nodes = uses.map(({ region, category }) => ({ region, sector: category }));
  return readByColumns(grid, { ...square, nodes }).values;
}

async function stressorUnits(folder: TableFolder, parameters: FileParameters, labels: readonly (readonly string[])[]) {
  const grid = await matrix(folder, parameters, 'unit').catch(() => undefined);
  const known = new Map<string, string>();
  for (let row = 1; grid !== undefined && row < grid.rows; row++) {
    const label = Array.from({ length: grid.columns - 1 }, (_, column) => grid.text(row, column));
    known.set(joined(label), grid.text(row, grid.columns - 1));
  }
  const units = labels.map((label) => known.get(joined(label)) ?? '');
  const same = units.every((unit) => unit === units[0]);
  return { unit: same ? (units[0] ?? '') : '', ...(same ? {} : { units }) };
}

function joined(label: readonly string[]): string {
  return label.filter((text) => text !== '').join('_');
}
