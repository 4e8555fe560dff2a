import type { RawTable } from '../assemble.ts';
import type { Grid } from '../grid.ts';
import { nodeOf } from '../node-labels.ts';
import { readBlock } from '../square.ts';
import { finalUses } from '../strip.ts';
import type { ReadTableOptions } from '../table-document.ts';
import { yearIn } from './file-year.ts';

const outputNames = new Set(['OUT', 'OUTPUT', 'TOTAL']);

/**
 * OECD Inter-Country Input–Output tables, one CSV a year: labels `COUNTRY_INDUSTRY` in the first row
 * and column, final uses `COUNTRY_CATEGORY` (HFCE, NPISH, GGFC, GFCF, INVNT, …) and output to the right,
 * taxes (`TLS` or `COUNTRY_TAXSUB` rows), value added (`VA` or `VALU`) and output below. Million US dollars.
 * China and Mexico keep the parts (CN1, CN2, …) the table divides them into.
 */
export function readIcio(grid: Grid, file: string, options: ReadTableOptions): RawTable | undefined {
  const column = new Map<string, number>();
  for (let c = 1; c < grid.columns; c++) column.set(grid.text(0, c), c);
  const rows = new Map<string, number>();
  for (let r = 1; r < grid.rows; r++) rows.set(grid.text(r, 0), r);
  const labels = [...column.keys()].filter((label) => label.includes('_') && rows.has(label));
  const output = [...column].find(([label]) => outputNames.has(label.toUpperCase()))?.[1];
  const added = [...rows.keys()].filter((label) => /^(VA|VALU|TLS|TXSP)$|_TAXSUB$/iu.test(label));
  const n = labels.length;
  if (n < 2 || output === undefined || added.length === 0) return undefined;
  if (labels.some((label, i) => column.get(label) !== i + 1 || rows.get(label) !== i + 1)) return undefined;
  const uses = [...column].filter(([label, c]) => c > n && c !== output && label.includes('_'));
  const nodes = labels.map((label) => nodeOf([label], { split: 'first', region: '' }));
  const regions = [...new Set(uses.map(([label]) => label.slice(0, label.indexOf('_'))))];
  const valueAdded = taxesAndValueAdded(grid, added, rows, n);
  const zeros = () => new Float64Array(n);
  const year = options.year ?? yearIn(file);
  return {
    table: {
      kind: 'multi-regional',
      unit: options.unit ?? 'million USD',
      year,
      estimate: false,
      nodes,
      intermediate: readBlock(grid, { row: 1, column: 1, rows: n, columns: n }),
      finalUses: finalUses(
        uses.map(([label]) => [label]),
        regions,
      ),
      finalDemand: finalBlock(
        grid,
        uses.map(([, c]) => c),
        n,
      ),
      ...valueAdded,
      output: readBlock(grid, { row: 1, column: output, rows: n, columns: 1 }),
      exports: zeros(),
      imports: zeros(),
      error: zeros(),
      satellites: [],
    },
    layout: 'oecd-icio',
    title: { zh: `OECD 国家间投入产出表 ${year || ''}`, en: `OECD Inter-Country Input–Output table ${year || ''}` },
    source: 'OECD Inter-Country Input-Output (ICIO) Tables',
    findings: [],
  };
}

function finalBlock(grid: Grid, columns: readonly number[], n: number): Float64Array {
  const out = new Float64Array(n * columns.length);
  columns.forEach((column, j) => {
    readBlock(grid, { row: 1, column, rows: n, columns: 1 }).forEach((value, i) => {
      out[i * columns.length + j] = value;
    });
  });
  return out;
}

/** Taxes of all countries become one row. */
function taxesAndValueAdded(grid: Grid, labels: readonly string[], rows: ReadonlyMap<string, number>, n: number) {
  const isTax = (label: string) => /TLS|TXSP|TAXSUB/iu.test(label);
  const groups = [
    { category: 'taxes_less_subsidies', members: labels.filter(isTax) },
    { category: 'value_added', members: labels.filter((label) => !isTax(label)) },
  ].filter(({ members }) => members.length > 0);
  const valueAdded = new Float64Array(groups.length * n);
  groups.forEach(({ members }, k) => {
    for (const label of members) {
      readBlock(grid, { row: rows.get(label)!, column: 1, rows: 1, columns: n }).forEach((value, j) => {
        valueAdded[k * n + j]! += value;
      });
    }
  });
  return { valueAddedCategories: groups.map(({ category }) => category), valueAdded };
}
