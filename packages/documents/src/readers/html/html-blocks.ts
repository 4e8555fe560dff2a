import type { PassageKind } from '../../text/index.ts';
import type { Block } from '../blocks.ts';
import { wellFormed } from '../normalise.ts';
import { kindByWords } from '../structure.ts';

const blockElements = new Set(
  'address article aside blockquote body center dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul br caption'.split(
    ' ',
  ),
);
const neverRead = new Set(['script', 'style', 'noscript', 'template', 'title', 'head']);
const textNode = 3;
const elementNode = 1;

interface Context {
  readonly kind: PassageKind;
  readonly level: number;
}

const paragraph: Context = { kind: 'paragraph', level: 0 };

/** The text of a tree of elements as lines, one block a line: headings, items, cells, notes and paragraphs. */
export function blocksOf(root: Element): { original: string; blocks: Block[] } {
  const writer = new BlockWriter();
  walk(root, paragraph, writer);
  writer.close(paragraph);
  return { original: writer.original, blocks: writer.blocks };
}

function walk(node: Node, context: Context, writer: BlockWriter): void {
  for (const child of node.childNodes) {
    if (child.nodeType === textNode) writer.add(child.textContent ?? '');
    if (child.nodeType !== elementNode) continue;
    const element = child as Element;
    const name = element.localName.toLowerCase();
    if (neverRead.has(name)) continue;
    if (!blockElements.has(name)) {
      walk(element, context, writer);
      continue;
    }
    writer.close(context);
    const inner = contextOf(element, name, context);
    walk(element, inner, writer);
    writer.close(inner);
  }
}

function contextOf(element: Element, name: string, context: Context): Context {
  const heading = /^h([1-6])$/.exec(name);
  if (heading) {
    const title = element.classList.contains('title') || (heading[1] === '1' && context.kind === 'paragraph');
    return { kind: title ? 'title' : 'heading', level: Number(heading[1]) };
  }
  if (/^(?:foot|end)note/.test(element.id)) return { kind: 'note', level: 0 };
  if (name === 'td' || name === 'th') return { kind: 'cell', level: 0 };
  if ((name === 'li' || name === 'dd') && context.kind !== 'note') return { kind: 'item', level: 0 };
  return context;
}

class BlockWriter {
  readonly blocks: Block[] = [];
  private readonly lines: string[] = [];
  private length = 0;
  private open = '';

  add(text: string): void {
    this.open += text;
  }

  /** Ends the line; the first first-level heading is the title, what is a paragraph by its element may be more by its words. */
  close({ kind, level }: Context): void {
    const line = wellFormed(this.open.replace(/[ \t\r\n\f\u00a0]+/gu, ' ').trim());
    this.open = '';
    if (line === '') return;
    const pieces = [{ start: this.length, end: this.length + line.length }];
    const named = kind === 'paragraph' ? kindByWords(line) : { kind, level };
    const repeated = named.kind === 'title' && this.blocks.some((block) => block.kind === 'title');
    if (repeated) this.blocks.push({ kind: 'heading', level: 1, page: 1, pieces });
    else this.blocks.push({ ...named, level: named.kind === 'heading' ? named.level : 0, page: 1, pieces });
    this.lines.push(line);
    this.length += line.length + 1;
  }

  get original(): string {
    return this.lines.join('\n');
  }
}
