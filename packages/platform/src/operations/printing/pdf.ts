import { chartScene } from '../../charts/index.ts';
import { numbered, type PageBlock, type Report, type Run } from './blocks.ts';
import { loadCanvas } from './canvas.ts';
import { columnWidths } from './columns.ts';
import { fontFamilies } from './fonts.ts';
import type { Piece } from './lines.ts';
import { PdfPages } from './pdf-pages.ts';

/** Sizes and line spacing in points: those of official documents in Chinese, smaller in English. */
const sizes = {
  zh: { title: 22, body: 16, first: 16, second: 16, table: 11, caption: 11, leading: 28, indent: 32 },
  en: { title: 20, body: 11, first: 14, second: 12, table: 9.5, caption: 9.5, leading: 17, indent: 0 },
} as const;

/** The report as PDF on A4, in the layout of the Word file, with its font inside: no browser, no installed font. */
export async function reportPdf(report: Report<PageBlock>): Promise<Uint8Array> {
  const canvas = await loadCanvas();
  const families = fontFamilies(canvas, `${JSON.stringify(report)}—[]0123456789`);
  const document = new canvas.PDFDocument({ title: report.title, creator: 'Yanzhen' });
  const pages = new PdfPages(document, families);
  const writer = new PdfWriter(pages, report.language);
  writer.title(report.title, report.subtitle);
  for (const block of numbered(report)) writer.block(block);
  pages.end();
  return document.close();
}

class PdfWriter {
  private readonly pages: PdfPages;
  private readonly size: (typeof sizes)['zh' | 'en'];

  constructor(pages: PdfPages, language: 'zh' | 'en') {
    this.pages = pages;
    this.size = sizes[language];
  }

  title(title: string, subtitle: string): void {
    const { size, pages } = this;
    pages.text([{ text: title, look: 'plain' }], {
      size: size.title,
      bold: true,
      leading: size.title * 1.5,
      align: 'center',
    });
    pages.space(8);
    pages.text([{ text: subtitle, look: 'plain' }], { size: size.body, leading: size.leading, align: 'center' });
    pages.space(14);
  }

  block(block: PageBlock): void {
    const { size, pages } = this;
    const body = { size: size.body, leading: size.leading, indent: size.indent };
    if (block.kind === 'heading') {
      const look = block.level === 1 ? size.first : size.second;
      if (block.newPage === true) pages.breakPage();
      pages.space(size.leading / 4);
      // A heading goes with the lines after it.
      pages.keep(3 * size.leading);
      pages.text([{ text: block.text, look: 'plain' }], { ...body, size: look, bold: true });
    } else if (block.kind === 'paragraph') {
      pages.text([...piecesOf(block.runs ?? [block]), ...notes(block.sources)], body);
    } else if (block.kind === 'list') {
      for (const item of block.items)
        pages.text([{ text: size.indent === 0 ? `• ${item}` : item, look: 'plain' }], body);
    } else if (block.kind === 'chart') {
      const scene = chartScene(block.chart);
      const scale = Math.min(1, pages.width / scene.width);
      pages.keep(scene.height * scale + 2 * size.caption);
      pages.scene(scene, scale);
      this.caption(block.caption, block.sources);
    } else this.table(block);
  }

  private caption(text: string, sources: readonly number[] | undefined): void {
    const { caption } = this.size;
    const look = { size: caption, bold: true, leading: caption * 1.8, align: 'center' as const };
    this.pages.text([{ text, look: 'plain' }, ...notes(sources)], look);
    this.pages.space(6);
  }

  private table({ head, rows, cells, caption, sources }: Extract<PageBlock, { kind: 'table' }>): void {
    const { pages, size } = this;
    pages.keep(6 * size.table);
    if (caption !== undefined) this.caption(caption, sources);
    const texts = (cells ?? rows.map((row) => row.map((text): Run => ({ text })))).map((row) =>
      row.map((cell) => piecesOf([cell])),
    );
    const heads = head.map((text): Piece[] => [{ text, look: 'plain' }]);
    const wanted = head.map((_, column) =>
      [heads, ...texts].map((row) => pages.measured(row[column] ?? [], size.table)),
    );
    pages.table(heads, texts, columnWidths(wanted, pages.width), size.table);
    pages.space(8);
  }
}

function piecesOf(runs: readonly Run[]): Piece[] {
  return runs.flatMap(({ text, was }): Piece[] => {
    if (was === undefined) return [{ text, look: 'plain' }];
    const before: Piece[] = was === '' ? [] : [{ text: was, look: 'deleted' }];
    return [...before, { text, look: 'inserted' }];
  });
}

function notes(sources: readonly number[] | undefined): Piece[] {
  return sources?.length ? [{ text: `[${sources.join(',')}]`, look: 'raised' }] : [];
}
