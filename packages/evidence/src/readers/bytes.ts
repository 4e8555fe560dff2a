import { createReadStream, type ReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { ImportError, limitError } from './import-error.ts';
import type { ReadLimits } from './limits.ts';
import type { Watch } from './watch.ts';

const chunkBytes = 2 ** 20;
const ratioFrom = 16 * 2 ** 20;

/** The file's size. @throws ImportError when it is absent, no plain file, empty or too large. */
export async function checkFile(path: string, limits: ReadLimits): Promise<number> {
  const file = basename(path);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) {
    throw new ImportError(
      'file-absent',
      { zh: `找不到文件“${file}”。`, en: `There is no file “${file}”.` },
      { kind: 'absent', place: { file } },
    );
  }
  if (found.size === 0) {
    throw new ImportError(
      'file-empty',
      { zh: `文件“${file}”是空的。`, en: `The file “${file}” is empty.` },
      { place: { file } },
    );
  }
  if (found.size > limits.fileBytes) throw tooLarge(file, limits.fileBytes);
  return found.size;
}

/**
 * The bytes of a file in pieces of about 1 MiB, decompressed when it is gzip.
 * `fraction` of the last piece tells how much of the file has been read.
 */
export async function* readBytes(
  path: string,
  limits: ReadLimits,
  watch: Watch,
): AsyncGenerator<{ bytes: Uint8Array; fraction: number }> {
  const size = await checkFile(path, limits);
  const gzip = await startsWith(path, [0x1f, 0x8b]);
  const input = createReadStream(path, { highWaterMark: chunkBytes });
  const output = gzip ? unzip(input) : input;
  let total = 0;
  try {
    for await (const bytes of output as AsyncIterable<Buffer>) {
      watch.check();
      total += bytes.length;
      if (gzip) checkExpansion(basename(path), total, input.bytesRead, limits);
      yield { bytes, fraction: Math.min(1, input.bytesRead / size) };
    }
  } catch (error) {
    throw gzip && isZlibError(error) ? damagedGzip(basename(path), error) : error;
  } finally {
    input.destroy();
  }
}

/** Whether the file begins with these bytes. */
async function startsWith(path: string, magic: readonly number[]): Promise<boolean> {
  const head = await readHead(path, magic.length);
  return head.length === magic.length && magic.every((byte, i) => head[i] === byte);
}

/** The first `length` bytes of a file as it is on disk. */
export async function readHead(path: string, length: number): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of createReadStream(path, { end: length - 1 })) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function unzip(input: ReadStream) {
  const gunzip = createGunzip({ chunkSize: chunkBytes });
  input.on('error', (error) => gunzip.destroy(error));
  return input.pipe(gunzip);
}

function checkExpansion(file: string, total: number, read: number, limits: ReadLimits): void {
  if (total > limits.expandedBytes) throw tooLarge(file, limits.expandedBytes);
  if (total < ratioFrom || total / read <= limits.expansionRatio) return;
  throw limitError(
    'expansion',
    {
      zh: `文件“${file}”解压后膨胀超过 ${limits.expansionRatio} 倍，疑为压缩炸弹，已停止。`,
      en: `The file “${file}” expands more than ${limits.expansionRatio}-fold, as a zip bomb does; reading was stopped.`,
    },
    { place: { file } },
  );
}

function tooLarge(file: string, bytes: number): ImportError {
  const size = `${Math.round(bytes / 2 ** 20)} MiB`;
  return limitError(
    'file-too-large',
    { zh: `文件“${file}”超过 ${size}。`, en: `The file “${file}” is larger than ${size}.` },
    {
      place: { file },
      advice: { zh: '请拆分文件，或先汇总数据。', en: 'Split the file, or aggregate the data first.' },
    },
  );
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}

function damagedGzip(file: string, cause: unknown): ImportError {
  return new ImportError(
    'gzip-damaged',
    { zh: `压缩文件“${file}”已损坏或不完整。`, en: `The compressed file “${file}” is damaged or cut short.` },
    { place: { file }, cause, advice: { zh: '请重新下载或复制该文件。', en: 'Download or copy the file again.' } },
  );
}
