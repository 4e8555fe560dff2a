/** Spaces of every width, and marks without width, become a blank; dashes become `-`. */
function foldCharacter(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (code === 0x3000 || code === 0xa0 || code === 0x200b || code === 0xfeff || code === 0x9) return 0x20;
  if (code >= 0x2010 && code <= 0x2015) return 0x2d;
  if (code === 0x2212 || code === 0x301c) return code === 0x2212 ? 0x2d : 0x7e;
  if (code === 0x2236) return 0x3a;
  return code;
}

/**
 * The text with full-width letters, digits and marks in their narrow form, so that one grammar reads them all.
 * Every character stays at its place: an offset into the result is an offset into the text.
 */
export function fold(text: string): string {
  let folded = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const to = code < 0x80 && code !== 0x9 ? code : foldCharacter(code);
    if (to === code) continue;
    folded += text.slice(from, at) + String.fromCharCode(to);
    from = at + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}
