import { describe, expect, it } from 'vitest';
import { zip } from '../../../../evidence/src/imports/zip-testing.ts';
import { readDocument } from '../index.ts';
import { docxParts, footnoteMark, paragraph, tableXml } from '../testing/docx-parts.ts';
import { expectTrueRuns } from '../testing/invariants.ts';

const read = (parts: Parameters<typeof zip>[0], fileName = 'a.docx', limits = {}) =>
  readDocument(zip(parts), { fileName, limits });

describe('Word documents', () => {
  it('give title, headings by style and by numbering, items, cells and footnotes in order', async () => {
    const body = [
      paragraph('某市产业协作规划', 'Title'),
      paragraph('总体要求', 'Heading1'),
      paragraph('到２０２７年，产值达到５００亿元。', '', footnoteMark),
      paragraph('一、主要目标'),
      paragraph('具体指标', '2'),
      tableXml([
        ['指标', '2027年'],
        ['产值', '500'],
      ]),
    ].join('');
    const properties = `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>规划 &amp; 说明</dc:title><dc:creator>某市发改委</dc:creator><dcterms:created>2025-03-01T08:00:00Z</dcterms:created></cp:coreProperties>`;
    const parts = [
      ...docxParts(body, { footnote: '按现价计算。' }),
      { name: 'docProps/core.xml', content: properties },
    ];
    const text = await read(parts);
    expect(text.metadata).toEqual({ title: '规划 & 说明', author: '某市发改委', created: '2025-03-01' });
    expectTrueRuns(text);
    expect(text.format).toBe('docx');
    expect(text.passages.map(({ kind, level, text: words }) => `${kind}${level || ''} ${words}`)).toEqual([
      'title 某市产业协作规划',
      'heading1 总体要求',
      'paragraph 到2027年,产值达到500亿元。',
      'heading1 一、主要目标',
      'heading2 具体指标',
      'cell 指标',
      'cell 2027年',
      'cell 产值',
      'cell 500',
      'note 按现价计算。',
    ]);
  });

  it('are refused by name when another office file or a bare zip carries their name', async () => {
    const sheet = [{ name: 'xl/workbook.xml', content: '<workbook/>' }];
    await expect(read(sheet)).rejects.toMatchObject({
      code: 'document-kind',
      found: 'XLSX',
      place: { file: 'a.docx' },
    });
    await expect(read([{ name: 'a.txt', content: 'x' }])).rejects.toMatchObject({ found: 'ZIP' });
  });

  it('are refused with a document type, where entities multiply', async () => {
    const prologue = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const parts = docxParts(paragraph('&b;'), { prologue });
    await expect(read(parts)).rejects.toMatchObject({ code: 'document-type-declaration' });
  });

  it('are refused when their XML is nested too deep, also behind quotes that look like ends', async () => {
    const deep = `${'<w:sdt a="/>">'.repeat(400)}${'</w:sdt>'.repeat(400)}`;
    await expect(read(docxParts(deep))).rejects.toMatchObject({ code: 'document-depth', kind: 'limit' });
  });

  it('are refused when a part expands like a bomb or beyond what is accepted, whatever the archive claims', async () => {
    const bomb = docxParts(' '.repeat(8 * 2 ** 20));
    await expect(read(bomb)).rejects.toMatchObject({ code: 'document-expansion-ratio', kind: 'limit' });
    const noise = Array.from({ length: 40_000 }, (_, index) =>
      paragraph(String(Math.imul(index, 2654435761) >>> 0)),
    ).join('');
    await expect(read(docxParts(noise), 'a.docx', { expandedBytes: 2 ** 20 })).rejects.toMatchObject({
      code: 'document-expanded-bytes',
    });
    const liar = docxParts(paragraph('x')).map((part) => ({ ...part, claimedSize: 3 }));
    await expect(read(liar)).rejects.toMatchObject({ code: 'document-damaged' });
  });

  it('are refused when they are cut short', async () => {
    const whole = zip(docxParts(paragraph('正文')));
    const cut = readDocument(whole.subarray(0, whole.length - 40), { fileName: 'a.docx' });
    await expect(cut).rejects.toMatchObject({ code: 'document-damaged', place: { file: 'a.docx' } });
  });

  it('never ask for pictures from outside', async () => {
    const drawing =
      '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const text = await read(docxParts(paragraph('图在这里', '', drawing)));
    expect(text.passages.map((passage) => passage.text)).toEqual(['图在这里']);
  });
});
