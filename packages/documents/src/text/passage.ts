/**
 * From `at` on, the characters of a passage stand one by one in the original from `from` on, until the next run.
 * Where several characters of the original became this run's first (`e` and an accent, a character outside the
 * basic plane), `length` says how many; 1 otherwise.
 */
export interface OffsetRun {
  readonly at: number;
  readonly from: number;
  readonly length?: number;
}

export type PassageKind = 'title' | 'heading' | 'paragraph' | 'item' | 'cell' | 'note';

/**
 * One paragraph, heading, list item or table cell: lines joined, widths normalised (NFKC), running heads gone.
 * What is searched, cited and read is a passage; `runs` lead back to the original.
 */
export interface Passage {
  /** Place in the document, from 0. */
  readonly index: number;
  readonly kind: PassageKind;
  /** Depth of a heading from 1; 0 for everything else. */
  readonly level: number;
  readonly text: string;
  /** Ascending in `at`; the first is at 0. Characters that normalisation made (one to many) share their origin's run start. */
  readonly runs: readonly OffsetRun[];
  /** From 1; 1 throughout where the format has no pages. */
  readonly page: number;
}

/** A stretch of a passage, or of an original: characters [start, end). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Points to a stretch of one passage of one document. */
export interface Citation extends Span {
  readonly passage: number;
}

/** The run a character of the passage is in. */
function runIndex(runs: readonly OffsetRun[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where a character of the passage stands in the original. */
export function originalOffset(passage: Pick<Passage, 'runs'>, offset: number): number {
  const run = passage.runs[runIndex(passage.runs, offset)] ?? { at: 0, from: 0 };
  return run.from + (offset === run.at ? 0 : (run.length ?? 1) - 1 + offset - run.at);
}

/** Behind the last character of the original that a character of the passage comes from. */
function originalEnd(passage: Pick<Passage, 'runs'>, offset: number): number {
  const run = passage.runs[runIndex(passage.runs, offset)] ?? { at: 0, from: 0 };
  return run.from + (run.length ?? 1) + offset - run.at;
}

/** Where a stretch of the passage stands in the original: from its first character to behind its last. */
export function originalSpan(passage: Pick<Passage, 'runs'>, span: Span): Span {
  if (span.end <= span.start) {
    const start = originalOffset(passage, span.start);
    return { start, end: start };
  }
  return { start: originalOffset(passage, span.start), end: originalEnd(passage, span.end - 1) };
}

/** The pieces of the original that make up a stretch of the passage: what stands between them (a running head, a line break) is left out. */
export function originalSpans(passage: Pick<Passage, 'runs'>, span: Span): Span[] {
  const { runs } = passage;
  const pieces: { start: number; end: number }[] = [];
  for (let index = runIndex(runs, span.start), at = span.start; at < span.end; index++) {
    const until = Math.min(span.end, runs[index + 1]?.at ?? span.end);
    const { start, end } = originalSpan(passage, { start: at, end: until });
    const last = pieces.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else pieces.push({ start, end });
    at = until;
  }
  return pieces;
}
