/** A thing that belongs to an item: in the library (`document`), on the web (`link`), or only named. */
export interface Attachment {
  readonly title: string;
  /** An address that begins with http or https. */
  readonly link?: string;
  /** Id of a document of the library. */
  readonly document?: string;
}

/** Longest an attachment may be written. */
const most = 2000;

/**
 * The address as browsers read it, where it is one of the web. Anything else is none: `javascript:`, `data:` and `file:` run or read what
 * nobody asked for, and a name and password in an address are not for a plan.
 */
export function webAddress(text: string): string | undefined {
  const trimmed = text.trim();
  if (!/^https?:\/\//iu.test(trimmed) || /[\s<>\p{Cc}]/u.test(trimmed) || !URL.canParse(trimmed)) return undefined;
  const { protocol, hostname, username, password, href } = new URL(trimmed);
  const isWeb = (protocol === 'https:' || protocol === 'http:') && hostname !== '';
  return isWeb && username === '' && password === '' ? href : undefined;
}

/** Reads `title <address>`, `title <document:id>`, an address alone, or a title alone. What is in brackets and neither stays title. */
export function readAttachment(text: string): Attachment {
  const [, before = '', inside = ''] = /^(.*?)\s*<([^<>]*)>\s*$/su.exec(text) ?? [];
  const document = /^document:(\S{1,200})$/u.exec(inside.trim())?.[1];
  if (document !== undefined) return { title: before.trim() || document, document };
  const link = webAddress(inside === '' ? text : inside);
  if (link !== undefined) return { title: before.trim() || link, link };
  return { title: text.trim() };
}

/** The line that {@link readAttachment} reads back; angle brackets of a title would end it early and become round ones. */
export function writeAttachment({ title, link, document }: Attachment): string {
  const name = title.replaceAll('<', '(').replaceAll('>', ')').replaceAll(/\s+/gu, ' ').trim();
  const inside = link ?? (document === undefined ? undefined : `document:${document}`);
  if (inside === undefined) return name;
  return name === '' || name === inside ? `<${inside}>` : `${name} <${inside}>`;
}

/** Why a line cannot be an attachment: empty, too long, or an address in brackets that is neither of the web nor of the library. */
export function attachmentProblem(text: string): 'empty' | 'long' | 'address' | undefined {
  if (text.trim() === '') return 'empty';
  if (text.length > most) return 'long';
  const { link, document } = readAttachment(text);
  if (link !== undefined || document !== undefined) return undefined;
  return /<\s*[a-z][a-z0-9+.-]*:[^<>]*>\s*$/iu.test(text) ? 'address' : undefined;
}
