import type { TableNode } from '@yanzhen/science/chains';
import type { Name } from '../../dataset/index.ts';
import { findScheme } from '../../schemes/index.ts';
import type { RawTable } from '../assemble.ts';
import type { Grid } from '../grid.ts';
import { nodeKey } from '../node-labels.ts';
import { readBlock } from '../square.ts';
import type { ReadTableOptions } from '../table-document.ts';
import { yearIn } from './file-year.ts';
import { schemeNames } from './scheme-names.ts';

/** A row or column of the sheet by its four headings: code, description, country, and running number (`c1`, `r1`). */
interface Heading {
  readonly at: number;
  readonly code: string;
  readonly label: string;
  readonly country: string;
  readonly number: string;
}

/** Rows below the industries that are parts of output besides intermediate inputs, by what their description says. */
const belowRows: readonly (readonly [string, RegExp])[] = [
  ['taxes_less_subsidies', /taxes less subsidies/iu],
  ['cif_fob_adjustments', /cif\s*\/\s*fob/iu],
  ['purchases_abroad', /direct purchases abroad/iu],
  ['purchases_by_non_residents', /purchases on the domestic territory/iu],
  ['value_added', /^value added/iu],
  ['transport_margins', /international transport margins/iu],
];

/**
 * World Input–Output Tables as the workbook has them, built from its published description: four heading rows and four
 * heading columns (industry code, description, country, number `c1`… or `r1`…), industries by country, then final uses by
 * country and total output; below, taxes, adjustments, value added and margins. Both releases (2013, 2016), million dollars.
 */
export function readWiodSheet(grid: Grid, file: string, options: ReadTableOptions): RawTable | undefined {
  const corner = cornerOf(grid);
  if (corner === undefined) return undefined;
  const columns = headings(grid.columns, corner.column + 1, (at, level) => grid.text(corner.row - 3 + level, at));
  const rows = headings(grid.rows, corner.row + 1, (at, level) => grid.text(at, corner.column - 3 + level));
  const isCountry = ({ country }: Heading) => /^[A-Z]{3}$|^RoW$/iu.test(country) && country.toUpperCase() !== 'TOT';
  const rowOf = new Map(rows.filter(isCountry).map((heading) => [keyOf(heading), heading]));
  const industries = columns.filter((heading) => isCountry(heading) && rowOf.has(keyOf(heading)));
  const uses = columns.filter((heading) => isCountry(heading) && !rowOf.has(keyOf(heading)));
  const output = columns.find(({ code, label }) => /^(GO|TOT)$/iu.test(code) || /^total output/iu.test(label));
  if (industries.length < 2 || industries.length !== rowOf.size || output === undefined) return undefined;
  const isFirst = industries[0]!.code === 'AtB';
  const nodes: TableNode[] = industries.map(({ country, code, number }) => ({
    region: country,
    sector: isFirst ? number : code,
  }));
  const nodeRows = industries.map((heading) => rowOf.get(keyOf(heading))!.at);
  const block = (over: readonly number[], along: readonly number[]) => blockOf(grid, over, along);
  const added = belowRows.flatMap(([category, pattern]) => {
    const found = rows.find(({ label, country }) => country.toUpperCase() === 'TOT' && pattern.test(label));
    return found === undefined ? [] : [{ category, at: found.at }];
  });
  const nodeColumns = industries.map(({ at }) => at);
  const zeros = () => new Float64Array(nodes.length);
  const year = options.year ?? (yearIn(file) || yearIn(grid.text(0, 0)));
  return {
    table: {
      kind: 'multi-regional',
      unit: options.unit ?? 'million USD',
      year,
      estimate: false,
      nodes,
      intermediate: block(nodeRows, nodeColumns),
      finalUses: uses.map(({ country, code, number }) => ({ region: country, category: code || number })),
      finalDemand: block(
        nodeRows,
        uses.map(({ at }) => at),
      ),
      valueAddedCategories: added.map(({ category }) => category),
      valueAdded: block(
        added.map(({ at }) => at),
        nodeColumns,
      ),
      output: block(nodeRows, [output.at]),
      exports: zeros(),
      imports: zeros(),
      error: zeros(),
      satellites: [],
    },
    layout: 'wiod',
    title: { zh: `世界投入产出表 ${year || ''}`, en: `World Input–Output Table ${year || ''}` },
    source: isFirst
      ? 'Timmer, Dietzenbacher, Los, Stehrer & de Vries (2015), World Input–Output Database, release 2013'
      : 'Timmer, Los, Stehrer & de Vries (2016), World Input–Output Database, release 2016',
    regionScheme: isFirst ? 'wiod-countries' : 'none',
    sectorScheme: isFirst ? 'wiod-2013' : 'none',
    regionNames: schemeNames(findScheme('wiod-countries')),
    sectorNames: isFirst ? schemeNames(findScheme('wiod-2013')) : labelsOf(industries),
    findings: [],
  };
}

/** Where the row of column numbers meets the column of row numbers; undefined where there are none. */
function cornerOf(grid: Grid): { readonly row: number; readonly column: number } | undefined {
  const isNumber = (text: string) => /^[cr]\d+$/u.test(text.trim());
  for (let row = 3; row < Math.min(10, grid.rows); row++) {
    for (let column = 3; column < Math.min(8, grid.columns); column++) {
      if (!isNumber(grid.text(row, column + 1)) || !isNumber(grid.text(row + 1, column))) continue;
      if (isNumber(grid.text(row, column))) continue;
      return { row, column };
    }
  }
  return undefined;
}

function headings(count: number, from: number, text: (at: number, level: number) => string): Heading[] {
  return Array.from({ length: Math.max(0, count - from) }, (_, k) => {
    const [code, label, country, number] = [0, 1, 2, 3].map((level) => text(from + k, level).trim());
    return { at: from + k, code: code!, label: label!, country: country!, number: number! };
  });
}

/** A country's industry: rows and columns carry the same digits, whatever letter stands before them. */
function keyOf({ country, number }: Heading): string {
  return nodeKey({ region: country, sector: number.slice(1) });
}

function blockOf(grid: Grid, rows: readonly number[], columns: readonly number[]): Float64Array {
  const out = new Float64Array(rows.length * columns.length);
  const whole = columns.every((column, j) => column === columns[0]! + j);
  rows.forEach((row, i) => {
    if (whole && columns.length > 0) {
      const line = readBlock(grid, { row, column: columns[0]!, rows: 1, columns: columns.length });
      return out.set(line, i * columns.length);
    }
    columns.forEach((column, j) => {
      out[i * columns.length + j] = readBlock(grid, { row, column, rows: 1, columns: 1 })[0]!;
    });
  });
  return out;
}

function labelsOf(industries: readonly Heading[]): ReadonlyMap<string, Name> {
  return new Map(industries.map(({ code, label }) => [code, { zh: label, en: label }]));
}
