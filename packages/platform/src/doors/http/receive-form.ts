import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { Busboy } from '@fastify/busboy';
import { UserError } from '@yanzhen/evidence/errors';
import type { Field } from '../../operations/fields.ts';
import type { Upload } from '../../operations/upload.ts';
import { type Spool, safeName } from './spool.ts';

/** Largest file taken; a 4-million-row CSV has 150 MB. */
const largestUpload = 2 * 1024 ** 3;

export interface ReceivedForm {
  readonly input: Record<string, unknown>;
  readonly uploads: Record<string, Upload>;
}

/**
 * Reads a multipart form: the part `input` as JSON, every upload field's part streamed to the spool.
 * When anything fails, what was spooled is removed.
 */
export async function receiveForm(request: Request, fields: readonly Field[], spool: Spool): Promise<ReceivedForm> {
  const uploads = new Set(fields.filter(({ kind }) => kind === 'upload').map(({ name }) => name));
  const placed: string[] = [];
  const received: Promise<[string, Upload]>[] = [];
  let input: Record<string, unknown> = {};
  const parser = new Busboy({
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    limits: { fileSize: largestUpload, files: 4, fields: 1, fieldSize: 16 * 1024 * 1024 },
  });
  parser.on('field', (name, value) => {
    if (name === 'input') input = parseInputPart(value, parser);
  });
  parser.on('file', (field, stream, name) => {
    if (!uploads.has(field)) return void stream.on('error', () => undefined).resume();
    const receiving = receiveFile(field, stream, name, spool, placed);
    receiving.catch((error: Error) => parser.destroy(error));
    received.push(receiving);
  });
  try {
    await pipeline(Readable.fromWeb((request.body ?? new ReadableStream()) as NodeReadableStream), parser);
    return { input, uploads: Object.fromEntries(await Promise.all(received)) };
  } catch (error) {
    await Promise.allSettled(received);
    await Promise.all(placed.map((path) => spool.release(path)));
    throw error instanceof UserError ? error : brokenForm(error);
  }
}

async function receiveFile(
  field: string,
  stream: Readable & { truncated?: boolean },
  name: string | undefined,
  spool: Spool,
  placed: string[],
): Promise<[string, Upload]> {
  // Without a pause up to the pipeline: an upload cut off meanwhile would tell nobody.
  const path = spool.place(name ?? field);
  placed.push(path);
  const file = createWriteStream(path, { mode: 0o600 });
  await pipeline(stream, file);
  if (stream.truncated) {
    const gigabytes = largestUpload / 1024 ** 3;
    throw new UserError(
      'file-too-large',
      { zh: '文件过大。', en: 'The file is too large.' },
      {
        kind: 'limit',
        place: { file: safeName(name ?? field) },
        expected: { zh: `不超过 ${gigabytes} GB`, en: `at most ${gigabytes} GB` },
      },
    );
  }
  return [field, { name: safeName(name ?? field), path, bytes: file.bytesWritten }];
}

function parseInputPart(text: string, parser: { destroy(error: Error): void }): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (cause) {
    parser.destroy(
      new UserError(
        'invalid-json',
        { zh: '表单的 input 部分不是有效的 JSON。', en: 'The form’s part “input” is not valid JSON.' },
        { cause },
      ),
    );
    return {};
  }
}

function brokenForm(cause: unknown): UserError {
  return new UserError(
    'broken-form',
    { zh: '上传没有完成，或表单格式有误。', en: 'The upload was cut off or is not a proper multipart form.' },
    { cause, advice: { zh: '请重新上传。', en: 'Send it again.' } },
  );
}
