/**
 * Writes the page's font files for the given characters into an SVG's text: a picture drawn from an
 * SVG cannot reach the page's fonts, and a machine may have no Chinese font of its own.
 */
export async function embedFonts(svg: string, characters: string): Promise<string> {
  const wanted = new Set([...characters].map((c) => c.codePointAt(0)!));
  const faces = fontFaces().filter((face) => covers(face.style.getPropertyValue('unicode-range'), wanted));
  const rules = await Promise.all(faces.map(inlined));
  return svg.replace(/(<svg[^>]*>)/, `$1<style>${rules.join('')}</style>`);
}

function fontFaces(): CSSFontFaceRule[] {
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule),
  );
}

function covers(ranges: string, wanted: ReadonlySet<number>): boolean {
  return ranges.split(',').some((range) => {
    const [first, last] = range.trim().replace(/^U\+/i, '').split('-');
    const [low, high] = [Number.parseInt(first!, 16), Number.parseInt(last ?? first!, 16)];
    for (const code of wanted) if (code >= low && code <= high) return true;
    return false;
  });
}

async function inlined(face: CSSFontFaceRule): Promise<string> {
  const address = /url\(["']?([^"')]+)/.exec(face.cssText)?.[1];
  if (!address) return '';
  const base = face.parentStyleSheet?.href ?? document.baseURI;
  const bytes = new Uint8Array(await (await fetch(new URL(address, base))).arrayBuffer());
  const data = btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
  const { style } = face;
  return `@font-face{font-family:${style.getPropertyValue('font-family')};font-weight:100 900;unicode-range:${style.getPropertyValue('unicode-range')};src:url(data:font/woff2;base64,${data})}`;
}
