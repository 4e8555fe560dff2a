import type { Passage, Span } from '../text/index.ts';
import { slice } from './passage-slices.ts';

const leastCharacters = 240;
const heading =
  /(?<=^|[\s.。\]])(?:Core Viewpoint|核心观点|(?:Group|Part|第)\s?\d{1,2}\s?组?[:：]\s?[^-–—.。\n]{2,80}?)\s[-–—]\s/gu;
const bullet = /(?<=[.。:：\]；;])\s[-–—]\s(?=\S)/gu;

/**
 * Digests are often pasted as one long line: `Core Viewpoint - … Group 1: Goals - … - …`. Such a passage is cut into the
 * headings and points it spells out; every other passage stays as it is.
 */
export function outlineBody(passage: Passage): Passage[] {
  if (passage.text.length < leastCharacters) return [passage];
  const found = [...passage.text.matchAll(heading)];
  if (found.length < 2) return [passage];
  const parts: Passage[] = [];
  const first = found[0]?.index ?? 0;
  if (first > 0) parts.push(...points(passage, { start: 0, end: first }));
  for (const [index, match] of found.entries()) {
    const start = match.index + match[0].length;
    const title = match[0].replace(/\s[-–—]\s$/u, '');
    parts.push(slice(passage, { start: match.index, end: match.index + title.length }, { kind: 'heading', level: 1 }));
    parts.push(...points(passage, { start, end: found[index + 1]?.index ?? passage.text.length }));
  }
  return parts;
}

/** The points below one heading: a single one is a paragraph, several are items. */
function points(passage: Passage, { start, end }: Span): Passage[] {
  const text = passage.text.slice(start, end);
  const cuts = [...text.matchAll(bullet)];
  const kind = cuts.length > 0 ? 'item' : 'paragraph';
  const edges = [{ from: 0, to: 0 }, ...cuts.map((cut) => ({ from: cut.index, to: cut.index + cut[0].length }))];
  return edges.flatMap((edge, index) => {
    const raw = text.slice(edge.to, edges[index + 1]?.from ?? text.length);
    const words = raw.trim();
    if (words === '') return [];
    const at = start + edge.to + (raw.length - raw.trimStart().length);
    return [slice(passage, { start: at, end: at + words.length }, { kind, level: 0 })];
  });
}
