import type { Fact } from './fact.ts';
import { fold } from './fold.ts';

/** 64 bits of FNV-1a as 16 hexadecimal digits; in two halves, because numbers hold 53 bits. */
function hash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193) >>> 0;
    high = Math.imul(high ^ (code + (low & 0xff)), 0x01000193) >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

/**
 * A name for a fact that survives another extraction: of the document, the sentence (spaces and widths aside) and the figure as
 * written. What a better grammar may change (indicator, kind, year) is left out, so that a person's verdict stays with its
 * figure; `occurrence` tells equal figures of one sentence apart, from 0 in the order of the text.
 */
export function factKey(
  document: string,
  fact: Pick<Fact, 'sentence' | 'value' | 'valueMax' | 'unit'>,
  occurrence = 0,
): string {
  const sentence = fold(fact.sentence).replaceAll(/\s+/g, '');
  const figure = `${Math.abs(fact.value)}~${Math.abs(fact.valueMax ?? fact.value)} ${fact.unit}`;
  return hash([document, sentence, figure, occurrence].join('\u001f'));
}

/** The keys of all facts of a document, in their order. */
export function factKeys(document: string, facts: readonly Fact[]): string[] {
  const seen = new Map<string, number>();
  return facts.map((fact) => {
    const first = factKey(document, fact);
    const occurrence = seen.get(first) ?? 0;
    seen.set(first, occurrence + 1);
    return occurrence === 0 ? first : factKey(document, fact, occurrence);
  });
}
