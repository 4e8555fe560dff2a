import { expect } from 'vitest';
import { type DocumentText, originalSpans } from '../../text/index.ts';

/** What is compared: widths folded, blanks and what nobody sees left out. */
export function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/gu, '');
}

/** Every passage, and every character of it, leads to the characters of the original it was made from. */
export function expectTrueRuns(text: DocumentText): void {
  for (const passage of text.passages) {
    expect(passage.runs[0]?.at).toBe(0);
    const whole = originalSpans(passage, { start: 0, end: passage.text.length });
    const found = whole.map(({ start, end }) => text.original.slice(start, end)).join('');
    // A hyphen at a line's end is the one thing a passage leaves out that a person sees.
    expect(bare(found)).toBe(bare(passage.text));
    const step = Math.max(1, Math.floor(passage.text.length / 40));
    for (let start = 0; start < passage.text.length; start += step) {
      const [piece] = originalSpans(passage, { start, end: start + 1 });
      const original = text.original.slice(piece?.start, piece?.end);
      expect(original.normalize('NFKC').replaceAll(/\s/gu, ' ')).toContain(passage.text[start]);
    }
  }
}
