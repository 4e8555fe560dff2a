import type { Span } from '../text/index.ts';

/** Where a link leads: an address that may hold one pair of brackets of its own. */
const target = String.raw`\((?:[^()\n]|\([^()\n]{0,500}\)){0,2000}\)`;

/**
 * Marks within a line that are not read: emphasis, code, links' addresses, images, HTML tags, references to footnotes.
 * Each alternative captures what stays readable, if anything does.
 */
const marks = new RegExp(
  [
    String.raw`\\(?<escaped>[\\\x60*_{}[\]()#+\-.!|>~])`,
    String.raw`!\[(?<image>[^\]\n]{0,200})\]${target}`,
    String.raw`\[\^[^\]\n]{1,60}\]`,
    String.raw`\[(?<link>[^\]\n]{1,200})\](?:${target}|\[[^\]\n]{0,200}\])`,
    String.raw`<(?<address>https?:[^\s<>]{1,500})>`,
    String.raw`<\/?[a-z][^<>\n]{0,2000}>`,
    String.raw`\*{1,3}|~~|\x60+`,
    String.raw`(?<![\p{L}\p{N}])_{1,3}|_{1,3}(?![\p{L}\p{N}])`,
  ].join('|'),
  'giu',
);

/** The stretches of original [start, end) that a reader of the page would see. */
export function visiblePieces(original: string, start: number, end: number): Span[] {
  const line = original.slice(start, end);
  const pieces: Span[] = [];
  let at = 0;
  const keep = (from: number, to: number) => {
    if (to > from) pieces.push({ start: start + from, end: start + to });
  };
  for (const match of line.matchAll(marks)) {
    keep(at, match.index);
    const { escaped, image, link, address } = match.groups ?? {};
    const readable = escaped ?? image ?? link ?? address;
    if (readable) {
      const from = match.index + match[0].indexOf(readable);
      if (link === undefined) keep(from, from + readable.length);
      else pieces.push(...visiblePieces(original, start + from, start + from + readable.length));
    }
    at = match.index + match[0].length;
  }
  keep(at, line.length);
  return pieces;
}
