import type { DocumentDescription, DocumentText } from '../text/index.ts';
import { dateIn, yearIn } from './dates.ts';
import { issuerOf } from './issuer.ts';
import { kindOf } from './kind.ts';
import { languageOf } from './language.ts';
import { regionOf } from './region.ts';
import { sourceLine } from './source-line.ts';
import { titleOf } from './title.ts';

/**
 * What is known of a document from its text, from what the file says of itself and from the file's name.
 * What cannot be told is left out: nothing is guessed from a single weak sign.
 */
export function recogniseDocument(text: DocumentText, fileName: string): DocumentDescription {
  const title = titleOf(text, fileName);
  const issuer = issuerOf(text, title);
  const region = regionOf(text, title, issuer.name, fileName);
  const date = dateOf(text, title, fileName);
  return {
    title,
    ...(issuer.name ? { issuer: issuer.name } : {}),
    ...(region ? { region } : {}),
    ...(date ? { date } : {}),
    kind: kindOf(title, issuer.isNews),
    language: languageOf(text),
  };
}

/** The line under the title, the signature, the opening, then the years in number, title and file name. */
function dateOf(text: DocumentText, title: string, fileName: string): string | undefined {
  const head = text.passages.slice(0, 8).map((passage) => passage.text);
  const line = head.map(sourceLine).find((found) => found !== undefined);
  if (line) return line.date;
  const tail = text.passages.slice(-12).map((passage) => passage.text.trim());
  const signed = tail.filter((words) => words.length <= 20 && fullDate(words)).at(-1);
  const opening = head.find((words) => words.length <= 120 && fullDate(words));
  // A page and its front matter state when they were published; an office file states when someone pressed a key.
  const stated = /^(?:html|markdown)$/.test(text.format) ? text.metadata.created : undefined;
  const year =
    head.map((words) => /[〔[](\d{4})[〕\]]\s*\d+\s*号/u.exec(words)?.[1]).find(Boolean) ??
    yearIn(title) ??
    yearIn(fileName);
  const exact = fullDate(signed ?? '') ?? fullDate(opening ?? '');
  if (exact) return exact;
  const filed = stated ? fullDate(stated) : undefined;
  return filed && (!year || filed.startsWith(year)) ? filed : (dateIn(title) ?? year ?? filed);
}

function fullDate(text: string): string | undefined {
  const date = dateIn(text);
  return date?.length === 10 ? date : undefined;
}
