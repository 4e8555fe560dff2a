import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The folder of the library, which holds character maps and standard fonts beside its code. */
function folder(): string {
  return fileURLToPath(new URL('.', import.meta.resolve('pdfjs-dist/package.json')));
}

export interface OpenMode {
  /** Pictures of more than one dot are left out undecoded. */
  readonly withoutPictures?: boolean;
  /** Whatever is wrong on a page, and every picture that was to be left out, ends the page. */
  readonly strict?: boolean;
}

/** Opens a PDF with the library's own character maps and fonts, none of the system's, and without any way to a network. */
export async function openPdf(
  bytes: Uint8Array,
  { withoutPictures = false, strict = false }: OpenMode = {},
): Promise<PDFDocumentProxy> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return getDocument({
    // The library keeps what it is given: it gets a copy.
    data: Uint8Array.from(bytes),
    cMapUrl: `${folder()}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder()}standard_fonts/`,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    useWasm: false,
    stopAtErrors: strict,
    maxImageSize: withoutPictures ? 1 : -1,
    verbosity: 0,
  }).promise;
}
