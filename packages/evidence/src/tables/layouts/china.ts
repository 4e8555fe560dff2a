import type { InputOutputTable } from '@yanzhen/science/chains';
import type { Name } from '../../dataset/index.ts';
import { columnLetter } from '../../readers/cell.ts';
import { findScheme } from '../../schemes/index.ts';
import { finding, type RawTable } from '../assemble.ts';
import { notANumber } from '../errors.ts';
import type { Grid } from '../grid.ts';
import type { ReadTableOptions } from '../table-document.ts';
import { chinaRegion } from './china-region.ts';
import { columnSums } from './derive.ts';
import { yearIn } from './file-year.ts';
import { finalRoles, type Role, roleOf, valueAddedRoles } from './roles.ts';
import { schemeNames } from './scheme-names.ts';

/** Where the parts of a sheet stand. Imported rows are those of a non-competitive table. */
interface Plan {
  readonly codes: readonly string[];
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly importedRows: readonly number[];
  readonly byColumn: ReadonlyMap<Role, number>;
  readonly byRow: ReadonlyMap<Role, number>;
  readonly names: ReadonlyMap<string, Name>;
}

/**
 * National and provincial tables as statistics bureaus publish them: one sheet with a row and a column of
 * sector codes, final uses, trade, error and output to the right, value added below. Competitive, or
 * non-competitive with a second block of rows for imports. Blank cells are zero, as the bureaus print them.
 */
export function readChina(grid: Grid, file: string, options: ReadTableOptions): RawTable | undefined {
  const plan = planOf(grid);
  if (plan === undefined) return undefined;
  const cells = new Cells(grid);
  const place = chinaRegion(file, plan.byColumn.has('outflows'), options);
  const table = tableFrom(plan, cells, place.code, options, file);
  const scheme = schemeOf(plan);
  const own = plan.names;
  const official = schemeNames(findScheme(scheme));
  return {
    table,
    layout: place.isProvince ? 'china-provincial' : 'china-national',
    title: {
      zh: `${place.name.zh} ${table.year || ''} 年投入产出表（${plan.codes.length} 部门）`,
      en: `Input–output table of ${place.name.en}, ${table.year || 'year not told'} (${plan.codes.length} sectors)`,
    },
    regionScheme: 'gbt2260',
    sectorScheme: scheme,
    regionNames: new Map([[place.code, place.name]]),
    sectorNames: new Map(plan.codes.map((code) => [code, official.get(code) ?? own.get(code)!])),
    findings:
      cells.blanks === 0
        ? []
        : [
            finding('blank-as-zero', 'information', cells.blanks, {
              zh: '空白单元格按零计：统计部门不印零。',
              en: 'Blank cells count as zero: the bureaus do not print it.',
            }),
          ],
  };
}

/** Reads figures, counting the blanks it takes as zero. */
class Cells {
  readonly grid: Grid;
  blanks = 0;

  constructor(grid: Grid) {
    this.grid = grid;
  }

  at(row: number, column: number): number {
    const value = this.grid.value(row, column);
    if (Number.isFinite(value)) return value;
    const text = this.grid.text(row, column);
    if (text.trim() !== '' && !/^[-—–]+$/u.test(text.trim()))
      throw notANumber(this.grid.file, row + 1, columnLetter(column), this.grid.text(row, 0), text);
    this.blanks++;
    return 0;
  }

  block(rows: readonly number[], columns: readonly number[]): Float64Array {
    const out = new Float64Array(rows.length * columns.length);
    rows.forEach((row, i) => {
      columns.forEach((column, j) => {
        out[i * columns.length + j] = this.at(row, column);
      });
    });
    return out;
  }
}

function tableFrom(
  plan: Plan,
  cells: Cells,
  region: string,
  options: ReadTableOptions,
  file: string,
): InputOutputTable {
  const { byColumn, byRow, rows, columns, importedRows } = plan;
  const n = rows.length;
  const uses = finalRoles(new Set(byColumn.keys())).filter((role) => byColumn.has(role));
  const useColumns = uses.map((role) => byColumn.get(role)!);
  const flow = (role: Role) => {
    const column = byColumn.get(role);
    return column === undefined ? undefined : cells.block(rows, [column]);
  };
  const zeros = () => new Float64Array(n);
  const outflows = flow('outflows');
  const inflows = flow('inflows');
  const added = valueAddedRoles.some((role) => byRow.has(role)) ? valueAddedRoles : (['value_added'] as const);
  const isApart = importedRows.length > 0;
  const importedIntermediate = isApart ? cells.block(importedRows, columns) : undefined;
  return {
    kind: isApart ? 'non-competitive' : 'competitive',
    unit: options.unit ?? '万元',
    year: options.year ?? yearIn(file),
    estimate: false,
    nodes: plan.codes.map((sector) => ({ region, sector })),
    intermediate: cells.block(rows, columns),
    finalUses: uses.map((category) => ({ region, category })),
    finalDemand: cells.block(rows, useColumns),
    valueAddedCategories: added.filter((role) => byRow.has(role)),
    valueAdded: cells.block(
      added.flatMap((role) => byRow.get(role) ?? []),
      columns,
    ),
    output: cells.block(rows, [byColumn.get('output')!]),
    exports: sumOf(flow('exports') ?? zeros(), outflows),
    imports: importedIntermediate ? columnSums(importedIntermediate, n) : sumOf(flow('imports') ?? zeros(), inflows),
    error: flow('error') ?? zeros(),
    ...(outflows === undefined ? {} : { outflows }),
    ...(inflows === undefined ? {} : { inflows }),
    satellites: [],
    ...(importedIntermediate === undefined
      ? {}
      : { importedIntermediate, importedFinalDemand: cells.block(importedRows, useColumns) }),
  };
}

