import type { DocumentText, Passage } from '../text/index.ts';
import { outlineBody } from './inline-outline.ts';
import { rebased } from './passage-slices.ts';
import { sourceLine } from './source-line.ts';

const longestTitle = 160;
/** Characters before the first article that are a page's furniture, not a document. */
const furnitureCharacters = 240;

/**
 * The articles of a file, each a text of its own: an article begins with a title followed by a line of source and date.
 * A file without two such beginnings is one article and comes back as it is. What stands before the first beginning
 * (the name of the page, a search box) is left out when it is short.
 */
export function splitArticles(text: DocumentText): DocumentText[] {
  const starts = beginnings(text.passages);
  if (starts.length < 2) return [outlined(text)];
  const before = text.passages.slice(0, starts[0]);
  const length = before.reduce((sum, passage) => sum + passage.text.length, 0);
  const all = length > furnitureCharacters ? [0, ...starts] : starts;
  return all.map((start, index) => outlined(article(text, start, all[index + 1] ?? text.passages.length)));
}

function beginnings(passages: readonly Passage[]): number[] {
  const starts: number[] = [];
  for (let index = 0; index + 1 < passages.length; index++) {
    const title = passages[index];
    const line = passages[index + 1];
    if (!title || !line || title.text.length > longestTitle || !sourceLine(line.text)) continue;
    if (title.kind === 'cell' || title.kind === 'note' || /[。；;，,：:]$/u.test(title.text)) continue;
    starts.push(index);
  }
  return starts;
}

/** One article with an original, pages and metadata of its own. */
function article(text: DocumentText, first: number, behind: number): DocumentText {
  const from = text.passages[first]?.runs[0]?.from ?? 0;
  const to = text.passages[behind]?.runs[0]?.from ?? text.original.length;
  const { page = 1 } = text.passages[first] ?? {};
  const pages = [0, ...text.pages.slice(page).flatMap((start) => (start < to ? [start - from] : []))];
  const passages = text.passages.slice(first, behind).map((passage, index) => ({
    ...rebased(passage, from),
    index,
    page: passage.page - page + 1,
    ...(index === 0 ? { kind: 'title' as const, level: 0 } : {}),
  }));
  return { ...text, original: text.original.slice(from, to), pages, passages, metadata: {} };
}

function outlined(text: DocumentText): DocumentText {
  const passages = text.passages.flatMap(outlineBody);
  if (passages.length === text.passages.length) return text;
  return { ...text, passages: passages.map((passage, index) => ({ ...passage, index })) };
}
