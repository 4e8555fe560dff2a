import type { Block } from './blocks.ts';

const longestChinese = 24;
const longestEnglish = 80;
const chineseBelow = 40;
const englishBelow = 120;
const stop = /[。！？!?：:；;….][”’"')）】]*$/u;
/** Lines under a title that are no heading: who wrote it, where it comes from, when. */
const byline =
  /^(?:记者|作者|通讯员|编辑|责编|来源|文[/／]|本报|新华社|by\s)|\d{4}[-/.年]\s?\d{1,2}[-/.月]|\d{1,2}:\d{2}|^[\p{L}\s]{2,12}[省市县区]长/iu;

const chineseNumbered = /^(?:第[一二三四五六七八九十百\d]+[编篇部章]|[一二三四五六七八九十]+\s*[、.．])/u;
const numbered = /^\d{1,2}\s*[.．、]\s*\D/u;

/**
 * Headings with the levels they have in this document: `1.` stands below 一、 and （一）, but first where a document is
 * numbered `1.`, `1.1`, as those in English are.
 */
export function withSettledLevels(blocks: readonly Block[], original: string): Block[] {
  const text = ({ pieces: [piece] }: Block) => original.slice(piece?.start, piece?.end).trim();
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  if (headings.some((block) => chineseNumbered.test(text(block)))) return [...blocks];
  return blocks.map((block) =>
    block.kind === 'heading' && block.level === 3 && numbered.test(text(block)) ? { ...block, level: 1 } : block,
  );
}

/**
 * Headings that carry neither number nor style: a short line without punctuation over a long paragraph. They stand one
 * level below the heading before them, or on the first where the document numbers none of that level.
 */
export function withUnnumberedHeadings(blocks: readonly Block[], original: string): Block[] {
  const texts = blocks.map(({ pieces }) =>
    pieces
      .map(({ start, end }) => original.slice(start, end))
      .join('')
      .trim(),
  );
  const hasFirst = blocks.some(({ kind, level }) => kind === 'heading' && level === 1);
  let above = 0;
  return blocks.map((block, index) => {
    if (block.kind === 'heading') above = block.level;
    const before = blocks[index - 1];
    // A line amid an open sentence is a piece of it that was torn off (a link, a name).
    const closed = !before || /^(?:title|heading)$/.test(before.kind) || stop.test(texts[index - 1] ?? '');
    if (block.kind !== 'paragraph' || !closed) return block;
    if (!readsLikeHeading(texts[index] ?? '', blocks[index + 1], texts[index + 1] ?? '')) return block;
    return { ...block, kind: 'heading', level: hasFirst ? Math.min(3, above + 1) : 1 };
  });
}

function readsLikeHeading(text: string, next: Block | undefined, below: string): boolean {
  if (next?.kind !== 'paragraph' && next?.kind !== 'item') return false;
  if (text.length < 4 || byline.test(text)) return false;
  if (/\p{Script=Han}/u.test(text))
    return text.length <= longestChinese && below.length >= chineseBelow && !/[，。；：！？,;:!?…]|^\d+$/u.test(text);
  const words = text.split(/\s+/);
  return (
    text.length <= longestEnglish &&
    below.length >= englishBelow &&
    words.length <= 12 &&
    /^[A-Z]/.test(text) &&
    !/[.,;:!?]$/.test(text)
  );
}
