import type { PageBlock, Run } from '../printing/blocks.ts';
import type { MadePart } from './shapes.ts';
import { textOf } from './writer.ts';

type Paragraph = Extract<PageBlock, { kind: 'paragraph' }>;

/** The sentences of a part as they can be edited: `{key}` stands for a figure. */
export function wordingOf({ blocks }: MadePart): string {
  return sentences(blocks)
    .map(({ text, runs }) =>
      (runs ?? [{ text }]).map((run: Run) => (run.figure === undefined ? run.text : `{${run.figure}}`)).join(''),
    )
    .join('\n');
}

/** Sentences stand before the first chart, table or list; notes after them stay with what they are about. */
function sentences(blocks: readonly PageBlock[]): Paragraph[] {
  const end = blocks.findIndex(({ kind }) => kind !== 'paragraph');
  return blocks.slice(0, end < 0 ? blocks.length : end).filter((block) => block.kind === 'paragraph');
}

/** A part's blocks with its sentences replaced by one's own wording; figures in it are those of now. */
export function reworded(part: MadePart, wording: string): PageBlock[] {
  const own = sentences(part.blocks);
  const texts = new Map(part.figures.map(({ key, text }) => [key, text]));
  const sources = [...new Set(own.flatMap((block) => block.sources ?? []))];
  const paragraphs = wording
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Paragraph => {
      const runs = runsOf(line, texts);
      return { kind: 'paragraph', text: textOf(runs), runs, sources };
    });
  return [...paragraphs, ...part.blocks.slice(own.length)];
}

/** `…{key}…` as runs; what is no key of a figure stays as it is written. */
function runsOf(line: string, texts: ReadonlyMap<string, string>): Run[] {
  return line.split(/(\{[^{}]+\})/).flatMap((piece): Run[] => {
    if (piece === '') return [];
    const key = piece.startsWith('{') ? piece.slice(1, -1) : undefined;
    const text = key === undefined ? undefined : texts.get(key);
    return [text === undefined ? { text: piece } : { text, figure: key! }];
  });
}
