import type { FinalUse } from '@yanzhen/science/chains';
import { labelsDiffer, notSquare } from './errors.ts';
import type { Grid } from './grid.ts';
import { nodeKey, nodeOf } from './node-labels.ts';
import { columnLabels, readBlock, rowLabels, type Square } from './square.ts';

/** A block beside the square: figures with the labels of the side that is not nodes. */
export interface Strip {
  readonly labels: readonly (readonly string[])[];
  readonly values: Float64Array;
}

/**
 * Reads a block whose rows are the nodes (final use, output), in any order.
 * @returns values `n × columns`, rows in the order of the nodes
 */
export function readByRows(grid: Grid, { nodes, style }: Square): Strip {
  const n = nodes.length;
  const places = new Map(nodes.map((node, i) => [nodeKey(node), i]));
  for (const depth of [1, 2, 3]) {
    for (const top of [1, 2, 3, 0]) {
      if (grid.rows !== top + n || grid.columns <= depth) continue;
      const order = rowLabels(grid, top, n, depth).map((label) => places.get(nodeKey(nodeOf(label, style))));
      if (!isPermutation(order)) continue;
      const columns = grid.columns - depth;
      const naming = top > 1 && grid.isBlankFrom(top - 1, depth) ? 1 : 0;
      const values = readBlock(grid, { row: top, column: depth, rows: n, columns });
      return { labels: columnLabels(grid, depth, columns, top - naming), values: reorderRows(values, order, columns) };
    }
  }
  throw unlike(grid, nodes.length, 'rows', rowLabels(grid, 1, 1, 2)[0]!.join(' '), nodes[0]!);
}

/**
 * Reads a block whose columns are the nodes (value added, accounts), in any order.
 * @returns values `rows × n`, columns in the order of the nodes
 */
export function readByColumns(grid: Grid, { nodes, style }: Square): Strip {
  const n = nodes.length;
  const places = new Map(nodes.map((node, i) => [nodeKey(node), i]));
  const left = grid.columns - n;
  for (const depth of [1, 2, 3]) {
    if (left < 0 || grid.rows <= depth) continue;
    const order = columnLabels(grid, left, n, depth).map((label) => places.get(nodeKey(nodeOf(label, style))));
    if (!isPermutation(order)) continue;
    const naming = grid.isBlankFrom(depth, left) ? 1 : 0;
    const top = depth + naming;
    const rows = grid.rows - top;
    const values = readBlock(grid, { row: top, column: left, rows, columns: n });
    return { labels: rowLabels(grid, top, rows, left), values: reorderColumns(values, order, rows) };
  }
  throw unlike(grid, n, 'columns', grid.text(0, Math.max(0, left)), nodes[0]!);
}

/** The final uses that column labels stand for. One text may be a region, `region_category`, or a category. */
export function finalUses(labels: readonly (readonly string[])[], regions: readonly string[]): FinalUse[] {
  const only = regions.length === 1 ? regions[0]! : '';
  const longestFirst = [...regions].sort((a, b) => b.length - a.length);
  return labels.map((label, i) => {
    if (label.length > 1) return { region: label[0]!, category: label[1]! };
    const text = label[0] ?? '';
    if (regions.includes(text)) return { region: text, category: 'final_demand' };
    const region = longestFirst.find((code) => text.startsWith(`${code}_`));
    if (region !== undefined) return { region, category: text.slice(region.length + 1) };
    return { region: only, category: text === '' ? `final_use_${i + 1}` : text };
  });
}

function isPermutation(order: readonly (number | undefined)[]): order is number[] {
  return order.every((place) => place !== undefined) && new Set(order).size === order.length;
}

function reorderRows(values: Float64Array, order: readonly number[], columns: number): Float64Array {
  if (order.every((place, i) => place === i)) return values;
  const out = new Float64Array(values.length);
  order.forEach((place, i) => {
    out.set(values.subarray(i * columns, (i + 1) * columns), place * columns);
  });
  return out;
}

function reorderColumns(values: Float64Array, order: readonly number[], rows: number): Float64Array {
  if (order.every((place, j) => place === j)) return values;
  const n = order.length;
  const out = new Float64Array(values.length);
  for (let row = 0; row < rows; row++) for (let j = 0; j < n; j++) out[row * n + order[j]!] = values[row * n + j]!;
  return out;
}

function unlike(
  grid: Grid,
  n: number,
  side: 'rows' | 'columns',
  found: string,
  first: { region: string; sector: string },
) {
  const count = side === 'rows' ? grid.rows - 1 : grid.columns - 1;
  if (count < n) return notSquare(grid.file, grid.rows - 1, grid.columns - 1);
  return labelsDiffer(grid.file, 1, found, `${first.region} ${first.sector}`.trim());
}
