import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Block, RawDocument } from '../blocks.ts';
import { decodeText } from '../decode.ts';
import { overLimit } from '../errors.ts';
import type { DocumentLimits } from '../limits.ts';
import { withoutClutter } from './clutter.ts';
import { blocksOf } from './html-blocks.ts';

/** Characters of an article below which Readability is not trusted to have found it. */
const leastArticle = 140;

/**
 * Reads a web page: the article alone where there is one, else everything that is no navigation. The page is only ever
 * a tree of elements here: scripts are not run, nothing is loaded, and no element survives, only text.
 */
export function readHtml(bytes: Uint8Array, file: string, limits: DocumentLimits): RawDocument {
  const html = decodeText(bytes, statedEncoding(bytes));
  if (html.length > limits.characters * 4) throw overLimit(file, 'characters', limits.characters * 4);
  checkDepth(html, file, limits);
  const { document } = parseHTML(withRoot(html));
  const elements = document.querySelectorAll('*').length;
  if (elements > limits.elements) throw overLimit(file, 'elements', limits.elements);
  const metadata = metadataOf(document);
  withoutClutter(document);
  const main = mainPart(document);
  const whole = blocksOf(main);
  const article = main === document.documentElement ? articleOf(document) : undefined;
  const { original, blocks } =
    article && article.original.length >= Math.max(leastArticle, whole.original.length / 4) ? article : whole;
  return withTitle({ format: 'html', original, pages: [0], blocks, metadata, notes: [] });
}

/** A page without its outermost elements, as pages are pasted and mailed, gets them. */
function withRoot(html: string): string {
  if (/<html[\s>]/i.test(html)) return html;
  return `<!doctype html><html>${/<(?:body|head)[\s>]/i.test(html) ? html : `<body>${html}</body>`}</html>`;
}

/** The one element that a page itself calls its article or its main part, where it holds most of the words; else all of it. */
function mainPart(document: Document): Element {
  const length = document.documentElement.textContent?.length ?? 0;
  for (const name of ['article', 'main', '[role="main"]']) {
    const [only, ...others] = document.querySelectorAll(name);
    if (only && others.length === 0 && (only.textContent?.length ?? 0) >= length / 2) return only;
  }
  return document.documentElement;
}

/** The encoding a page states in its first bytes. */
function statedEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(head)?.[1];
}

const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|tr|th|dd|dt|option)$/;

/** Counts nesting before a tree is built, since trees are walked by recursion in places that are not ours. */
function checkDepth(html: string, file: string, limits: DocumentLimits): void {
  let depth = 0;
  for (const match of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b(?:[^<>"']|"[^"]*"|'[^']*')*?(\/?)>/gi)) {
    if (match[3] === '/' || empty.test((match[2] ?? '').toLowerCase())) continue;
    depth = match[1] === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > limits.depth) throw overLimit(file, 'depth', limits.depth);
  }
}

function metadataOf(document: Document): RawDocument['metadata'] {
  const meta = (...names: string[]) => {
    for (const element of document.querySelectorAll('meta')) {
      const key = (element.getAttribute('name') ?? element.getAttribute('property') ?? '').toLowerCase();
      const content = element.getAttribute('content')?.trim();
      if (content && names.includes(key)) return content.slice(0, 300);
    }
    return undefined;
  };
  // `ArticleTitle`, `ContentSource`, `PubDate` are what Chinese government sites are required to state.
  const title = meta('articletitle', 'og:title') ?? document.querySelector('title')?.textContent?.trim().slice(0, 300);
  const author = meta('contentsource', 'author', 'article:author', 'og:site_name');
  const created = meta('pubdate', 'article:published_time', 'publishdate', 'date');
  return { ...(title ? { title } : {}), ...(author ? { author } : {}), ...(created ? { created } : {}) };
}

function articleOf(document: Document): ReturnType<typeof blocksOf> | undefined {
  try {
    const article = new Readability(document, { charThreshold: leastArticle, maxElemsToParse: 0 }).parse();
    if (!article?.content) return undefined;
    return blocksOf(parseHTML(`<!doctype html><html><body>${article.content}</body></html>`).document.body);
  } catch {
    return undefined;
  }
}

/** Readability takes the title out of the article; the page's own title stands in front again where the text lacks it. */
function withTitle(raw: RawDocument): RawDocument {
  const title = raw.metadata.title?.split(/\s*[_|]\s*|\s+[-–—]\s+/u)[0]?.replace(/\s+/gu, ' ');
  const first = raw.blocks[0];
  if (!title || !first) return raw;
  const opening = raw.original.slice(0, 600).replace(/\s+/gu, ' ');
  if (first.kind === 'title') return raw;
  if (opening.includes(title)) {
    const words = ({ pieces: [piece] }: Block) => raw.original.slice(piece?.start, piece?.end);
    const own = raw.blocks.slice(0, 5).find((block) => words(block) === title);
    return own
      ? { ...raw, blocks: raw.blocks.map((block) => (block === own ? { ...own, kind: 'title', level: 0 } : block)) }
      : raw;
  }
  const shift = title.length + 1;
  const blocks = raw.blocks.map((block) => ({
    ...block,
    pieces: block.pieces.map((piece) => ({ ...piece, start: piece.start + shift, end: piece.end + shift })),
  }));
  const head = { kind: 'title', level: 0, page: 1, pieces: [{ start: 0, end: title.length }] } as const;
  return { ...raw, original: `${title}\n${raw.original}`, blocks: [head, ...blocks] };
}
