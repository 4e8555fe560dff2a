import { readBytes } from './bytes.ts';
import { detectEncoding, type TextEncodingName } from './encoding.ts';
import { ImportError } from './import-error.ts';
import type { ReadLimits } from './limits.ts';
import type { Watch } from './watch.ts';

export interface TextPiece {
  readonly bytes: Uint8Array;
  readonly fraction: number;
  readonly encoding: TextEncodingName;
}

/** The text of a file as pieces of UTF-8 without byte order mark, whatever encoding it has. */
export async function* readText(
  path: string,
  file: string,
  limits: ReadLimits,
  watch: Watch,
  given?: TextEncodingName,
): AsyncGenerator<TextPiece> {
  let recode: ((bytes: Uint8Array, last: boolean) => Uint8Array) | undefined;
  let encoding: TextEncodingName | undefined;
  for await (const piece of readBytes(path, limits, watch)) {
    let { bytes } = piece;
    if (encoding === undefined) {
      const detected = detectEncoding(bytes);
      encoding = given ?? detected.encoding;
      if (detected.encoding === encoding) bytes = bytes.subarray(detected.bom);
      recode = encoding === 'utf-8' ? undefined : recoder(encoding);
    }
    const utf8 = recode ? recode(bytes, false) : bytes;
    if (utf8.includes(0)) throw notText(file);
    yield { bytes: utf8, fraction: piece.fraction, encoding };
  }
  if (recode && encoding) yield { bytes: recode(new Uint8Array(0), true), fraction: 1, encoding };
}

function recoder(encoding: TextEncodingName): (bytes: Uint8Array, last: boolean) => Uint8Array {
  const decoder = new TextDecoder(encoding);
  return (bytes, last) => Buffer.from(decoder.decode(bytes, { stream: !last }), 'utf8');
}

function notText(file: string): ImportError {
  return new ImportError(
    'not-text',
    { zh: `“${file}”不是文本文件：其中有空字节。`, en: `“${file}” is no text file: it contains zero bytes.` },
    {
      place: { file },
      expected: { zh: 'CSV、TSV、XLSX、XLS、Parquet 或 JSON', en: 'CSV, TSV, XLSX, XLS, Parquet or JSON' },
    },
  );
}
