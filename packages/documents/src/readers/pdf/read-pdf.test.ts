import { describe, expect, it } from 'vitest';
import { readDocument } from '../index.ts';
import { expectTrueRuns } from '../testing/invariants.ts';
import { brokenChinese, type MadePage, makePdf, setLines } from '../testing/pdf-writer.ts';

const read = (pages: readonly MadePage[], info = {}) => readDocument(makePdf(pages, info), { fileName: 'a.pdf' });

const first =
  '坚持创新驱动发展，加快建设现代化产业体系，推动传统产业改造提升、新兴产业培育壮大，到二〇二七年全省工业规模达到七万亿元，服务业规模达到四万亿元，形成一批有影响力的产业集群。';
const second =
  '各地要立足自身优势开展产业协作，避免同质竞争，形成合理分工，支持中心城市与周边县市共建园区，按照贡献分享税收，统计数据由双方协商划分，分配办法写入协议并且向社会公开，接受监督。';

/** A page of a printed plan: running head, number, two indented paragraphs of 34 characters a line. */
function chinesePage(number: number, title = ''): MadePage {
  const above = [
    { text: '某省产业协作规划', x: 240, y: 40, size: 9 },
    { text: `— ${number} —`, x: 280, y: 812, size: 9 },
  ];
  if (title) above.push({ text: title, x: 200, y: 90, size: 22 });
  above.push({ text: `${'一二三'[number - 1]}、主要目标`, x: 114, y: 120, size: 12 });
  const top = setLines(brokenChinese(first, 34), { x: 90, y: 150, indent: 24 });
  const rest = setLines(brokenChinese(second, 34), { x: 90, y: top.y, indent: 24 });
  return { lines: [...above, ...top.lines, ...rest.lines] };
}

describe('PDF', () => {
  it('joins Chinese lines into paragraphs, drops running heads and page numbers, reads a font that is not embedded', async () => {
    const text = await read([chinesePage(1, '产业协作规划'), chinesePage(2), chinesePage(3)], {
      Title: '规划',
      CreationDate: 'D:20250116',
    });
    expectTrueRuns(text);
    const wide = (words: string) => words.replaceAll('，', ',');
    const page = (number: number) => [
      `heading 1 ${'一二三'[number - 1]}、主要目标`,
      `paragraph 0 ${wide(first)}`,
      `paragraph 0 ${wide(second)}`,
    ];
    expect(text.passages.map(({ kind, level, text: words }) => `${kind} ${level} ${words}`)).toEqual([
      'title 0 产业协作规划',
      ...[1, 2, 3].flatMap(page),
    ]);
    expect(text.passages.map((passage) => passage.page)).toEqual([1, 1, 1, 1, 2, 2, 2, 3, 3, 3]);
    expect(text.pages.map((start) => text.original.slice(start, start + 8))).toEqual(Array(3).fill('某省产业协作规划'));
    expect(text.metadata).toEqual({ title: '规划', created: '2025-01-16' });
  });

  it('carries a paragraph over a page without what stands between', async () => {
    const lines = brokenChinese(first + second, 34);
    const head = (number: number) => ({ text: `某省产业协作规划 ${number}`, x: 240, y: 40, size: 9 });
    const one = setLines(lines.slice(0, 3), { x: 90, y: 700, indent: 24 });
    const two = setLines(lines.slice(3), { x: 90, y: 90 });
    const text = await read([
      { lines: [head(1), ...one.lines] },
      { lines: [head(2), ...two.lines, { text: '另起一段，说的是别的事情。', x: 114, y: two.y, size: 12 }] },
    ]);
    expectTrueRuns(text);
    expect(text.passages.map((passage) => passage.text)).toEqual([
      (first + second).replaceAll('，', ','),
      '另起一段,说的是别的事情。',
    ]);
  });

  it('reads columns one after the other, English words whole, a table by cells, a footnote as a note', async () => {
    const left = [
      'Regional collaboration lets each place do',
      'what it does best. The share of manufac-',
      'turing rose to 35 percent in 2024, well',
      'above the level of five years before that',
      'and higher than in any of its neighbours',
      'of the same size.',
    ];
    const right = [
      'The second column starts here and goes on',
      'for several lines. It must not be mixed',
      'with the first when a machine reads the',
      'page from one edge to the other, line by',
      'line, as many of them do even today when',
      'two columns meet.',
    ];
    const row = (y: number, ...cells: string[]) =>
      cells.map((text, index) => ({ text, x: 60 + index * 120, y, size: 10 }));
    const text = await read([
      {
        lines: [
          { text: 'Two Columns of Prose', x: 60, y: 60, size: 20 },
          ...setLines(left, { x: 60, y: 100, size: 10, leading: 1.3 }).lines,
          ...setLines(right, { x: 310, y: 100, size: 10, leading: 1.3 }).lines,
          ...row(300, 'Region', '2023', '2024'),
          ...row(315, 'Hubei', '5.5', '5.8'),
          { text: '1 A footnote in small type.', x: 60, y: 740, size: 7 },
        ],
      },
    ]);
    expectTrueRuns(text);
    expect(text.passages.map(({ kind, text: words }) => `${kind} ${words}`)).toEqual([
      'title Two Columns of Prose',
      `paragraph ${left.join(' ').replace('manufac- turing', 'manufacturing')}`,
      `paragraph ${right.join(' ')}`,
      'cell Region',
      'cell 2023',
      'cell 2024',
      'cell Hubei',
      'cell 5.5',
      'cell 5.8',
      'note 1 A footnote in small type.',
    ]);
  });

  it('names the pages of a scan and refuses it; notes the one scanned page of a text; a blank page is neither', async () => {
    const scan: MadePage = { lines: [], picture: true };
    await expect(read([scan, scan, scan])).rejects.toMatchObject({
      code: 'document-scanned',
      text: { en: expect.stringContaining('scanned; needs OCR: there is almost no text on page 1–3') },
      place: { file: 'a.pdf' },
    });
    const text = await read([chinesePage(1, '规划'), scan, { lines: [] }, chinesePage(2)]);
    expect(text.notes.map(({ code, page }) => [code, page])).toEqual([['page-scanned', 2]]);
    await expect(read([{ lines: [] }])).rejects.toMatchObject({ code: 'document-empty' });
  });
});
