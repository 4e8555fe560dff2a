/** A line of text on a made page; `x` and `y` in points from the top left corner, `y` the baseline. */
export interface MadeLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

export interface MadePage {
  readonly lines: readonly MadeLine[];
  /** Whether the page holds a picture, as a scan does. */
  readonly picture?: boolean;
}

const width = 595;
const height = 842;

/**
 * A small PDF made by hand: Latin text in Helvetica, Chinese in a font that is not embedded and needs the reader's own
 * character maps. `info` fills the document information.
 */
export function makePdf(pages: readonly MadePage[], info: Readonly<Record<string, string>> = {}): Uint8Array {
  const first = 8;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ');
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500] >>',
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} ${hex(`\uFEFF${value}`, true)}`)
      .join(' ')} >>`,
    stream(
      '/Type /XObject /Subtype /Image /Width 4 /Height 4 /ColorSpace /DeviceGray /BitsPerComponent 8',
      '0'.repeat(16),
    ),
  ];
  for (const [index, page] of pages.entries()) {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << /L 3 0 R /H 4 0 R >> /XObject << /P 7 0 R >> >> /Contents ${first + 2 * index + 1} 0 R >>`,
    );
    const picture = page.picture ? `q ${width} 0 0 ${height} 0 0 cm /P Do Q\n` : '';
    objects.push(stream('', picture + page.lines.map(shown).join('\n')));
  }
  return assemble(objects);
}

/** A PDF file of these objects, numbered from 1; the first is the catalogue, the sixth the information. */
export function assemble(objects: readonly string[]): Uint8Array {
  let body = '%PDF-1.7\n';
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(body.length);
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  const info = objects.length >= 6 ? ' /Info 6 0 R' : '';
  return Buffer.from(
    `${body}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${info} >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
}

/** Lines set one below the other from a left edge on; the next free baseline comes with them. */
export function setLines(
  texts: readonly string[],
  at: {
    readonly x: number;
    readonly y: number;
    readonly size?: number;
    readonly leading?: number;
    readonly indent?: number;
  },
): { lines: MadeLine[]; y: number } {
  const { x, size = 12, leading = 1.5, indent = 0 } = at;
  const lines = texts.map((text, index) => ({
    text,
    x: index === 0 ? x + indent : x,
    y: at.y + index * size * leading,
    size,
  }));
  return { lines, y: at.y + texts.length * size * leading };
}

/** A Chinese text broken into lines of so many characters, the first shorter by the indent. */
export function brokenChinese(text: string, characters: number, indent = 2): string[] {
  const lines = [text.slice(0, characters - indent)];
  for (let start = characters - indent; start < text.length; start += characters)
    lines.push(text.slice(start, start + characters));
  return lines;
}

function shown({ text, x, y, size = 12 }: MadeLine): string {
  const latin = /^[\x20-\x7e]*$/.test(text);
  return `BT /${latin ? 'L' : 'H'} ${size} Tf 1 0 0 1 ${x} ${height - y} Tm ${hex(text, !latin)} Tj ET`;
}

function hex(text: string, wide: boolean): string {
  const bytes = wide ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'latin1');
  return `<${bytes.toString('hex')}>`;
}

function stream(dictionary: string, content: string): string {
  return `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}
