import type { Block, Join } from '../blocks.ts';
import { joinLines } from '../joining.ts';
import { kindByWords } from '../structure.ts';
import type { Group, Measure } from './paragraphs.ts';

const note = /^(?:\[\d{1,3}\]|[①-⑳⑴-⒇]|\d{1,3}\s|[*†‡]|注\s*[:：\d])/u;
const longestHeading = 80;
const levels = 3;

/** Groups of lines as blocks: what each is by the size of its type and by its words. */
export function blocksOfGroups(groups: readonly Group[], usual: Measure, words: ReadonlySet<string>): Block[] {
  const sizes = headingSizes(groups, usual);
  const title = titleGroup(groups, usual);
  return groups.map((group) => {
    const text = textOf(group);
    const first = group.lines[0];
    const pieces = group.lines.map((line, index) => {
      const before = group.lines[index - 1];
      const join: Join = before ? joinLines(before.text, line.text, words) : 'plain';
      return { start: line.start, end: line.start + line.text.length, join };
    });
    const place = { page: first?.page ?? 1, pieces };
    if (group === title) return { kind: 'title', level: 0, ...place };
    if (first?.cell) return { kind: 'cell', level: 0, ...place };
    const named = kindByWords(text);
    const size = first?.size ?? usual.size;
    if (size <= 0.9 * usual.size && note.test(text)) return { kind: 'note', level: 0, ...place };
    if (named.kind === 'paragraph' && isLarge(size, usual) && text.length <= longestHeading)
      return { kind: 'heading', level: sizes.get(step(size)) ?? levels, ...place };
    return { ...named, ...place };
  });
}

const step = (size: number) => Math.round(size * 2) / 2;
const isLarge = (size: number, usual: Measure) => size >= 1.14 * usual.size;

function textOf(group: Group): string {
  return group.lines.map(({ text }) => text).join('');
}

/** Depth of headings by the size of their type: the largest is 1. */
function headingSizes(groups: readonly Group[], usual: Measure): ReadonlyMap<number, number> {
  const large = groups.flatMap(({ lines }) => {
    const size = lines[0]?.size ?? 0;
    return isLarge(size, usual) ? [step(size)] : [];
  });
  const ranked = [...new Set(large)].sort((a, b) => b - a);
  return new Map(ranked.map((size, index) => [size, Math.min(levels, index + 1)]));
}

/** The largest words of the first page that has any, where they are larger than the text; else a short first line. */
function titleGroup(groups: readonly Group[], usual: Measure): Group | undefined {
  const page = groups[0]?.lines[0]?.page;
  const opening = groups.filter(({ lines }) => lines[0]?.page === page && !lines[0]?.cell).slice(0, 15);
  const largest = opening.reduce((most, { lines }) => Math.max(most, lines[0]?.size ?? 0), 0);
  if (isLarge(largest, usual)) {
    const named = opening.filter((group) => step(group.lines[0]?.size ?? 0) === step(largest));
    return named.find((group) => !textOf(group).endsWith('文件')) ?? named[0];
  }
  const [first] = opening;
  if (!first || groups.length < 3) return undefined;
  const text = textOf(first);
  return text.length <= 60 && kindByWords(text).kind === 'paragraph' && !/[。；;，,：:.]$/u.test(text)
    ? first
    : undefined;
}
