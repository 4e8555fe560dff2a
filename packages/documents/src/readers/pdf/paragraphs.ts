import { columnsOf as columnsWide, firstWordColumns } from '../joining.ts';
import { opensParagraph } from '../structure.ts';
import { type Line, median } from './columns.ts';

/** A line with its place in the original. */
export interface PlacedLine extends Line {
  readonly start: number;
}

/** Lines that make up one paragraph, heading, item or cell. */
export interface Group {
  readonly lines: readonly PlacedLine[];
}

/** What is usual in a document: against it a line is indented, short, large or far from the one before. */
export interface Measure {
  /** Size of the type most characters are set in. */
  readonly size: number;
  /** From one baseline to the next, in sizes. */
  readonly leading: number;
  /** Whether paragraphs begin with an indent. */
  readonly indents: boolean;
  readonly edges: ReadonlyMap<number, { readonly left: number; readonly right: number }>;
}

/** Room at a line's end, in sizes, that a typesetter leaves who does not break numbers and words. */
const looseEms = 5;
/** Share of a column's lines that must begin at a place for it to be the column's edge. */
const shareAtEdge = 0.15;
const sentenceEnd = /[。！？.!?;；:：…]["”’）)\]]*$/u;

/** The measure of all lines that are no running heads. */
export function measure(lines: readonly PlacedLine[]): Measure {
  const sizes = new Map<number, number>();
  for (const { size, text } of lines) {
    const step = Math.round(size * 2) / 2;
    sizes.set(step, (sizes.get(step) ?? 0) + text.length);
  }
  const size = [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
  const gaps = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    const near = before && before.column === line.column && !line.cell && Math.abs(line.size - size) <= 1;
    const gap = near ? (line.y - before.y) / size : 0;
    return gap > 0.8 && gap < 4 ? [gap] : [];
  });
  const edges = columnEdges(lines, size);
  const indented = lines.filter((line) => {
    const indent = (line.left - (edges.get(line.column)?.left ?? 0)) / size;
    return indent > 1.2 && indent < 3.5;
  });
  return { size, leading: median(gaps) || 1.5, indents: indented.length > lines.length * 0.06, edges };
}

/** The left and right edge of every column; a column of few lines takes those of a column at the same place. */
function columnEdges(lines: readonly PlacedLine[], size: number): Measure['edges'] {
  const byColumn = Map.groupBy(
    lines.filter((line) => !line.cell),
    (line) => line.column,
  );
  const own = [...byColumn].map(([column, members]) => {
    const rights = members.map(({ right }) => right).sort((a, b) => a - b);
    const right = rights[Math.floor(0.97 * (rights.length - 1))] ?? 0;
    return { column, lines: members.length, left: leftEdge(members), right };
  });
  const full = own.filter((edge) => edge.lines >= 8);
  return new Map(
    own.map((edge) => {
      if (edge.lines >= 8) return [edge.column, edge];
      const like = full.filter(
        (other) => other.left <= edge.left + 0.5 * size && other.right >= edge.right - 0.5 * size,
      );
      const left = like.length > 0 ? median(like.map((other) => other.left)) : edge.left;
      const right = like.length > 0 ? median(like.map((other) => other.right)) : edge.right;
      return [edge.column, { left: Math.min(left, edge.left), right: Math.max(right, edge.right) }];
    }),
  );
}

/** The leftmost place where a good part of a column's lines begin: a heading that hangs out to the left does not move it. */
function leftEdge(lines: readonly PlacedLine[]): number {
  const steps = Map.groupBy(lines, ({ left }) => Math.round(left / 2));
  const often = [...steps].filter(([, members]) => members.length >= lines.length * shareAtEdge);
  return 2 * Math.min(...(often.length > 0 ? often : [...steps]).map(([step]) => step));
}

/** Joins lines into paragraphs by indent, spacing, type size, numbering, and whether the line before had room left. */
export function groupLines(lines: readonly PlacedLine[], usual: Measure): Group[] {
  const groups: PlacedLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && goesOn(group, line, usual)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => ({ lines: group }));
}

function goesOn(group: readonly PlacedLine[], line: PlacedLine, usual: Measure): boolean {
  const first = group[0];
  const before = group.at(-1);
  if (!first || !before || line.cell || before.cell) return false;
  if (Math.abs(line.size - before.size) > 0.12 * before.size) return false;
  const sameColumn = line.column === before.column;
  if (sameColumn && line.y - before.y > Math.max(1.4 * usual.leading, 1.3) * Math.max(usual.size, line.size))
    return false;
  const hasRoom = roomLeft(before, line, usual);
  if (line.size > 1.12 * usual.size) return sameColumn && !opensParagraph(line.text) && group.length < 4;
  if (opensParagraph(line.text) && (hasRoom || sentenceEnd.test(before.text) || !/^\s*\d/.test(line.text)))
    return false;
  if (hasRoom) return false;
  if (!indentAllows(group, first, before, line, usual)) return false;
  return sameColumn || usual.indents || !sentenceEnd.test(before.text);
}

/** Whether the line before ended although the next word would still have fitted into it. */
function roomLeft(before: PlacedLine, line: PlacedLine, usual: Measure): boolean {
  const right = usual.edges.get(before.column)?.right ?? before.right;
  const perColumn = (before.right - before.left) / Math.max(1, columnsWide(before.text));
  const word = (firstWordColumns(line.text) + 1) * perColumn;
  // An open sentence goes on in a small letter, or at the edge where paragraphs are indented, even after a line set loosely.
  const edge = usual.edges.get(line.column)?.left ?? line.left;
  const flush = usual.indents && line.left - edge < 0.5 * line.size;
  const open = !sentenceEnd.test(before.text) && (flush || /^[a-z]/.test(line.text));
  return before.right + word + (open ? looseEms : 0.4) * before.size < right;
}

/** Whether a line's left edge fits the paragraph: flush, hanging below an item's words, or in a block indented as a whole. */
function indentAllows(
  group: readonly PlacedLine[],
  first: PlacedLine,
  before: PlacedLine,
  line: PlacedLine,
  usual: Measure,
): boolean {
  const edge = usual.edges.get(line.column)?.left ?? line.left;
  if (line.left - edge <= 1.2 * line.size) return true;
  if (opensParagraph(first.text) && line.left > first.left - 0.5 * line.size && line.column === first.column)
    return line.left > first.left + 0.5 * line.size || !usual.indents;
  const flush = Math.abs(line.left - before.left) <= 0.5 * line.size;
  return flush && (group.length > 1 || !usual.indents);
}
