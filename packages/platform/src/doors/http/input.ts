import { UserError } from '@yanzhen/evidence/errors';
import type { Context } from 'hono';
import type { Field } from '../../operations/fields.ts';
import { coerceField } from '../coerce.ts';
import { receiveForm } from './receive-form.ts';
import type { Spool } from './spool.ts';

/** Query parameters every operation's route takes besides its own fields: which part, in which form. */
export const viewParameters = ['select', 'offset', 'limit', 'format', 'resultOf', 'in'] as const;

/** Largest JSON body that is read: inputs are parameters, bulk comes as files. */
const longestBody = 16 * 1024 * 1024;

/** The input a request carries: in its query, a JSON body, or a multipart form with files. */
export async function readInput(c: Context, fields: readonly Field[], spool: Spool): Promise<Record<string, unknown>> {
  if (c.req.method !== 'POST') return withoutPaths(queryInput(c, fields), fields);
  const type = c.req.header('content-type') ?? '';
  if (type.startsWith('application/json')) return withoutPaths(await jsonBody(c), fields);
  if (type.startsWith('multipart/form-data')) {
    const { input, uploads } = await receiveForm(c.req.raw, fields, spool);
    return { ...withoutPaths(input, fields), ...uploads };
  }
  throw new UserError(
    'unsupported-body',
    { zh: '请求体的类型不能使用。', en: 'The body has a type that cannot be used.' },
    {
      found: type,
      expected: { zh: 'application/json 或 multipart/form-data', en: 'application/json or multipart/form-data' },
    },
  );
}

/** Files come as parts of a form alone: what an input says about one could name any path of this machine. */
function withoutPaths(input: Record<string, unknown>, fields: readonly Field[]): Record<string, unknown> {
  const named = fields.find(({ name, kind }) => kind === 'upload' && input[name] !== undefined);
  if (named === undefined) return input;
  throw new UserError(
    'file-not-sent',
    { zh: '文件要作为表单的一部分上传。', en: 'A file must be sent as a part of a form.' },
    { place: { field: named.name }, expected: { zh: 'multipart/form-data', en: 'multipart/form-data' } },
  );
}

function queryInput(c: Context, fields: readonly Field[]): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const [name, values] of Object.entries(c.req.queries())) {
    const field = fields.find((candidate) => candidate.name === name);
    if (field !== undefined) input[name] = coerceField(field, values);
    // An unknown name is kept, so that the operation's schema refuses it by name.
    else if (!(viewParameters as readonly string[]).includes(name)) input[name] = values.at(-1);
  }
  return input;
}

async function jsonBody(c: Context): Promise<Record<string, unknown>> {
  const length = Number(c.req.header('content-length') ?? Number.NaN);
  if (!(length <= longestBody)) throw bodyTooLong();
  const value: unknown = await c.req.json().catch((cause: unknown) => {
    throw new UserError(
      'invalid-json',
      { zh: '请求体不是有效的 JSON。', en: 'The body is not valid JSON.' },
      { cause },
    );
  });
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new UserError('invalid-json', { zh: '请求体应是一个 JSON 对象。', en: 'The body must be a JSON object.' });
}

function bodyTooLong(): UserError {
  const megabytes = longestBody / 1024 / 1024;
  return new UserError(
    'body-too-long',
    { zh: '请求体过长，或没有写明长度。', en: 'The body is too long, or does not state its length.' },
    { kind: 'limit', expected: { zh: `不超过 ${megabytes} MB`, en: `at most ${megabytes} MB` } },
  );
}
