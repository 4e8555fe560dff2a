import type * as docxLibrary from 'docx';
import type { FileChild, IParagraphOptions, IRunOptions, Table } from 'docx';
import { numbered, type Report, type ReportBlock } from './blocks.ts';
import { escaped } from './escaped.ts';
import { stillZip } from './still-zip.ts';

type Docx = typeof docxLibrary;

/** Typefaces and sizes (half points) of a part of the text. */
interface Face {
  readonly east: string;
  readonly latin: string;
  readonly size: number;
}

/** Sizes and typefaces of official documents (GB/T 9704–2012): title 2号, body 3号 FangSong, headings 黑体 and 楷体. */
const official = {
  title: { east: '方正小标宋简体', latin: 'Times New Roman', size: 44 },
  body: { east: '仿宋_GB2312', latin: 'Times New Roman', size: 32 },
  first: { east: '黑体', latin: 'Times New Roman', size: 32 },
  second: { east: '楷体_GB2312', latin: 'Times New Roman', size: 32 },
  table: { east: '仿宋_GB2312', latin: 'Times New Roman', size: 24 },
} satisfies Readonly<Record<string, Face>>;

const plain = {
  title: { east: 'SimSun', latin: 'Calibri', size: 36 },
  body: { east: 'SimSun', latin: 'Calibri', size: 22 },
  first: { east: 'SimHei', latin: 'Calibri', size: 28 },
  second: { east: 'SimHei', latin: 'Calibri', size: 24 },
  table: { east: 'SimSun', latin: 'Calibri', size: 19 },
} satisfies Record<keyof typeof official, Face>;

/** Margins of official documents in twentieths of a point: 37, 26, 35 and 28 mm. */
const margin = { top: 2098, right: 1474, bottom: 1984, left: 1588 };

/** The report as a Word file. */
export async function reportWord(report: Report): Promise<Uint8Array> {
  const docx = await import('docx');
  const writer = new WordWriter(docx, report.language);
  const document = new docx.Document({
    title: report.title,
    creator: 'Yanzhen',
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin } },
        footers: { default: writer.footer() },
        children: [
          writer.centred(report.title, 'title'),
          writer.centred(report.subtitle, 'body'),
          ...numbered(report).flatMap((block) => writer.block(block)),
        ],
      },
    ],
  });
  const packed = await docx.Packer.toArrayBuffer(document, undefined, [aboutPart(report.title)]);
  return stillZip(new Uint8Array(packed));
}

/** What the file says of itself: no clock, so that the same report is the same file. */
function aboutPart(title: string) {
  const data = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>Yanzhen</dc:creator></cp:coreProperties>`;
  return { path: 'docProps/core.xml', data };
}

class WordWriter {
  private readonly docx: Docx;
  private readonly faces: Readonly<Record<keyof typeof official, Face>>;
  private readonly chinese: boolean;

  constructor(docx: Docx, language: 'zh' | 'en') {
    this.docx = docx;
    this.chinese = language === 'zh';
    this.faces = this.chinese ? official : plain;
  }

  centred(text: string, part: keyof typeof official): FileChild {
    const { AlignmentType } = this.docx;
    return this.paragraph(text, part, { alignment: AlignmentType.CENTER, spacing: { after: 240 } });
  }

  block(block: ReportBlock): FileChild[] {
    const { HeadingLevel } = this.docx;
    if (block.kind === 'heading') {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      const part = block.level === 1 ? 'first' : 'second';
      return [this.paragraph(block.text, part, { heading, keepNext: true, ...this.lines(), ...this.indent() })];
    }
    if (block.kind === 'paragraph') return [this.paragraph(block.text, 'body', { ...this.lines(), ...this.indent() })];
    if (block.kind === 'list')
      return block.items.map((item) =>
        this.chinese
          ? this.paragraph(item, 'body', { ...this.lines(), ...this.indent() })
          : this.paragraph(item, 'body', { bullet: { level: 0 }, ...this.lines() }),
      );
    return [this.table(block.head, block.rows), this.paragraph('', 'table', {})];
  }

  footer() {
    const { AlignmentType, Footer, PageNumber, Paragraph, TextRun } = this.docx;
    const run = { size: 28, font: { ascii: 'SimSun', eastAsia: '宋体', hAnsi: 'SimSun' } };
    const number = new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] });
    return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
  }

  private table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
    const { Table, TableCell, TableRow, WidthType } = this.docx;
    const cells = (texts: readonly string[]) =>
      texts.map((text) => new TableCell({ children: [this.paragraph(text, 'table', {})] }));
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [
        new TableRow({ tableHeader: true, children: cells(head) }),
        ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row) })),
      ],
    });
  }

  private paragraph(text: string, part: keyof typeof official, options: IParagraphOptions) {
    const { Paragraph, TextRun } = this.docx;
    const { east, latin, size } = this.faces[part];
    const run: IRunOptions = {
      ...{ text, size, color: '000000', bold: !this.chinese && part !== 'body' && part !== 'table' },
      font: { ascii: latin, hAnsi: latin, eastAsia: east },
    };
    return new Paragraph({ ...options, children: [new TextRun(run)] });
  }

  /** Lines 28 points apart in official documents. */
  private lines(): IParagraphOptions {
    return this.chinese
      ? { spacing: { line: 560, lineRule: this.docx.LineRuleType.EXACT } }
      : { spacing: { after: 120 } };
  }

  /** Two characters. */
  private indent(): IParagraphOptions {
    return this.chinese ? { indent: { firstLine: 640 } } : {};
  }
}
