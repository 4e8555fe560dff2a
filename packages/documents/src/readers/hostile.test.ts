import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readDocument } from './index.ts';
import { assemble, makePdf } from './testing/pdf-writer.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array | string, fileName: string, options = {}) =>
  readDocument(typeof bytes === 'string' ? bytesOf(bytes) : bytes, { fileName, ...options });

const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
const catalogue = '<< /Type /Catalog /Pages 2 0 R >>';
const pageWith = (contents: string) =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 500] /Resources << /Font << /L 3 0 R >> /XObject << /X 6 0 R >> >> /Contents ${contents} >>`;

describe('a hostile PDF', () => {
  it('whose page tree is a circle is refused as damaged', async () => {
    const circle = assemble([
      catalogue,
      '<< /Type /Pages /Count 2 /Kids [4 0 R 4 0 R] >>',
      font,
      '<< /Type /Pages /Count 2 /Parent 2 0 R /Kids [2 0 R 4 0 R] >>',
    ]);
    await expect(read(circle, 'circle.pdf')).rejects.toMatchObject({
      code: expect.stringMatching(/^document-(damaged|empty)$/),
    });
  });

  it('whose forms draw themselves for ever ends', async () => {
    const form = `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> /Font << /L 3 0 R >> >> /Length 33 >>\nstream\nBT /L 9 Tf (round) Tj ET /X Do    \nendstream`;
    const loop = assemble([
      catalogue,
      '<< /Type /Pages /Count 1 /Kids [4 0 R] >>',
      font,
      pageWith('5 0 R'),
      stream('/X Do BT /L 12 Tf 50 400 Td (A page that ends) Tj ET'),
      form,
    ]);
    const result = await read(loop, 'loop.pdf', { limits: { milliseconds: 8000 } }).then(
      ({ original }) => original,
      (error: { code: string }) => error.code,
    );
    expect(result).toMatch(/A page that ends|document-milliseconds|document-damaged/);
  });

  it('that says it has a billion pages is refused by that number', async () => {
    const many = assemble([
      catalogue,
      '<< /Type /Pages /Count 1000000000 /Kids [4 0 R] >>',
      font,
      pageWith('5 0 R'),
      stream(''),
    ]);
    await expect(read(many, 'many.pdf')).rejects.toMatchObject({
      code: expect.stringMatching(/^document-(pages|damaged|empty)$/),
    });
  });

  it('that is cut short is refused or read as far as it goes, and never hangs', async () => {
    const whole = makePdf([{ lines: [{ text: 'Words that stand on a page of this file.', x: 50, y: 100 }] }]);
    for (const share of [0.2, 0.5, 0.8, 0.95]) {
      const cut = read(whole.subarray(0, Math.floor(whole.length * share)), 'cut.pdf').then(
        ({ original }) => original,
        (error: { name: string }) => error.name,
      );
      expect(await cut).toMatch(/UserError|Words/);
    }
  });

  it('whose page unpacks to gigabytes is stopped by what it takes, not by what it says', async () => {
    const spaces = deflateSync(deflateSync(Buffer.alloc(400 * 2 ** 20, 0x20), { level: 9 }), { level: 9 });
    const content = `<< /Filter [/FlateDecode /FlateDecode] /Length ${spaces.length} >>\nstream\n${spaces.toString('latin1')}\nendstream`;
    const bomb = assemble([catalogue, '<< /Type /Pages /Count 1 /Kids [4 0 R] >>', font, pageWith('5 0 R'), content]);
    expect(bomb.length).toBeLessThan(10_000);
    const reading = read(bomb, 'bomb.pdf', { limits: { threadMebibytes: 128, milliseconds: 25_000 } });
    await expect(reading).rejects.toMatchObject({ code: 'document-thread-mebibytes', kind: 'limit' });
  });

  it('is bounded in pages, characters and time', async () => {
    const pages = Array.from({ length: 5 }, () => ({
      lines: [{ text: 'Twenty characters and more.', x: 50, y: 100 }],
    }));
    const bytes = makePdf(pages);
    await expect(read(bytes, 'a.pdf', { limits: { pages: 4 } })).rejects.toMatchObject({ code: 'document-pages' });
    await expect(read(bytes, 'a.pdf', { limits: { characters: 60 } })).rejects.toMatchObject({
      code: 'document-characters',
    });
    await expect(read(bytes, 'a.pdf', { limits: { milliseconds: 1 } })).rejects.toMatchObject({
      code: 'document-milliseconds',
    });
    expect((await read(bytes, 'a.pdf')).pages).toHaveLength(5);
  });
});

describe('a hostile page', () => {
  it('nested beyond measure is refused', async () => {
    await expect(read(`<html><body>${'<div>'.repeat(50_000)}x`, 'deep.html')).rejects.toMatchObject({
      code: 'document-depth',
    });
    await expect(read(`<html><body>${'<b a=">">'.repeat(50_000)}x`, 'deep.html')).rejects.toMatchObject({
      code: 'document-depth',
    });
  });

  it('with too many elements is refused', async () => {
    await expect(
      read(`<html><body>${'<br>x'.repeat(2000)}`, 'a.html', { limits: { elements: 1000 } }),
    ).rejects.toMatchObject({ code: 'document-elements' });
  });

  it('whose entities would multiply stays as small as it is written', async () => {
    const laughs =
      '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><html><body><p>文字 &b;&b; 结束</p></body></html>';
    const { original } = await read(laughs, 'laughs.html');
    expect(original.length).toBeLessThan(100);
  });
});

describe('any file', () => {
  it('is bounded in bytes before it is looked at', async () => {
    await expect(read(new Uint8Array(65 * 2 ** 20), 'big.txt')).rejects.toMatchObject({
      code: 'document-file-bytes',
      kind: 'limit',
      place: { file: 'big.txt' },
    });
    await expect(read('字'.repeat(200), 'a.txt', { limits: { characters: 100 } })).rejects.toMatchObject({
      code: 'document-characters',
    });
    await expect(read('字\n'.repeat(200), 'a.txt', { limits: { passages: 100 } })).rejects.toMatchObject({
      code: 'document-passages',
    });
  });

  it('is known by what it is, not by its name', async () => {
    const pdf = makePdf([{ lines: [{ text: 'A portable document under a text name.', x: 50, y: 100 }] }]);
    expect((await read(pdf, 'a.txt')).format).toBe('pdf');
    expect((await read('<!doctype html><html><body><p>网页</p></body></html>', 'a.pdf')).format).toBe('html');
    expect((await read('只是文字。', 'a.pdf')).format).toBe('text');
    for (const [bytes, name, found] of [
      [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], 'a.docx', 'DOC'],
      [[0x89, 0x50, 0x4e, 0x47, 0x0d], 'a.pdf', 'OCR'],
      [[...bytesOf('{\\rtf1 x}')], 'a.docx', 'RTF'],
      [[1, 2, 0, 0, 5, 0, 0, 0, 0, 0, 1, 1, 1], 'a.txt', 'no text file'],
    ] as const)
      await expect(read(Uint8Array.from(bytes), name)).rejects.toMatchObject({
        text: { en: expect.stringContaining(found) },
        place: { file: name },
      });
  });

  it('that is empty or blank is refused', async () => {
    await expect(read('', 'a.txt')).rejects.toMatchObject({ code: 'document-empty' });
    await expect(read(' \n\u200b\n', 'a.txt')).rejects.toMatchObject({ code: 'document-empty' });
  });

  it('can be cancelled before and while it is read, and the next one is read all the same', async () => {
    await expect(read('x', 'a.txt', { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
    const stop = new AbortController();
    const pages = Array.from({ length: 200 }, (_, y) => ({
      lines: Array.from({ length: 40 }, (__, line) => ({
        text: `Line ${line} of page ${y}, some words.`,
        x: 50,
        y: 60 + line * 18,
      })),
    }));
    const reading = read(makePdf(pages), 'a.pdf', { signal: stop.signal });
    setTimeout(() => stop.abort(), 30);
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
    expect((await read('<html><body><p>下一份</p></body></html>', 'b.html')).original).toBe('下一份');
  });

  it('that wants more memory than the thread has takes only the thread down', async () => {
    const wide = `<html><body>${'<p>字</p>'.repeat(150_000)}</body></html>`;
    await expect(read(wide, 'wide.html', { limits: { threadMebibytes: 24 } })).rejects.toMatchObject({
      code: 'document-thread-mebibytes',
    });
    expect((await read('<html><body><p>还在</p></body></html>', 'b.html')).original).toBe('还在');
  });
});
