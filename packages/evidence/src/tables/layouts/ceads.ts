import type { TableNode } from '@yanzhen/science/chains';
import { resolveRegion } from '../../names/index.ts';
import { columnLetter } from '../../readers/cell.ts';
import { findScheme } from '../../schemes/index.ts';
import { finding, type RawTable } from '../assemble.ts';
import { duplicateNode, notANumber } from '../errors.ts';
import type { Grid } from '../grid.ts';
import { nodeKey } from '../node-labels.ts';
import type { ReadTableOptions } from '../table-document.ts';
import { yearIn } from './file-year.ts';
import { type Role, roleOf, valueAddedRoles } from './roles.ts';
import { schemeNames } from './scheme-names.ts';

type Heading = { readonly region: string; readonly texts: readonly string[] };

/**
 * The multi-regional workbook of China Emission Accounts and Datasets: provinces and sectors in the
 * first columns and the first rows (a province stands at the first of its sectors or at each), final uses
 * by province, then exports, error and output to the right; imports and value added below. 万元.
 */
export function readCeads(grid: Grid, file: string, options: ReadTableOptions): RawTable | undefined {
  const places = findPlaces(grid);
  if (places === undefined) return undefined;
  const { columns, rows } = places;
  const nodeColumns = [...columns].filter(([, heading]) => isNode(heading));
  const nodes = nodeColumns.map(([, heading]) => nodeFrom(heading));
  const byKey = new Map(
    [...rows].filter(([, heading]) => isNode(heading)).map(([at, heading]) => [nodeKey(nodeFrom(heading)), at]),
  );
  if (nodes.length < 4 || new Set(nodes.map(({ region }) => region)).size < 2) return undefined;
  if (nodes.some((node) => !byKey.has(nodeKey(node)))) return undefined;
  const repeated = nodes.find((node, i) => nodes.findIndex((other) => nodeKey(other) === nodeKey(node)) !== i);
  if (repeated !== undefined) throw duplicateNode(file, `${repeated.region} ${repeated.sector}`);
  const nodeRows = nodes.map((node) => byKey.get(nodeKey(node))!);
  const uses = [...columns].filter(([, { region, texts }]) => region !== '' && isFinalUse(roleOf(texts)));
  const column = (role: Role) =>
    [...columns].find(([, heading]) => !isNode(heading) && roleOf(heading.texts) === role)?.[0];
  const row = (role: Role) => [...rows].find(([, heading]) => !isNode(heading) && roleOf(heading.texts) === role)?.[0];
  const output = column('output');
  if (uses.length === 0 || output === undefined) return undefined;
  const cells = counting(grid);
  const at = (role: Role) => column(role);
  const flow = (role: Role) => cells.block(nodeRows, at(role) === undefined ? [] : [at(role)!], nodes.length);
  const added = valueAddedRoles.some((role) => row(role) !== undefined) ? valueAddedRoles : (['value_added'] as const);
  const addedRows = added.flatMap((role) => row(role) ?? []);
  const importRow = row('imports');
  const year = options.year ?? yearIn(file);
  const sheetColumns = nodeColumns.map(([at]) => at);
  const table = {
    kind: 'multi-regional' as const,
    unit: options.unit ?? '万元',
    year,
    estimate: true,
    nodes,
    intermediate: cells.block(nodeRows, sheetColumns),
    finalUses: uses.map(([, { region, texts }]) => ({ region, category: roleOf(texts)! })),
    finalDemand: cells.block(
      nodeRows,
      uses.map(([at]) => at),
    ),
    valueAddedCategories: added.filter((role) => row(role) !== undefined),
    valueAdded: cells.block(addedRows, sheetColumns),
    output: cells.block(nodeRows, [output]),
    exports: flow('exports'),
    imports: importRow === undefined ? new Float64Array(nodes.length) : cells.block([importRow], sheetColumns),
    error: flow('error'),
    satellites: [],
  };
  const scheme = new Set(nodes.map(({ sector }) => sector)).size === 42 ? 'io42-2017' : 'none';
  return {
    table,
    layout: 'ceads-mrio',
    title: {
      zh: `中国多区域投入产出表 ${year || ''}（CEADs）`,
      en: `China multi-regional input–output table ${year || ''} (CEADs)`,
    },
    source: 'China Emission Accounts and Datasets (CEADs), Zheng et al. (2020)',
    regionScheme: 'gbt2260',
    sectorScheme: scheme,
    regionNames: schemeNames(findScheme('gbt2260')),
    sectorNames: new Map([...names(nodeColumns.map(([, heading]) => heading)), ...schemeNames(findScheme(scheme))]),
    findings: [
      finding('estimated-flows', 'caution', 1, {
        zh: '省际流量是编制者估算的，不是调查所得。',
        en: 'Flows between provinces are the compilers’ estimates, not surveyed.',
      }),
      ...(cells.blanks() === 0
        ? []
        : [
            finding('blank-as-zero', 'information', cells.blanks(), {
              zh: '空白单元格按零计。',
              en: 'Blank cells count as zero.',
            }),
          ]),
    ],
  };
}

