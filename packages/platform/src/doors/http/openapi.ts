import { fieldsOf } from '../../operations/fields.ts';
import type { Operation } from '../../operations/operation.ts';
import { rooms, splitName } from '../../operations/registry.ts';
import { isTable } from '../../operations/table.ts';
import { answerFormats } from '../answer.ts';
import { operationPath } from '../client/request.ts';
import { mediaTypes } from '../formats/files.ts';
import { inputSchema, type JsonSchema, outputSchema, schemaWithoutFiles } from '../schema.ts';

/** The OpenAPI 3.1 description of the HTTP door, derived from the operations. */
export function openApi(operations: readonly Operation[], version: string): JsonSchema {
  const paths = operations.map((operation) => [
    operationPath(operation.name),
    operation.effect === 'read'
      ? { get: getOperation(operation), post: postOperation(operation) }
      : { post: postOperation(operation) },
  ]);
  return {
    openapi: '3.1.0',
    info: { title: 'Yanzhen 雁阵', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    tags: Object.entries(rooms).map(([name, { title }]) => ({ name, description: `${title.zh} / ${title.en}` })),
    paths: Object.fromEntries(paths),
    components: { schemas: { Evidence: evidenceSchema, Problem: problemSchema } },
  };
}

function getOperation(operation: Operation): JsonSchema {
  const schema = inputSchema(operation);
  const askable = fieldsOf(operation.input).filter(({ kind, required }) => kind !== 'upload' || required);
  const fields = askable.map(({ name, kind, required }) => ({
    name,
    in: 'query',
    required,
    description: schema.properties?.[name]?.description,
    schema: schema.properties?.[name],
    ...(kind === 'list' ? { style: 'form', explode: true } : {}),
  }));
  return { ...about(operation), parameters: [...fields, ...viewParametersOf(operation)] };
}

function postOperation(operation: Operation): JsonSchema {
  const schema = inputSchema(operation);
  const uploads = fieldsOf(operation.input).filter(({ kind }) => kind === 'upload');
  const form = formSchema(
    schema,
    uploads.map(({ name }) => name),
  );
  const { operationId } = about(operation);
  const posted = operation.effect === 'read' ? { operationId: `${operationId}.post` } : {};
  return {
    ...about(operation),
    ...posted,
    parameters: viewParametersOf(operation),
    requestBody: {
      required: true,
      content: {
        ...(uploads.some(({ required }) => required)
          ? {}
          : { 'application/json': { schema: schemaWithoutFiles(operation) } }),
        ...(uploads.length === 0 ? {} : { 'multipart/form-data': { schema: form } }),
      },
    },
  };
}

/** A form carries its fields as JSON in the part `input`, and each file in a part of its own. */
function formSchema(schema: JsonSchema, uploads: readonly string[]): JsonSchema {
  const entries = Object.entries(schema.properties ?? {});
  const fields = Object.fromEntries(entries.filter(([name]) => !uploads.includes(name)));
  const files = Object.fromEntries(entries.filter(([name]) => uploads.includes(name)));
  return { type: 'object', properties: { input: { type: 'object', properties: fields }, ...files } };
}

function about(operation: Operation): JsonSchema {
  const { name, summary, description } = operation;
  return {
    operationId: name,
    tags: [splitName(name)[0]],
    summary: `${summary.zh} / ${summary.en}`,
    description: `${description.zh}\n\n${description.en}`,
    responses: responses(operation),
  };
}

function responses(operation: Operation): JsonSchema {
  const content: JsonSchema = { 'application/json': { schema: outputSchema(operation) } };
  if (isTable(operation.output)) {
    for (const type of Object.values(mediaTypes)) content[type] = { schema: { type: 'string', format: 'binary' } };
  }
  const job = {
    description: '任务已开始 / A job was started; follow /api/v1/jobs/{id}/events, then ask again with resultOf={id}',
  };
  return {
    200: { description: '结果 / The result', content },
    ...(operation.long === true ? { 202: job } : {}),
    default: {
      description: '出错 / A problem',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  };
}

function viewParametersOf(operation: Operation): JsonSchema[] {
  if (!isTable(operation.output)) return [];
  const query = (name: string, schema: JsonSchema, description: string) => ({ name, in: 'query', schema, description });
  const { columns: declared, further } = operation.output;
  const name = { type: 'string', ...(further ? {} : { enum: Object.keys(declared) }) };
  const columns = { type: 'array', items: name };
  return [
    query('select', columns, '只要这些列 / Only these columns'),
    query('offset', { type: 'integer', minimum: 0 }, '从第几行起 / First row'),
    query('limit', { type: 'integer', minimum: 0 }, '最多几行 / At most so many rows'),
    query('format', { type: 'string', enum: [...answerFormats], default: 'json' }, '结果的形式 / Form of the result'),
  ];
}

const text: JsonSchema = {
  type: 'object',
  properties: { zh: { type: 'string' }, en: { type: 'string' } },
  required: ['zh', 'en'],
};

const evidenceSchema: JsonSchema = {
  type: 'object',
  description: '结果的依据 / What a result rests on',
  properties: {
    operation: { type: 'string' },
    version: { type: 'integer' },
    parameters: { type: 'object' },
    inputs: { type: 'array', items: { type: 'object' } },
    conventions: { type: 'object', additionalProperties: { type: 'string' } },
    estimate: { type: 'boolean' },
    notes: {
      type: 'array',
      items: { type: 'object', properties: { code: { type: 'string' }, level: { type: 'string' }, text } },
    },
  },
};

const problemSchema: JsonSchema = {
  type: 'object',
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    title: text,
    place: { type: 'object' },
    found: { type: 'string' },
    expected: text,
    advice: text,
    conflicts: {
      type: 'array',
      description: '两个人改了同一处：逐字段的原值、对方的、您的 / Fields two people changed: what was, theirs, yours',
      items: {
        type: 'object',
        properties: {
          item: { type: ['string', 'null'] },
          ...{ label: { type: 'string' }, field: { type: 'string' }, base: {}, theirs: {}, yours: {} },
          ...{ author: { type: 'string' }, changedAt: { type: 'string', format: 'date-time' } },
        },
      },
    },
    id: { type: 'string' },
  },
  required: ['type', 'status', 'code', 'title'],
};
