import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FinalUse, InputOutputTable, Satellite } from '@yanzhen/science/chains';
import type { QualityFinding } from '../../dataset/index.ts';
import { finding, type RawTable } from '../assemble.ts';
import { noFlows } from '../errors.ts';
import { readSquare, type Square } from '../square.ts';
import { finalUses, readByColumns, readByRows } from '../strip.ts';
import type { ReadTableOptions } from '../table-document.ts';
import { derive } from './derive.ts';
import { gridOf, openFolder, type TableFolder } from './folder.ts';
import { checkSidecar, type TableSidecar } from './table-sidecar.ts';

/**
 * A folder of CSVs: `Z` with `F` (or `Y`, final use), `V` (value added) and `x` (output), of which one
 * at least. Beside them, where a table has them: `Z_imported`, `F_imported`, further columns of `x`
 * (`exports`, `imports`, `error`), accounts in `accounts/NAME.csv`, and `table.json`.
 */
export async function readPlainFolder(folder: TableFolder, options: ReadTableOptions): Promise<RawTable> {
  const z = await gridOf(folder, 'Z');
  if (z === undefined) throw noFlows(folder.name, [...folder.files.values()]);
  const sidecar = await readSidecar(folder);
  const square = readSquare(z, options.region ?? sidecar.region ?? 'all');
  const regions = [...new Set(square.nodes.map(({ region }) => region))];
  const parts = {
    ...(await readFinal(folder, square, regions)),
    ...(await readValueAdded(folder, square)),
    ...(await readTotals(folder, square)),
    importedIntermediate: await readImported(folder, square),
  };
  const findings: QualityFinding[] = [];
  const kind = options.kind ?? sidecar.kind ?? (regions.length > 1 ? 'multi-regional' : 'non-competitive');
  const derived = derive({ folder: folder.name, kind, square, ...parts }, findings);
  const table: InputOutputTable = {
    kind,
    unit: options.unit ?? sidecar.unit ?? '',
    year: options.year ?? sidecar.year ?? 0,
    estimate: sidecar.estimate ?? false,
    nodes: square.nodes,
    intermediate: square.values,
    ...derived,
    satellites: await readAccounts(folder, square, derived.finalUses),
  };
  noteUnsaid(table, findings);
  const { title, source, licence } = sidecar;
  return {
    table,
    layout: 'plain-folder',
    title: title ?? { zh: folder.name, en: folder.name },
    ...(source === undefined ? {} : { source }),
    ...(licence === undefined ? {} : { licence }),
    findings,
  };
}

function noteUnsaid(table: InputOutputTable, findings: QualityFinding[]): void {
  if (table.year === 0) {
    findings.push(
      finding('year-unsaid', 'caution', 1, { zh: '文件没有说明年份。', en: 'The files do not say the year.' }),
    );
  }
  if (table.unit === '') {
    findings.push(
      finding('unit-unsaid', 'caution', 1, { zh: '文件没有说明计量单位。', en: 'The files do not say the unit.' }),
    );
  }
}

async function readSidecar(folder: TableFolder): Promise<TableSidecar> {
  const text = await readFile(join(folder.path, 'table.json'), 'utf8').catch(() => undefined);
  return text === undefined ? {} : checkSidecar(text);
}

async function readFinal(folder: TableFolder, square: Square, regions: readonly string[]) {
  const grid = (await gridOf(folder, 'Y')) ?? (await gridOf(folder, 'F'));
  if (grid === undefined) return {};
  const { labels, values } = readByRows(grid, square);
  const imported = await gridOf(folder, 'F_imported');
  return {
    finalUses: finalUses(labels, regions),
    finalDemand: values,
    ...(imported === undefined ? {} : { importedFinalDemand: readByRows(imported, square).values }),
  };
}

async function readValueAdded(folder: TableFolder, square: Square) {
  const grid = await gridOf(folder, 'V');
  if (grid === undefined) return {};
  const { labels, values } = readByColumns(grid, square);
  return {
    valueAddedCategories: labels.map((label) => label.filter((text) => text !== '').join(' ')),
    valueAdded: values,
  };
}

/** `x`: output in its first column; exports, imports and error in columns of those names. */
async function readTotals(folder: TableFolder, square: Square) {
  const grid = await gridOf(folder, 'x');
  if (grid === undefined) return {};
  const n = square.nodes.length;
  const { labels, values } = readByRows(grid, square);
  const column = (at: number) => Float64Array.from({ length: n }, (_, i) => values[i * labels.length + at]!);
  const named = (name: string) => labels.findIndex((label) => label[0]?.toLowerCase() === name);
  const optional = (name: 'exports' | 'imports' | 'error' | 'outflows' | 'inflows') =>
    named(name) > 0 ? { [name]: column(named(name)) } : {};
  return {
    output: column(0),
    ...optional('exports'),
    ...optional('imports'),
    ...optional('error'),
    ...optional('outflows'),
    ...optional('inflows'),
  } as {
    output: Float64Array;
    exports?: Float64Array;
    imports?: Float64Array;
    error?: Float64Array;
    outflows?: Float64Array;
    inflows?: Float64Array;
  };
}

async function readImported(folder: TableFolder, { nodes, style }: Square): Promise<Float64Array | undefined> {
  const grid = await gridOf(folder, 'Z_imported');
  return grid === undefined ? undefined : readByRows(grid, { nodes, style, values: new Float64Array(0) }).values;
}

/** `accounts/NAME.csv`: a row per stressor (its name, perhaps its unit), a column per node; `NAME_final.csv` beside it. */
async function readAccounts(folder: TableFolder, square: Square, uses: readonly FinalUse[]): Promise<Satellite[]> {
  if (!folder.folders.includes('accounts')) return [];
  const accounts = await openFolder(join(folder.path, 'accounts'), 'accounts', folder.limits, folder.watch);
  const out: Satellite[] = [];
  const asNodes = uses.map(({ region, category }) => ({ region, sector: category }));
  for (const account of accounts.files.keys()) {
    if (account.endsWith('_final')) continue;
    const { labels, values } = readByColumns((await gridOf(accounts, account))!, square);
    const units = labels.map((label) => label[1] ?? '');
    const final = await gridOf(accounts, `${account}_final`);
    out.push({
      account,
      unit: units.every((unit) => unit === units[0]) ? (units[0] ?? '') : '',
      ...(units.every((unit) => unit === units[0]) ? {} : { units }),
      stressors: labels.map((label) => label[0]!),
      values,
      ...(final === undefined ? {} : { finalValues: readByColumns(final, { ...square, nodes: asNodes }).values }),
    });
  }
  return out;
}
