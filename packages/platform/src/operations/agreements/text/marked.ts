import type { Run } from '../../printing/blocks.ts';

// Signs of Unicode's private area: no text of a contract holds them, and they leave again before anything is printed or reviewed.
const [open, between, close] = ['\uE000', '\uE001', '\uE002'];
const figures = new RegExp(`${open}([^${between}]*)${between}([^${close}]*)${close}`, 'g');

/** A figure in a sentence, with its place in the contract, or `=npv.sender` for one that follows from it. */
export const marked = (text: string, figure: string): string => `${open}${figure}${between}${text}${close}`;

/** The sentence as it is read. */
export const plainText = (text: string): string => text.replaceAll(figures, '$2');

/** The sentence in stretches, figures by themselves. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const found of text.matchAll(figures)) {
    if (found.index > at) runs.push({ text: text.slice(at, found.index) });
    runs.push({ text: found[2]!, figure: found[1]! });
    at = found.index + found[0].length;
  }
  if (at < text.length) runs.push({ text: text.slice(at) });
  return runs;
}
