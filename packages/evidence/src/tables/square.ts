import type { TableNode } from '@yanzhen/science/chains';
import { columnLetter } from '../readers/cell.ts';
import { duplicateNode, labelsDiffer, notANumber, notSquare, tableError } from './errors.ts';
import type { Grid } from './grid.ts';
import { type LabelTexts, type NodeStyle, nodeKey, nodeOf, nodeStyle } from './node-labels.ts';

/** A square matrix of flows with the nodes its rows and columns stand for. */
export interface Square {
  readonly nodes: readonly TableNode[];
  readonly style: NodeStyle;
  readonly values: Float64Array;
}

/** More than this many nodes do not fit the memory of an ordinary machine (n² numbers of eight bytes, several times). */
const mostNodes = 10_000;

/** The shapes labels may take: so many header rows and label columns, and perhaps a row that only names the latter. */
const shapes = [1, 2, 3].flatMap((depth) => [
  { depth, naming: 0 },
  { depth, naming: 1 },
]);

/**
 * Reads a labelled square matrix: labels `region_sector` in the first row and column, or two rows
 * and two columns of labels, with or without the row in which data frames name their columns.
 * @throws ImportError naming label or cell
 */
export function readSquare(grid: Grid, region: string): Square {
  if (grid.rows < 2 || grid.columns < 2) throw emptyTable(grid.file);
  const shape = shapes.find(({ depth, naming }) => fits(grid, depth, naming));
  if (shape === undefined) throw whyNot(grid);
  const { depth, naming } = shape;
  const n = grid.columns - depth;
  if (n > mostNodes) throw tooManyNodes(grid.file, n);
  const labels = rowLabels(grid, depth + naming, n, depth);
  const style = nodeStyle(labels, region);
  const nodes = labels.map((label) => nodeOf(label, style));
  checkUnique(grid.file, nodes);
  const values = readBlock(grid, { row: depth + naming, column: depth, rows: n, columns: n });
  return { nodes, style, values };
}

function fits(grid: Grid, depth: number, naming: number): boolean {
  const n = grid.columns - depth;
  const top = depth + naming;
  if (n < 1 || grid.rows !== top + n) return false;
  if (naming === 1 && !grid.isBlankFrom(depth, depth)) return false;
  for (let k = 0; k < n; k++) {
    for (let level = 0; level < depth; level++) {
      if (grid.text(top + k, level) !== grid.text(level, depth + k)) return false;
    }
  }
  return grid.text(0, depth) !== '';
}

/** Says which label is wrong where the size fits, and that the matrix is not square where it does not. */
function whyNot(grid: Grid) {
  for (const depth of [1, 2]) {
    for (const naming of [0, 1]) {
      const n = grid.columns - depth;
      const top = depth + naming;
      if (grid.rows !== top + n || (naming === 1 && !grid.isBlankFrom(depth, depth))) continue;
      if (depth === 1 && Number.isNaN(grid.value(1, 1))) continue;
      for (let k = 0; k < n; k++) {
        const row = labelText(grid, top + k, depth, 'row');
        const column = labelText(grid, depth + k, depth, 'column');
        if (row !== column) return labelsDiffer(grid.file, k + 1, row, column);
      }
    }
  }
  return notSquare(grid.file, grid.rows - 1, grid.columns - 1);
}

function labelText(grid: Grid, at: number, depth: number, side: 'row' | 'column'): string {
  const texts = Array.from({ length: depth }, (_, level) =>
    side === 'row' ? grid.text(at, level) : grid.text(level, at),
  );
  return texts.join('_');
}

/** The labels of `count` rows from `top` on. */
export function rowLabels(grid: Grid, top: number, count: number, depth: number): LabelTexts[] {
  return Array.from({ length: count }, (_, k) => Array.from({ length: depth }, (_, c) => grid.text(top + k, c)));
}

/** The labels of `count` columns from `left` on. */
export function columnLabels(grid: Grid, left: number, count: number, depth: number): LabelTexts[] {
  return Array.from({ length: count }, (_, k) => Array.from({ length: depth }, (_, r) => grid.text(r, left + k)));
}

export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The figures of a block, row-major. @throws ImportError naming the first cell that is no number */
export function readBlock(grid: Grid, block: Block, out = new Float64Array(block.rows * block.columns)): Float64Array {
  for (let i = 0; i < block.rows; i++) {
    for (let j = 0; j < block.columns; j++) {
      const value = grid.value(block.row + i, block.column + j);
      if (!Number.isFinite(value)) throw badCell(grid, block, i, j);
      out[i * block.columns + j] = value;
    }
  }
  return out;
}

function badCell(grid: Grid, { row, column }: Block, i: number, j: number) {
  const label = `${grid.text(row + i, 0)} → ${grid.text(0, column + j)}`;
  return notANumber(grid.file, row + i + 1, columnLetter(column + j), label, grid.text(row + i, column + j));
}

function checkUnique(file: string, nodes: readonly TableNode[]): void {
  const seen = new Set<string>();
  for (const node of nodes) {
    const key = nodeKey(node);
    if (seen.has(key)) throw duplicateNode(file, `${node.region} ${node.sector}`.trim());
    seen.add(key);
  }
}

function emptyTable(file: string) {
  return tableError(
    'empty-table',
    { zh: `“${file}”里没有数字。`, en: `There are no figures in “${file}”.` },
    { place: { file }, expected: { zh: '带标签的方阵', en: 'a square matrix with labels' } },
  );
}

function tooManyNodes(file: string, n: number) {
  return tableError(
    'too-many-nodes',
    { zh: `“${file}”有 ${n} 个节点。`, en: `“${file}” has ${n} nodes.` },
    {
      kind: 'limit',
      place: { file },
      found: String(n),
      expected: { zh: `至多 ${mostNodes} 个`, en: `at most ${mostNodes}` },
      advice: { zh: '请先按地区或部门归并。', en: 'Aggregate regions or sectors first.' },
    },
  );
}
