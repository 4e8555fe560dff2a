import type { DocumentText } from '../text/index.ts';

/** The language most of a text is in: a Chinese character counts about as much as half a word. */
export function languageOf(text: DocumentText): 'zh' | 'en' {
  let han = 0;
  let words = 0;
  for (const passage of text.passages) {
    han += passage.text.match(/\p{Script=Han}/gu)?.length ?? 0;
    words += passage.text.match(/[A-Za-z]{2,}/g)?.length ?? 0;
    if (han + words > 20_000) break;
  }
  return han / 2 >= words ? 'zh' : 'en';
}
