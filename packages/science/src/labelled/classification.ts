import { type Matrix, matrix } from './matrix.ts';

/** A unit of a classification: its parent is above it, the smaller the level the broader the unit. */
export interface ClassificationUnit {
  readonly code: string;
  readonly parent?: string;
  readonly level: number;
}

/** The units of a classification by code. */
export type Classification = ReadonlyMap<string, ClassificationUnit>;

/** The code itself or its ancestor at a level; a code that stands above that level stays itself. */
export function codeAtLevel(code: string, level: number, classification: Classification): string {
  let unit = classification.get(code);
  while (unit?.parent !== undefined && unit.level > level) {
    const above = classification.get(unit.parent);
    if (above === undefined || above.level < level) break;
    unit = above;
  }
  return unit?.code ?? code;
}

/** How far parts may miss their total and still be taken for it: rounding and minor suppression. */
export const COVERAGE_TOLERANCE = 0.01;

/**
 * The columns that together are everything once: a division and its groups side by side would count
 * twice. Where the reported parts of a column add up to it (within 1 % over the regions that report
 * all of them), the parts are taken; where they do not, the column itself is, and its parts are left out.
 * @returns 1 for each column taken; a column nobody reported is not.
 */
export function leafColumns(source: Matrix, classification: Classification): Uint8Array {
  const { columns } = source;
  const reported = reportedColumns(source);
  const position = new Map(columns.map((code, j) => [code, j]));
  const parts = new Map<number, number[]>();
  columns.forEach((code, j) => {
    if (reported[j] === 0) return;
    const above = nearestReported(code, classification, position, reported);
    const siblings = parts.get(above);
    if (siblings === undefined) parts.set(above, [j]);
    else siblings.push(j);
  });
  const leaf = new Uint8Array(columns.length);
  const take = (j: number): void => {
    const below = parts.get(j);
    if (below !== undefined && coversTotal(source, j, below)) below.forEach(take);
    else leaf[j] = 1;
  };
  parts.get(-1)?.forEach(take);
  return leaf;
}

function reportedColumns({ columns, values }: Matrix): Uint8Array {
  const m = columns.length;
  const reported = new Uint8Array(m);
  let open = m;
  for (let start = 0; start < values.length && open > 0; start += m) {
    for (let j = 0; j < m; j++) {
      if (reported[j] === 1 || Number.isNaN(values[start + j]!)) continue;
      reported[j] = 1;
      open--;
    }
  }
  return reported;
}

function nearestReported(
  code: string,
  classification: Classification,
  position: ReadonlyMap<string, number>,
  reported: Uint8Array,
): number {
  let parent = classification.get(code)?.parent;
  while (parent !== undefined) {
    const j = position.get(parent);
    if (j !== undefined && reported[j] === 1) return j;
    parent = classification.get(parent)?.parent;
  }
  return -1;
}

function coversTotal({ rows, columns, values }: Matrix, total: number, parts: readonly number[]): boolean {
  let whole = 0;
  let sum = 0;
  let filled = false;
  let comparable = false;
  for (let r = 0; r < rows.length; r++) {
    const base = r * columns.length;
    const own = values[base + total]!;
    const below = parts.reduce((subtotal, j) => subtotal + values[base + j]!, 0);
    filled ||= own > 0 || own < 0;
    if (Number.isNaN(own) || Number.isNaN(below)) continue;
    comparable = true;
    whole += own;
    sum += below;
  }
  // A unit that only heads its parts, without figures of its own, is no total to compare with.
  if (!filled) return true;
  return comparable && Math.abs(whole - sum) <= COVERAGE_TOLERANCE * Math.abs(whole);
}

/** The levels at which the leaves of a matrix can be looked at, broadest first. */
export function levelsOf(source: Matrix, classification: Classification): number[] {
  const leaf = leafColumns(source, classification);
  const levels = new Set<number>();
  source.columns.forEach((code, j) => {
    let unit = leaf[j] === 1 ? classification.get(code) : undefined;
    while (unit !== undefined) {
      levels.add(unit.level);
      unit = unit.parent === undefined ? undefined : classification.get(unit.parent);
    }
  });
  return [...levels].sort((a, b) => a - b);
}

/**
 * The matrix at one level of the classification, added up from its leaves, so that every level
 * refines the one above it. A sum with a missing part is missing: a part is not a total.
 * @param include 1 for each column of the original matrix to take along; all leaves by default.
 */
export function matrixAtLevel(
  source: Matrix,
  level: number,
  classification: Classification,
  include?: Uint8Array,
): Matrix {
  const leaf = leafColumns(source, classification);
  const position = new Map<string, number>();
  const target = source.columns.map((code, j) => {
    if (leaf[j] === 0 || include?.[j] === 0) return -1;
    const group = codeAtLevel(code, level, classification);
    if (!position.has(group)) position.set(group, position.size);
    return position.get(group)!;
  });
  const out = matrix(source.rows, [...position.keys()]);
  const [from, to] = [source.columns.length, out.columns.length];
  for (let r = 0; r < source.rows.length; r++) {
    for (let j = 0; j < from; j++) {
      if (target[j]! >= 0) out.values[r * to + target[j]!]! += source.values[r * from + j]!;
    }
  }
  return out;
}
