import { inflateRawSync } from 'node:zlib';
import { readDocument } from '@yanzhen/documents/readers';
import { describe, expect, it } from 'vitest';
import { chartScene } from '../../charts/index.ts';
import type { PageBlock, Report } from './blocks.ts';
import { chartPng } from './canvas.ts';
import type { Chart } from './chart.ts';
import { reportHtml } from './html.ts';
import { reportPdf } from './pdf.ts';
import { chartSvg } from './svg.ts';
import { reportWord } from './word.ts';

const chart: Chart = {
  unit: '区位商',
  missing: '无数据',
  reference: { value: 1, label: '1' },
  rows: [
    { label: '食品<制造>', value: 1.5, text: '1.50' },
    { label: '石油', value: null, text: '' },
    { label: '估算', value: 0.5, text: '0.50', low: 0.25, high: 0.75, estimate: true },
  ],
};

const report: Report<PageBlock> = {
  language: 'zh',
  title: '湖北省简报',
  subtitle: '2026年11月23日',
  blocks: [
    { kind: 'heading', level: 1, text: '优势' },
    {
      kind: 'paragraph',
      text: '有16个部门有优势，其中食品最强。',
      runs: [
        { text: '有' },
        { text: '16', figure: 'count', was: '15' },
        { text: '个部门有优势，其中' },
        { text: '食品', was: '' },
        { text: '最强。' },
      ],
      sources: [1],
    },
    { kind: 'chart', caption: '图1　区位商', chart, sources: [1] },
    { kind: 'table', head: ['部门', '区位商'], rows: [['食品', '1.50']], caption: '表1　部门' },
  ],
};

const part = (bytes: Uint8Array, name: string) => entry(Buffer.from(bytes), name)?.toString('utf8') ?? '';

describe('a report in print', () => {
  it('shows in HTML what changed, the sources, and its charts', () => {
    const html = reportHtml(report);
    expect(html).toContain('有<del>15</del><ins>16</ins>个部门');
    expect(html).toContain('<ins>食品</ins>最强。<sup>[1]</sup>');
    expect(html).toContain('<svg');
    expect(html).toContain('食品&lt;制造&gt;');
    expect(html).not.toMatch(/(src|href)="http/);
  });

  it('is Word with styles to edit by, tracked changes, a picture in two forms, and the margins of official documents', async () => {
    const word = await reportWord(report, { changedAt: '2026-11-23T00:00:00Z' });
    const body = part(word, 'word/document.xml');
    expect(body).toMatch(/<w:del [^>]*w:date="2026-11-23T00:00:00Z"[^>]*>.*?<w:delText[^>]*>15</s);
    expect(body).toMatch(/<w:ins [^>]*>.*?16</s);
    expect(body).toContain('<w:pStyle w:val="ReportBody"/>');
    expect(body).toMatch(/w:top="2098"[^>]*/);
    expect(part(word, 'word/styles.xml')).toMatch(/仿宋_GB2312/);
    const names = entries(Buffer.from(word)).map(({ name }) => name);
    expect(
      names
        .filter((name) => name.startsWith('word/media/'))
        .map((name) => name.split('.').at(-1))
        .sort(),
    ).toEqual(['png', 'svg']);
    expect(Buffer.from(await reportWord(report, { changedAt: '2026-11-23T00:00:00Z' })).equals(Buffer.from(word))).toBe(
      true,
    );
  });

  it('sets figures to the right, and begins a page where a heading asks for one', async () => {
    const asked: PageBlock = { kind: 'heading', level: 1, text: '条款', newPage: true };
    const paged = { ...report, blocks: [...report.blocks, asked] };
    const text = part(await reportWord(paged), 'word/document.xml');
    const alignments = [...text.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => /<w:jc w:val="(\w+)"/.exec(cell)?.[1]);
    expect(alignments).toEqual([undefined, undefined, undefined, 'right']);
    expect(text.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
    expect(reportHtml(paged)).toContain('<h2 class="new-page">二、条款</h2>');
    const pages = async (of: Report<PageBlock>) =>
      [
        ...Buffer.from(await reportPdf(of))
          .toString('latin1')
          .matchAll(/\/Type \/Page\b/g),
      ].length;
    expect((await pages(paged)) - (await pages(report))).toBe(1);
  });

  it('is PDF with text that can be searched, the same bytes each time', async () => {
    const pdf = Buffer.from(await reportPdf(report));
    const { passages } = await readDocument(pdf, { fileName: 'a.pdf' });
    const text = passages
      .map((passage) => passage.text)
      .join('')
      .replaceAll(/\s/g, '');
    expect(text).toContain('个部门有优势,其中');
    expect(text).toContain('食品1.50');
    expect(Buffer.from(await reportPdf(report)).equals(pdf)).toBe(true);
  });

  it('goes on over as many pages as it takes, a row longer than a page too', async () => {
    const rows = [
      ['甲', '长文'.repeat(3000)],
      ['乙', '短'],
    ];
    const pdf = Buffer.from(await reportPdf({ ...report, blocks: [{ kind: 'table', head: ['部门', '说明'], rows }] }));
    const { passages } = await readDocument(pdf, { fileName: 'a.pdf' });
    const text = passages
      .map((passage) => passage.text)
      .join('')
      .replaceAll(/[^长文乙]/g, '');
    expect(text).toBe(`${'长文'.repeat(3000)}乙`);
  });
});

describe('a chart', () => {
  it('keeps a row without a value and says so, hatches estimates, and draws intervals', () => {
    const { shapes } = chartScene(chart);
    expect(shapes.filter(({ kind }) => kind === 'bar')).toHaveLength(2);
    expect(shapes).toContainEqual(expect.objectContaining({ kind: 'text', text: '无数据' }));
    expect(shapes.filter((shape) => shape.kind === 'bar' && shape.hatched)).toHaveLength(1);
    expect(chartSvg(chart, '图')).toContain('url(#hatched)');
  });

  it('is a PNG for programs that read no SVG', async () => {
    const png = Buffer.from(await chartPng(chart));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(3 * chartScene(chart).width);
  });
});

interface Entry {
  readonly name: string;
  readonly at: number;
  readonly size: number;
}

/** The entries of a ZIP by its directory. */
function entries(zip: Buffer): Entry[] {
  const found: Entry[] = [];
  for (let at = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2])); at >= 0 && zip.readUInt32LE(at) === 0x02014b50; ) {
    const [name, extra, comment] = [
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ] as const;
    found.push({
      name: zip.toString('utf8', at + 46, at + 46 + name),
      at: zip.readUInt32LE(at + 42),
      size: zip.readUInt32LE(at + 20),
    });
    at += 46 + name + extra + comment;
  }
  return found;
}

function entry(zip: Buffer, name: string): Buffer | undefined {
  const found = entries(zip).find((candidate) => candidate.name === name);
  if (found === undefined) return undefined;
  const start = found.at + 30 + zip.readUInt16LE(found.at + 26) + zip.readUInt16LE(found.at + 28);
  const packed = zip.subarray(start, start + found.size);
  return inflateRawSync(packed);
}