function isFinalUse(role: Role | undefined): boolean {
  return (
    role !== undefined &&
    ['rural_households', 'urban_households', 'households', 'government', 'fixed_capital', 'inventories'].includes(role)
  );
}

function isNode({ region, texts }: Heading): boolean {
  return region !== '' && texts.length > 0 && roleOf(texts) === undefined;
}

/** A node's sector is its code where a heading has one, else its name. */
function nodeFrom({ region, texts }: Heading): TableNode {
  const code = texts.find((text) => /^\d{1,3}$/u.test(text));
  return { region, sector: code === undefined ? texts[0]! : code.padStart(2, '0') };
}

function names(headings: readonly Heading[]) {
  return new Map(
    headings.map((heading) => {
      const name = heading.texts.find((text) => !/^\d+$/u.test(text)) ?? heading.texts[0]!;
      return [nodeFrom(heading).sector, { zh: name, en: name }] as const;
    }),
  );
}

/** The headings of columns and rows, where the first rows and columns hold province names. */
function findPlaces(grid: Grid) {
  const region = regionReader();
  const depth = headingDepth(grid, region);
  if (depth === undefined) return undefined;
  const along = (count: number, from: number, text: (at: number, level: number) => string, levels: number) => {
    const found = new Map<number, Heading>();
    let current = '';
    for (let at = from; at < count; at++) {
      const texts = Array.from({ length: levels }, (_, level) => text(at, level)).filter((one) => one !== '');
      const own = texts.map(region).find((code) => code !== undefined);
      const rest = texts.filter((one) => region(one) === undefined);
      if (own !== undefined) current = own;
      else if (
        ['exports', 'error', 'output', 'imports', 'total', 'value_added', ...valueAddedRoles].includes(
          roleOf(rest) as string,
        )
      )
        current = '';
      found.set(at, { region: current, texts: rest });
    }
    return found;
  };
  return {
    columns: along(grid.columns, depth.columns, (at, level) => grid.text(level, at), depth.rows),
    rows: along(grid.rows, depth.rows, (at, level) => grid.text(at, level), depth.columns),
  };
}

/** How many rows and columns hold headings: the figures begin where provinces cross. */
function headingDepth(grid: Grid, region: (text: string) => string | undefined) {
  const top = Array.from({ length: Math.min(8, grid.rows) }, (_, row) => row);
  const left = Array.from({ length: Math.min(6, grid.columns) }, (_, column) => column);
  const columns = left.find((column) => top.some((row) => region(grid.text(row, column)) !== undefined) && column > 0);
  if (columns === undefined) return undefined;
  const labels = left.filter((column) => column < columns);
  const rows = top.find((row) => row > 0 && labels.some((column) => region(grid.text(row, column)) !== undefined));
  return rows === undefined ? undefined : { rows, columns };
}

/** Reads province names; each text is resolved once. */
function regionReader(): (text: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (text) => {
    if (!known.has(text)) {
      const found = /^\d+$/u.test(text) ? undefined : resolveRegion(text, { scheme: 'gbt2260', level: 1 });
      known.set(text, found?.status === 'resolved' ? found.code : undefined);
    }
    return known.get(text);
  };
}

/** Figures with blanks as zero, counted. */
function counting(grid: Grid) {
  let blanks = 0;
  const cell = (row: number, column: number): number => {
    const value = grid.value(row, column);
    if (Number.isFinite(value)) return value;
    const text = grid.text(row, column).trim();
    if (text !== '') throw notANumber(grid.file, row + 1, columnLetter(column), grid.text(row, 0), text);
    blanks++;
    return 0;
  };
  return {
    blanks: () => blanks,
    block: (rows: readonly number[], columns: readonly number[], size = rows.length * columns.length) => {
      const out = new Float64Array(size);
      rows.forEach((row, i) => {
        columns.forEach((column, j) => {
          out[i * columns.length + j] = cell(row, column);
        });
      });
      return out;
    },
  };
}
