import type * as docxLibrary from 'docx';
import type { FileChild, IParagraphOptions, ParagraphChild, Table } from 'docx';
import { isFigure, numbered, type PageBlock, type Report, type Run } from './blocks.ts';
import { chartTable } from './chart-table.ts';
import { escaped } from './escaped.ts';
import { stillZip } from './still-zip.ts';
import { chartPicture } from './word-chart.ts';
import { margin, styleIds, wordStyles } from './word-styles.ts';

type Docx = typeof docxLibrary;

export interface WordOptions {
  /** When the figures were made again (ISO): the date of the changes that Word tracks. */
  readonly changedAt?: string;
}

/** The report as a Word file: styles to edit by, page numbers on the outer side, changed figures as tracked changes. */
export async function reportWord(report: Report<PageBlock>, { changedAt }: WordOptions = {}): Promise<Uint8Array> {
  const docx = await import('docx');
  const writer = new WordWriter(docx, report.language, changedAt ?? '1980-01-01T00:00:00Z');
  const children: FileChild[] = [
    new docx.Paragraph({ text: report.title, heading: docx.HeadingLevel.TITLE }),
    writer.paragraph(report.subtitle, styleIds.subtitle),
  ];
  for (const block of numbered(report)) children.push(...(await writer.block(block)));
  const document = new docx.Document({
    title: report.title,
    creator: 'Yanzhen',
    styles: wordStyles(docx, report.language),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin } },
        footers: { default: writer.footer('odd'), even: writer.footer('even') },
        children,
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
  private readonly chinese: boolean;
  private readonly date: string;
  private changes = 0;
  private pictures = 0;

  constructor(docx: Docx, language: 'zh' | 'en', date: string) {
    this.docx = docx;
    this.chinese = language === 'zh';
    this.date = date;
  }

  async block(block: PageBlock): Promise<FileChild[]> {
    const { HeadingLevel, Paragraph } = this.docx;
    if (block.kind === 'heading') {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [new Paragraph({ text: block.text, heading, pageBreakBefore: block.newPage === true })];
    }
    if (block.kind === 'paragraph') return [this.runs(block.runs ?? [block], styleIds.body, block.sources)];
    if (block.kind === 'list') {
      const bullets = this.chinese ? {} : { bullet: { level: 0 } };
      return block.items.map((item) => this.paragraph(item, styleIds.list, bullets));
    }
    const caption = block.caption === undefined ? [] : [{ text: block.caption }];
    if (block.kind === 'chart') {
      const picture = await chartPicture(this.docx, block.chart, block.caption, ++this.pictures);
      const body = picture === undefined ? this.figuresOf(block) : this.centred(picture);
      return [body, this.runs(caption, styleIds.caption, block.sources)];
    }
    const title = caption.length > 0 ? [this.runs(caption, styleIds.caption, block.sources, { keepNext: true })] : [];
    return [...title, this.table(block), this.paragraph('', styleIds.table)];
  }

  /** The page's number between dashes, on the outer side: right on odd pages, left on even ones. */
  footer(side: 'odd' | 'even') {
    const { AlignmentType, Footer, PageNumber, Paragraph, TextRun } = this.docx;
    const run = { size: 28, font: { ascii: 'SimSun', eastAsia: '宋体', hAnsi: 'SimSun' } };
    const number = new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] });
    const place = side === 'odd' ? { alignment: AlignmentType.RIGHT } : { alignment: AlignmentType.LEFT };
    return new Footer({
      children: [new Paragraph({ ...place, indent: { left: 280, right: 280 }, children: [number] })],
    });
  }

  paragraph(text: string, style: string, options: IParagraphOptions = {}) {
    return new this.docx.Paragraph({ ...options, style, text });
  }

  private centred(picture: ParagraphChild) {
    const { AlignmentType, Paragraph } = this.docx;
    return new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [picture] });
  }

  private runs(runs: readonly Run[], style: string, sources?: readonly number[], options: IParagraphOptions = {}) {
    const { Paragraph, TextRun } = this.docx;
    const children: ParagraphChild[] = runs.flatMap((run) => this.run(run));
    if (sources?.length) children.push(new TextRun({ text: `[${sources.join(',')}]`, superScript: true }));
    return new Paragraph({ ...options, style, children });
  }

  /** A figure that changed is a deletion and an insertion, to be accepted or refused in Word. */
  private run({ text, was }: Run): ParagraphChild[] {
    const { DeletedTextRun, InsertedTextRun, TextRun } = this.docx;
    if (was === undefined) return [new TextRun(text)];
    const change = () => ({ id: ++this.changes, author: 'Yanzhen', date: this.date });
    const before = was === '' ? [] : [new DeletedTextRun({ ...change(), text: was })];
    return [...before, new InsertedTextRun({ ...change(), text })];
  }

  private table({ head, rows, cells }: Extract<PageBlock, { kind: 'table' }>): Table {
    const { AlignmentType, Table, TableCell, TableRow, WidthType } = this.docx;
    const cell = (run: Run) => {
      const place = isFigure(run.text) ? { alignment: AlignmentType.RIGHT } : {};
      return new TableCell({ children: [this.runs([run], styleIds.table, undefined, place)] });
    };
    const body = cells ?? rows.map((row) => row.map((text): Run => ({ text })));
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [
        new TableRow({ tableHeader: true, children: head.map((text) => cell({ text })) }),
        ...body.map((row) => new TableRow({ cantSplit: true, children: row.map(cell) })),
      ],
    });
  }

  /** Where no picture can be drawn, its figures stand in its place. */
  private figuresOf({ chart }: Extract<PageBlock, { kind: 'chart' }>): Table {
    return this.table({ kind: 'table', ...chartTable(chart) });
  }
}
