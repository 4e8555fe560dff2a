import { UserError } from '@yanzhen/evidence/errors';
import type { Context } from 'hono';
import { z } from 'zod';
import { auditExport } from '../../accounts/index.ts';
import { fieldsOf } from '../../operations/fields.ts';
import { withOwnGroups } from '../../operations/groups/own-groups.ts';
import type { Operation } from '../../operations/operation.ts';
import { parseInput } from '../../operations/run.ts';
import { type AnswerRequest, answerFormats } from '../answer.ts';
import { answerTag } from './etag.ts';
import { encodeElsewhere, executeAndEncode, isPureRead } from './execute.ts';
import type { Gate } from './gate.ts';
import { readInput } from './input.ts';
import { findRun, isSoonDone, releaseUploads, submitJob } from './jobs.ts';
import type { HttpParts } from './parts.ts';
import { sendAnswer, sendBytes } from './send.ts';

const viewQuery = z.object({
  select: z.array(z.string()).optional(),
  offset: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(0).optional(),
  format: z.enum(answerFormats).default('json'),
});

/** The handler of an operation's route. Nothing of the request is looked at before the gate has let it in. */
export function operationRoute(gate: Gate, operation: Operation) {
  const fields = fieldsOf(operation.input);
  return async (c: Context): Promise<Response> => {
    const parts = await gate.enter(c, operation);
    const { format, ...view } = readView(c, operation);
    const request = { view, format };
    const job = c.req.query('resultOf');
    if (job !== undefined) return jobResult(c, parts, operation, job, request);
    const read = await readInput(c, fields, parts.spool);
    const input = await withOwnGroups(operation, read, async () => (await parts.store()).groups);
    if (format !== 'json' && parts.caller !== undefined)
      await auditExport((await parts.store()).audit, parts.caller, operation, input, format);
    const isJobWithFile =
      operation.long === true && fields.some(({ name, kind }) => kind === 'upload' && name in input);
    if (operation.effect === 'read' && !isJobWithFile) return answerRead(c, parts, operation, input, request);
    return answerAsked(c, parts, operation, input, request);
  };
}

/** A read: from the cache, computed now, or as a job when it is long and not done within a moment. */
async function answerRead(
  c: Context,
  parts: HttpParts,
  operation: Operation,
  input: Record<string, unknown>,
  request: AnswerRequest,
): Promise<Response> {
  try {
    const parsed = parseInput(operation, input);
    const tag = await answerTag(parts, operation, parsed, request);
    if (tag !== undefined) tagAnswer(c, tag);
    if (tag !== undefined && c.req.header('if-none-match') === tag) return c.body(null, 304);
    const known = tag === undefined ? undefined : parts.answers.get(tag);
    if (known !== undefined) return sendBytes(c, known);
    if (operation.long !== true || !isPureRead(operation, input))
      return await answerNow(c, parts, operation, input, request, tag);
    const about = await answerTag(parts, operation, parsed, { view: {}, format: 'json' });
    const before = about === undefined ? undefined : await findRun(parts, about);
    if (before?.state === 'done') return await jobResult(c, parts, operation, before.id, request);
    if (before !== undefined) return jobAccepted(untagged(c), before.id);
    const started = await parts.longReads.start(parts, operation, input);
    if (!('result' in started)) {
      const { run } = started;
      const job = { operation: operation.name, input, ...(run && { run }), ...(about && { about }) };
      return jobAccepted(untagged(c), await submitJob(parts, job));
    }
    return await sendAnswer(c, parts, operation, request.format, tag, (path) =>
      encodeElsewhere(parts, operation, started.result, { ...request, ...path }),
    );
  } finally {
    await releaseUploads(parts, operation, input);
  }
}

function tagAnswer(c: Context, tag: string): void {
  c.header('ETag', tag);
  c.header('Cache-Control', 'private, no-cache');
}

/** A write, or a long read of an uploaded file: now, or as a job that survives the server when it is long, and keeps the file. */
async function answerAsked(
  c: Context,
  parts: HttpParts,
  operation: Operation,
  input: Record<string, unknown>,
  request: AnswerRequest,
): Promise<Response> {
  let isJob = false;
  try {
    parseInput(operation, input);
    if (operation.long !== true) return await answerNow(c, parts, operation, input, request, undefined);
    const id = await submitJob(parts, { operation: operation.name, input });
    isJob = true;
    if (await isSoonDone(parts, id)) return await jobResult(c, parts, operation, id, request);
    return jobAccepted(c, id);
  } finally {
    if (!isJob) await releaseUploads(parts, operation, input);
  }
}

function answerNow(
  c: Context,
  parts: HttpParts,
  operation: Operation,
  input: Record<string, unknown>,
  request: AnswerRequest,
  tag: string | undefined,
): Promise<Response> {
  const call = { signal: c.req.raw.signal, progress: () => undefined };
  return sendAnswer(c, parts, operation, request.format, tag, (path) =>
    executeAndEncode(parts, operation, input, { ...request, ...path }, call),
  );
}

/** What will be the answer to another request has no tag of this one. */
function untagged(c: Context): Context {
  c.header('ETag', undefined);
  c.header('Cache-Control', 'no-store');
  return c;
}

function jobAccepted(c: Context, id: string): Response {
  return c.json({ job: { id } }, 202, { Location: `/api/v1/jobs/get?job=${id}` });
}

/** The result of a finished job, in whatever part and form it is asked for. */
async function jobResult(c: Context, parts: HttpParts, operation: Operation, id: string, request: AnswerRequest) {
  const { jobs } = await parts.store();
  const job = await jobs.get(id);
  if ((job?.input as { operation?: string } | undefined)?.operation !== operation.name) {
    const text = { zh: '这项操作没有这个任务。', en: 'This operation has no such job.' };
    throw new UserError('unknown-job', text, { kind: 'absent', found: id });
  }
  const result = await jobs.result(id);
  return sendAnswer(c, parts, operation, request.format, undefined, (path) =>
    encodeElsewhere(parts, operation, result, { ...request, ...path }),
  );
}

function readView(c: Context, operation: Operation): z.output<typeof viewQuery> {
  const select = c.req.queries('select')?.flatMap((names) => names.split(','));
  const { offset, limit, format } = c.req.query();
  const given = Object.entries({ select, offset, limit, format }).filter(([, value]) => value !== undefined);
  return parseInput({ name: operation.name, input: viewQuery }, Object.fromEntries(given));
}
