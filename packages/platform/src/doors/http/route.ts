import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { UserError } from '@yanzhen/evidence/errors';
import type { Context } from 'hono';
import { z } from 'zod';
import { type Field, fieldsOf } from '../../operations/fields.ts';
import type { Operation } from '../../operations/operation.ts';
import { parseInput } from '../../operations/run.ts';
import type { Upload } from '../../operations/upload.ts';
import { type Answer, type AnswerFormat, type AnswerRequest, answerFormats, encodeAnswer } from '../answer.ts';
import { type FileFormat, mediaTypes } from '../formats/files.ts';
import { answerTag } from './etag.ts';
import { executeAndEncode } from './execute.ts';
import { readInput } from './input.ts';
import { submitJob } from './jobs.ts';
import type { HttpParts } from './parts.ts';

const viewQuery = z.object({
  select: z.array(z.string()).optional(),
  offset: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(0).optional(),
  format: z.enum(answerFormats).default('json'),
});

/** The handler of an operation's route. */
export function operationRoute(parts: HttpParts, operation: Operation) {
  const fields = fieldsOf(operation.input);
  return async (c: Context): Promise<Response> => {
    const { format, ...view } = readView(c, operation);
    const job = c.req.query('resultOf');
    if (job !== undefined) return jobResult(c, parts, operation, job, { view, format });
    const input = await readInput(c, fields, parts.spool);
    try {
      return await answerCall(c, parts, operation, input, { view, format });
    } finally {
      if (operation.long !== true) await releaseUploads(parts, fields, input);
    }
  };
}

async function answerCall(
  c: Context,
  parts: HttpParts,
  operation: Operation,
  given: Record<string, unknown>,
  request: AnswerRequest,
): Promise<Response> {
  const input = parseInput(operation, given);
  const tag = await answerTag(parts, operation, input, request);
  if (tag !== undefined) {
    c.header('ETag', tag);
    c.header('Cache-Control', 'private, no-cache');
    if (c.req.header('if-none-match') === tag) return c.body(null, 304);
  }
  if (operation.long === true) {
    const job = await submitJob(parts, operation, given, c.req.raw.signal);
    if (!job.done) return c.json({ job: { id: job.id } }, 202, { Location: `/api/v1/jobs/get?job=${job.id}` });
    return jobResult(c, parts, operation, job.id, request);
  }
  const call = { signal: c.req.raw.signal, progress: () => undefined };
  return sendAnswer(c, parts, operation, request.format, (path) =>
    executeAndEncode(parts, operation, given, { ...request, ...path }, call),
  );
}

/** The result of a finished job, in whatever part and form it is asked for. */
async function jobResult(c: Context, parts: HttpParts, operation: Operation, id: string, request: AnswerRequest) {
  const { jobs } = await parts.store();
  const job = await jobs.get(id);
  if ((job?.input as { operation?: string } | undefined)?.operation !== operation.name) {
    throw new UserError(
      'unknown-job',
      { zh: '没有这个任务。', en: 'There is no such job.' },
      { kind: 'absent', found: id },
    );
  }
  const result = await jobs.result(id);
  return sendAnswer(c, parts, operation, request.format, (path) =>
    encodeAnswer(operation, result, { ...request, ...path }),
  );
}

async function sendAnswer(
  c: Context,
  parts: HttpParts,
  operation: Operation,
  format: AnswerFormat,
  encode: (path: { path?: string }) => Promise<Answer>,
): Promise<Response> {
  if (format === 'json') return sendJson(c, await encode({}));
  const name = `${operation.name.replace('.', '-')}.${format}`;
  const path = await parts.spool.place(name);
  try {
    await encode({ path });
    return await sendFile(c, parts, path, format, name);
  } catch (error) {
    await parts.spool.release(path);
    throw error;
  }
}

function sendJson(c: Context, answer: Answer): Response {
  if (!('body' in answer)) throw new Error('JSON was asked for and a file came.');
  return c.body(answer.body, 200, { 'Content-Type': 'application/json; charset=utf-8' });
}

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

function readView(c: Context, operation: Operation): z.output<typeof viewQuery> {
  const select = c.req.queries('select')?.flatMap((names) => names.split(','));
  const { offset, limit, format } = c.req.query();
  const given = { select, offset, limit, format };
  return parseInput(
    { name: operation.name, input: viewQuery },
    Object.fromEntries(Object.entries(given).filter(([, v]) => v !== undefined)),
  );
}

async function releaseUploads(parts: HttpParts, fields: readonly Field[], input: Record<string, unknown>) {
  const uploads = fields.filter(({ kind }) => kind === 'upload').flatMap(({ name }) => input[name] ?? []);
  await Promise.all(uploads.map((upload) => parts.spool.release((upload as Upload).path)));
}
