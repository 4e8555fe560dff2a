import { expect, it } from 'vitest';
import { recogniseDocument, splitArticles } from '../recognise/index.ts';
import { readDocument } from './index.ts';

const size = 2 ** 18;

/** What a pattern that looks back on itself would take hours for. Every one of these is a quarter of a megabyte on one line. */
it.each([
  ['dots', '.'.repeat(size)],
  ['blanks', `。${' '.repeat(size)}x`],
  ['quotes', '。"'.repeat(size / 2)],
  ['hyphens', `${'- '.repeat(size / 2)}x`],
  ['brackets', '['.repeat(size)],
  ['links', '[a]('.repeat(size / 4)],
  ['tags', '<a "'.repeat(size / 4)],
  ['stars', '*_`'.repeat(size / 3)],
  ['bars', '|\\'.repeat(size / 2)],
  ['digits', '1.'.repeat(size / 2)],
  ['groups', 'Group 1: a - '.repeat(size / 13)],
])('a line of a quarter million %s is read as text and as Markdown in seconds', async (_, line) => {
  const start = performance.now();
  for (const fileName of ['a.txt', 'a.md']) {
    const read = readDocument(new TextEncoder().encode(`题目\n${line}`), { fileName });
    const text = await read;
    for (const article of splitArticles(text)) recogniseDocument(article, fileName);
    expect(text.passages.length).toBeGreaterThan(0);
  }
  expect(performance.now() - start).toBeLessThan(10_000);
});
