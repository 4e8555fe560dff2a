import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import type { RawDocument } from '../blocks.ts';
import { damagedDocument, overLimit } from '../errors.ts';
import { blocksOf } from '../html/html-blocks.ts';
import type { DocumentLimits } from '../limits.ts';
import { wellFormed } from '../normalise.ts';
import { inspectDocx } from './inspect-docx.ts';

/** Styles that name a heading, as Word and WPS write them, beside those the library knows. */
const styles = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='标题'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='副标题'] => p:fresh",
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='标题 ${level}'] => h${level}.heading:fresh`),
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='heading ${level}'] => h${level}.heading:fresh`),
  "p[style-name^='toc '] => !",
  "p[style-name^='TOC '] => !",
  'comment-reference => !',
];

/**
 * Reads a Word document: its text in order with headings by style or numbering, items, cells and footnotes. Headers,
 * footers, comments, pictures and deleted text are not part of it. Links outside are never followed.
 */
export async function readDocx(bytes: Uint8Array, file: string, limits: DocumentLimits): Promise<RawDocument> {
  const properties = await inspectDocx(bytes, file, limits);
  const html = await toHtml(bytes, file);
  if (html.length > limits.characters * 4) throw overLimit(file, 'characters', limits.characters * 4);
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  for (const reference of document.querySelectorAll(
    'a[id^="footnote-ref"], a[id^="endnote-ref"], a[href^="#footnote-ref"], a[href^="#endnote-ref"]',
  ))
    reference.remove();
  const { original, blocks } = blocksOf(document.body);
  return { format: 'docx', original, pages: [0], blocks, metadata: metadataOf(properties), notes: [] };
}

/** Title, author and day of creation from a document's properties. */
function metadataOf(xml: string): RawDocument['metadata'] {
  const value = (name: string) => {
    const found = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]{1,300})</${name}>`).exec(xml)?.[1];
    return found && wellFormed(parseHTML(`<p>${found}</p>`).document.documentElement.textContent ?? '').trim();
  };
  const title = value('dc:title');
  const author = value('dc:creator');
  const created = value('dcterms:created')?.slice(0, 10);
  return { ...(title ? { title } : {}), ...(author ? { author } : {}), ...(created ? { created } : {}) };
}

async function toHtml(bytes: Uint8Array, file: string): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      {
        styleMap: styles,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    );
    return value;
  } catch (error) {
    throw damagedDocument(file, error);
  }
}
