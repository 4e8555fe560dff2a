import { detectEncoding } from '@yanzhen/evidence/readers';

const sniffed = 256 * 1024;

/** The text of a file: by byte order mark, else UTF-16 by its zero bytes, else UTF-8 if valid, else GB18030 (with GBK). */
export function decodeText(bytes: Uint8Array, stated?: string): string {
  const { encoding, bom } = detectEncoding(bytes.subarray(0, sniffed));
  if (bom > 0) return new TextDecoder(encoding).decode(bytes.subarray(bom));
  const label = knownEncoding(stated) ?? encoding;
  if (label === 'gb18030' && mostlyUtf8(bytes.subarray(0, sniffed))) return new TextDecoder().decode(bytes);
  return new TextDecoder(label).decode(bytes);
}

/** UTF-8 with a few broken bytes: a file that was cut or patched, not another encoding. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const whole = text.match(/[^\0-\u007F\uFFFD]/gu)?.length ?? 0;
  return broken * 50 < whole;
}

/** Whether the bytes are some other kind of file: text has hardly any control characters. */
export function looksBinary(text: string): boolean {
  const head = text.slice(0, 4096);
  const controls = head.match(/[\u0000-\u0008\u000E-\u001B\uFFFD]/g)?.length ?? 0;
  return controls > head.length / 50 + 2;
}

/** An encoding a page names of itself, as browsers understand the name (`gb2312` is GBK); undefined where it is none. */
function knownEncoding(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