function sumOf(a: Float64Array, b: Float64Array | undefined): Float64Array {
  return b === undefined ? a : a.map((value, i) => value + b[i]!);
}

/** Finds the row and the column of codes that agree; undefined where there is no such pair, or no output column. */
function planOf(grid: Grid): Plan | undefined {
  for (let codeColumn = 0; codeColumn < Math.min(4, grid.columns); codeColumn++) {
    for (let codeRow = 0; codeRow < Math.min(12, grid.rows); codeRow++) {
      const plan = planAt(grid, codeRow, codeColumn);
      if (plan !== undefined) return plan;
    }
  }
  return undefined;
}

function planAt(grid: Grid, codeRow: number, codeColumn: number): Plan | undefined {
  const byCode = new Map<string, number>();
  for (let column = codeColumn + 1; column < grid.columns; column++) {
    const code = codeOf(grid.text(codeRow, column));
    if (code !== undefined && !byCode.has(code)) byCode.set(code, column);
  }
  if (byCode.size < 2) return undefined;
  const first = Math.min(...byCode.values());
  const rows = new Map<string, number>();
  const imported = new Map<string, number>();
  const byRow = new Map<Role, number>();
  for (let row = codeRow + 1; row < grid.rows; row++) {
    const labels = Array.from({ length: first }, (_, column) => grid.text(row, column));
    const code = codeOf(grid.text(row, codeColumn));
    if (code !== undefined && byCode.has(code)) {
      if (rows.has(code) || labels.some(isImported)) imported.set(code, row);
      else rows.set(code, row);
    } else {
      const role = roleOf(labels);
      if (role !== undefined && !byRow.has(role)) byRow.set(role, row);
    }
  }
  const codes = [...byCode.keys()].filter((code) => rows.has(code));
  if (codes.length < 2 || codes.length < byCode.size) return undefined;
  const byColumn = columnRoles(grid, codeRow, new Set(byCode.values()), first);
  if (!byColumn.has('output')) return undefined;
  const labelled = (code: string) => Array.from({ length: first }, (_, column) => grid.text(rows.get(code)!, column));
  return {
    codes,
    columns: codes.map((code) => byCode.get(code)!),
    rows: codes.map((code) => rows.get(code)!),
    importedRows: imported.size === codes.length ? codes.map((code) => imported.get(code)!) : [],
    byColumn,
    byRow,
    names: new Map(codes.map((code) => [code, nameOf(labelled(code), code)])),
  };
}

/** Columns right of the sectors by what they are; headings may stand in the row of codes, above or below it. */
function columnRoles(grid: Grid, codeRow: number, sectors: ReadonlySet<number>, first: number): Map<Role, number> {
  const roles = new Map<Role, number>();
  for (let column = first; column < grid.columns; column++) {
    if (sectors.has(column)) continue;
    const texts = [codeRow, codeRow - 1, codeRow + 1].map((row) => grid.text(row, column));
    const role = roleOf(texts);
    if (role !== undefined && !roles.has(role)) roles.set(role, column);
  }
  return roles;
}

/** Sector codes are one to three digits, with a zero in front or not; the longer lists write division and number, 01001. */
function codeOf(text: string): string | undefined {
  const digits = /^(?:\d{1,3}|\d{5})$/u.test(text.trim()) ? text.trim() : undefined;
  return digits === undefined || Number(digits) === 0 ? undefined : digits.length === 1 ? `0${digits}` : digits;
}

function isImported(text: string): boolean {
  return /^imports?$|^进口/iu.test(text.trim());
}

function nameOf(labels: readonly string[], code: string): Name {
  const zh = labels.find((label) => /\p{Script=Han}/u.test(label));
  const en = labels.find((label) => /^[\p{Script=Latin}]{3}/u.test(label) && !/^(domestic|imports?)$/iu.test(label));
  return { zh: zh ?? en ?? code, en: en ?? zh ?? code };
}

/** The 42 sectors of 2002 and 2007 and those since 2012 are two classifications: their second sector is called differently. */
function schemeOf({ codes, names }: Plan): string {
  if (codes.length !== 42) return 'none';
  return /开采和洗选|采选业/u.test(names.get('02')?.zh ?? '') ? 'io42-2007' : 'io42-2017';
}
