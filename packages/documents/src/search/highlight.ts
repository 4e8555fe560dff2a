import type { Span } from '../text/index.ts';
import { cutWords, isHan } from './cut.ts';
import { foldText } from './fold.ts';
import type { SearchQuery } from './query.ts';

/** A span with the unit of the query it answers; phrases are numbered after the units. */
interface Hit extends Span {
  readonly unit: number;
}

/** Where the words and phrases of a query stand in a text: apart from each other, in order. */
export function highlight(text: string, query: Pick<SearchQuery, 'units' | 'phrases'>): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of hits(foldText(text), query)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

function hits(folded: string, { units, phrases }: Pick<SearchQuery, 'units' | 'phrases'>): Hit[] {
  const found: Hit[] = phrases.flatMap((phrase, k) => occurrences(folded, phrase, units.length + k));
  const latin = units.some(({ alternatives }) => alternatives.some((one) => !isHan(one.folded)));
  const tokens = latin ? cutWords(folded).filter(({ han }) => !han) : [];
  for (const [unit, { alternatives }] of units.entries()) {
    for (const { folded: wanted, words } of alternatives) {
      if (isHan(wanted)) found.push(...occurrences(folded, wanted, unit));
      else found.push(...runs(tokens, words, unit));
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function occurrences(folded: string, wanted: string, unit: number): Hit[] {
  const found: Hit[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length))
    found.push({ start: at, end: at + wanted.length, unit });
  return found;
}

/** Stretches of words that follow each other, compared by their stems. */
function runs(tokens: ReturnType<typeof cutWords>, words: readonly string[], unit: number): Hit[] {
  const found: Hit[] = [];
  if (words.length === 0) return found;
  for (let k = 0; k + words.length <= tokens.length; k++) {
    if (!words.every((word, ahead) => tokens[k + ahead]!.word === word)) continue;
    found.push({ start: tokens[k]!.start, end: tokens[k + words.length - 1]!.end, unit });
  }
  return found;
}

/** A piece of a passage that shows best why it was found; `spans` are places in `text`. */
export interface Snippet {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** The stretch of at most `longest` characters that holds most different words of the query, cut at sentence marks or words. */
export function snippet(text: string, query: Pick<SearchQuery, 'units' | 'phrases'>, longest = 120): Snippet {
  const found = hits(foldText(text), query);
  if (text.length <= longest) return { text, spans: highlight(text, query) };
  const start = beginning(text, bestStart(found, longest), longest);
  const end = Math.min(text.length, start + longest);
  const before = start > 0 ? '…' : '';
  const piece = `${before}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
  const spans = highlight(text, query)
    .filter((span) => span.end > start && span.start < end)
    .map((span) => ({
      start: Math.max(span.start, start) - start + before.length,
      end: Math.min(span.end, end) - start + before.length,
    }));
  return { text: piece, spans };
}

/** The first hit of the window with most different units, earlier windows winning. */
function bestStart(found: readonly Hit[], longest: number): number {
  let best = { start: 0, units: 0 };
  for (const [k, first] of found.entries()) {
    const units = new Set<number>();
    for (let j = k; j < found.length && found[j]!.end <= first.start + longest; j++) units.add(found[j]!.unit);
    if (units.size > best.units) best = { start: first.start, units: units.size };
  }
  return best.start;
}

/** A little before the first hit: after the mark or space nearest before it, so that no word is cut. */
function beginning(text: string, start: number, longest: number): number {
  const earliest = Math.max(0, Math.min(start - Math.floor(longest / 4), text.length - longest));
  if (earliest === 0) return 0;
  for (let at = earliest; at < start; at++) if (/[。；！？;!?，,、：:\s]/.test(text[at - 1] ?? '')) return at;
  return earliest;
}
