import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Context } from 'hono';
import type { Operation } from '../../operations/operation.ts';
import type { Answer, AnswerFormat } from '../answer.ts';
import { type FileFormat, mediaTypes } from '../formats/files.ts';
import type { HttpParts } from './parts.ts';

/** Encodes an answer and sends it: JSON from memory, everything else as a file to save. */
export async function sendAnswer(
  c: Context,
  parts: HttpParts,
  operation: Operation,
  format: AnswerFormat,
  tag: string | undefined,
  encode: (path: { path?: string }) => Promise<Answer>,
): Promise<Response> {
  if (format === 'json') {
    const answer = await encode({});
    if (!('body' in answer)) throw new Error('JSON was asked for and a file came.');
    if (tag !== undefined) parts.answers.set(tag, answer.body, answer.body.byteLength);
    return sendBytes(c, answer.body);
  }
  const name = `${operation.name.replaceAll('.', '-')}.${format}`;
  const path = parts.spool.place(name);
  try {
    await encode({ path });
    return await sendFile(c, parts, path, format, name);
  } catch (error) {
    await parts.spool.release(path);
    throw error;
  }
}

export function sendBytes(c: Context, body: Uint8Array<ArrayBuffer>): Response {
  return c.body(body, 200, { 'Content-Type': 'application/json; charset=utf-8' });
}

/** Streams a spooled file and removes it, however the stream ends. */
async function sendFile(c: Context, parts: HttpParts, path: string, format: FileFormat, name: string) {
  const { size } = await stat(path);
  const stream = createReadStream(path);
  stream.on('close', () => void parts.spool.release(path));
  return c.body(Readable.toWeb(stream) as ReadableStream, 200, {
    'Content-Type': mediaTypes[format],
    'Content-Length': String(size),
    'Content-Disposition': `attachment; filename="${name}"`,
  });
}
