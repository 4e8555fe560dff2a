import { baselines, type Fragment } from './baselines.ts';

/** A line in reading order with the column it stands in. */
export interface Line extends Fragment {
  readonly page: number;
  readonly cell: boolean;
  /** Counts columns through the document; lines with one number stand one below the other. */
  readonly column: number;
}

const leastLines = 4;
const proseShare = 0.55;
const leastColumnEms = 8;
const longestCellEms = 9;

/** A page's fragments in reading order, as blocks: a column of lines each, whole-width lines between them. */
export function columnsOf(fragments: readonly Fragment[]): Fragment[][] {
  const gutter = gutterOf(fragments);
  if (gutter === undefined) return [[...fragments]];
  const columns: Fragment[][] = [];
  let left: Fragment[] = [];
  let right: Fragment[] = [];
  let across: Fragment[] = [];
  const close = () => {
    if (across.length > 0) columns.push(across);
    for (const side of [left, right]) if (side.length > 0) columns.push(...columnsOf(side));
    left = [];
    right = [];
    across = [];
  };
  const inTable = tableRows(fragments);
  for (const fragment of [...fragments].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const spans = fragment.left < gutter && fragment.right > gutter;
    if (spans || inTable.has(fragment)) {
      if (left.length + right.length > 0) close();
      across.push(fragment);
    } else if (fragment.right <= gutter) left.push(fragment);
    else right.push(fragment);
  }
  close();
  return columns;
}

/** Fragments that stand side by side in threes or more and are short: rows of a table across the columns. */
function tableRows(fragments: readonly Fragment[]): ReadonlySet<Fragment> {
  const rows = baselines(fragments).filter((row) => {
    const width = row.reduce((sum, { left, right }) => sum + right - left, 0);
    return row.length >= 3 && width / row.length < longestCellEms * (row[0]?.size ?? 0);
  });
  return new Set(rows.flat());
}

/** Where an upright band of white parts two columns of prose; undefined where there is none. Rows of a table are no prose. */
function gutterOf(all: readonly Fragment[]): number | undefined {
  const inTable = tableRows(all);
  const fragments = all.filter((fragment) => !inTable.has(fragment));
  if (fragments.length < 2 * leastLines) return undefined;
  const start = Math.min(...fragments.map(({ left }) => left));
  const end = Math.max(...fragments.map(({ right }) => right));
  const size = median(fragments.map((fragment) => fragment.size));
  const cover = new Uint16Array(Math.max(1, Math.ceil(end - start) + 1));
  for (const { left, right } of fragments)
    for (let x = Math.floor(left - start); x <= Math.ceil(right - start); x++)
      if (x >= 0 && x < cover.length) cover[x]!++;
  const most = Math.max(1, Math.floor(fragments.length * 0.2));
  let best: { from: number; to: number; covered: number } | undefined;
  for (let from = Math.floor(cover.length * 0.2); from < cover.length * 0.8; from++) {
    const covered = cover[from] ?? 0;
    if (covered > most) continue;
    let to = from;
    while (to < cover.length * 0.8 && (cover[to] ?? 0) <= covered) to++;
    if (to - from >= Math.max(6, 0.8 * size) && (!best || covered < best.covered)) best = { from, to, covered };
    from = to;
  }
  if (!best) return undefined;
  const gutter = start + (best.from + best.to) / 2;
  return partsProse(fragments, gutter, size) ? gutter : undefined;
}

function partsProse(fragments: readonly Fragment[], gutter: number, size: number): boolean {
  const sides = [fragments.filter(({ right }) => right <= gutter), fragments.filter(({ left }) => left >= gutter)];
  return sides.every((side) => {
    if (side.length < leastLines) return false;
    const width = Math.max(...side.map(({ right }) => right)) - Math.min(...side.map(({ left }) => left));
    const mean = side.reduce((sum, { left, right }) => sum + right - left, 0) / side.length;
    return width >= leastColumnEms * size && mean >= proseShare * width;
  });
}

/** Fragments of one column as lines: what stands on one baseline is one line, unless several rows in turn do so, which is a table. */
export function linesOf(column: readonly Fragment[], page: number, number: number): Line[] {
  const rows = baselines(column);
  return rows.flatMap((row, index): Line[] => {
    const beside = [rows[index - 1], rows[index + 1]].some((other) => (other?.length ?? 0) > 1);
    const sorted = [...row].sort((a, b) => a.left - b.left);
    if (row.length > 1 && beside) return sorted.map((cell) => ({ ...cell, page, column: number, cell: true }));
    const [first] = sorted;
    if (!first) return [];
    const text = sorted.map((fragment) => fragment.text).join(' ');
    const right = Math.max(...sorted.map((fragment) => fragment.right));
    return [{ ...first, text, right, page, column: number, cell: false }];
  });
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
