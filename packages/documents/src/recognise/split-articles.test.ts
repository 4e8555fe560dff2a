import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedFolder } from '../../../../tests/shared-folder.ts';
import { readDocument } from '../readers/index.ts';
import { expectTrueRuns } from '../readers/testing/invariants.ts';
import { recogniseDocument, splitArticles } from './index.ts';

/** A page of digests that is no part of the project: YANZHEN_SHARED names the folder that holds it. */
const page = sharedFolder('data', 'digests', 'regional-collaboration-page.txt');

const read = (text: string | Uint8Array) =>
  readDocument(typeof text === 'string' ? new TextEncoder().encode(text) : text, { fileName: 'page.txt' });

const digest = `Core Viewpoint - Two cities agreed to share an industrial park [1]. Group 1: Goals and Numbers - The park is expected to reach 3 billion yuan by 2028 [1]. - A second phase follows by 2030; costs are split in half [2]. Group 2: How It Works - Specific steps include: - A joint company is founded [2]. - Taxes are shared by contribution [3].`;
const file = `区域合作\n\nSearch documents\n两市共建产业园 目标三十亿\nCe Shi Ri Bao· 2025-06-01 08:30\n${digest}\n沿江五县推动错位发展\nCe Shi Wan Bao· 2025-05-20 07:00\nThe five counties chose five different industries. None of them competes with another for the same firms.\n`;

describe('a file of several articles', () => {
  it('is split at its titles with source and date; the page around them is left out', async () => {
    const articles = splitArticles(await read(file));
    expect(articles.map((article) => recogniseDocument(article, 'page.txt'))).toEqual([
      { title: '两市共建产业园 目标三十亿', issuer: 'Ce Shi Ri Bao', date: '2025-06-01', kind: 'news', language: 'en' },
      { title: '沿江五县推动错位发展', issuer: 'Ce Shi Wan Bao', date: '2025-05-20', kind: 'news', language: 'en' },
    ]);
    for (const article of articles) {
      expectTrueRuns(article);
      expect(article.passages[0]?.kind).toBe('title');
      expect(article.passages.map(({ index }) => index)).toEqual(article.passages.map((_, index) => index));
      expect(article.original).not.toMatch(/Search documents/);
    }
    expect(articles[1]?.original).not.toContain('industrial park');
  });

  it('has the headings and points that a digest in one line spells out', async () => {
    const [first] = splitArticles(await read(file));
    expect(first?.passages.slice(2).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'heading Core Viewpoint',
      'paragraph Two cities agreed to share an industrial park [1].',
      'heading Group 1: Goals and Numbers',
      'item The park is expected to reach 3 billion yuan by 2028 [1].',
      'item A second phase follows by 2030; costs are split in half [2].',
      'heading Group 2: How It Works',
      'item Specific steps include:',
      'item A joint company is founded [2].',
      'item Taxes are shared by contribution [3].',
    ]);
  });

  it('keeps what stands before the first article when it is a text of its own, and pages', async () => {
    const long = '前言讲的是这些文章为什么放在一起，以及它们之间有什么联系。'.repeat(10);
    const articles = splitArticles(
      await read(
        `${long}\f甲市的经验\n来源：甲报 2025年1月2日\n甲的正文。\f乙市的经验\n时间：2025-01-03 来源：乙报\n乙的正文。`,
      ),
    );
    expect(
      articles.map(({ passages, pages }) => [passages[0]?.text.slice(0, 5), passages[0]?.page, pages.length]),
    ).toEqual([
      ['前言讲的是', 1, 1],
      ['甲市的经验', 1, 1],
      ['乙市的经验', 1, 1],
    ]);
    for (const article of articles) expectTrueRuns(article);
  });

  it('is left alone when it is one article', async () => {
    const text = await read(
      '甲市的经验\n来源：甲报 2025-01-02\n正文在这里，提到2024年5月6日的一件事。\n后来在2025-01-03又有一次。',
    );
    expect(splitArticles(text)).toEqual([text]);
  });
});

describe.skipIf(!existsSync(page))(
  'the page of two digests (YANZHEN_SHARED names the folder; skipped without it)',
  () => {
    it('holds exactly two articles', async () => {
      const articles = splitArticles(await read(readFileSync(page)));
      expect(articles.map((article) => recogniseDocument(article, 'page.txt'))).toMatchObject([
        { issuer: 'Chang Jiang Shang Bao', date: '2025-05-01', kind: 'news', language: 'en', region: '420000' },
        { issuer: 'Jing Ji Ri Bao', date: '2025-04-23', kind: 'news', language: 'en' },
      ]);
      for (const article of articles) expectTrueRuns(article);
    });
  },
);
