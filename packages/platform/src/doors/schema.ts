import { z } from 'zod';
import { fieldsOf } from '../operations/fields.ts';
import type { Operation } from '../operations/operation.ts';
import { type ColumnSpec, isTable, type TableShape } from '../operations/table.ts';

export type JsonSchema = { [key: string]: unknown; properties?: Record<string, JsonSchema>; required?: string[] };

/** The JSON Schema of an operation's input, its fields described in both languages. */
export function inputSchema(operation: Operation): JsonSchema {
  const schema = toJsonSchema(operation.input, 'input');
  for (const field of fieldsOf(operation.input)) {
    const property = schema.properties?.[field.name];
    if (property === undefined) continue;
    property.description = `${field.describe.zh} / ${field.describe.en}`;
    if (field.kind === 'upload') Object.assign(property, { type: 'string', format: 'binary' });
  }
  return { ...schema, additionalProperties: false };
}

/** The same without the files that may be given: where there are no files, they are no fields. */
export function schemaWithoutFiles(operation: Operation): JsonSchema {
  const schema = inputSchema(operation);
  const files = fieldsOf(operation.input).filter(({ kind }) => kind === 'upload');
  const kept = Object.entries(schema.properties ?? {}).filter(([name]) => !files.some((file) => file.name === name));
  return { ...schema, properties: Object.fromEntries(kept) };
}

/** The JSON Schema of an operation's answer: a columnar table, or what its own schema says. */
export function outputSchema(operation: Operation): JsonSchema {
  return isTable(operation.output) ? tableSchema(operation.output) : toJsonSchema(operation.output, 'output');
}

function tableSchema({ columns, further }: TableShape): JsonSchema {
  const types = {
    text: ['string', 'null'],
    integer: ['integer', 'null'],
    number: ['number', 'null'],
    boolean: ['boolean', 'null'],
  };
  const columnSchema = ({ type, describe, unit }: ColumnSpec) => {
    const description = `${describe.zh} / ${describe.en}${unit === undefined ? '' : ` (${unit})`}`;
    return { type: 'array', items: { type: types[type] }, description };
  };
  const properties = Object.entries(columns).map(([name, spec]) => [name, columnSchema(spec)]);
  const count = { type: 'integer', minimum: 0 };
  return {
    type: 'object',
    properties: {
      columns: {
        type: 'object',
        properties: Object.fromEntries(properties),
        ...(further && { additionalProperties: columnSchema(further) }),
      },
      length: count,
      total: count,
      evidence: { $ref: '#/components/schemas/Evidence' },
    },
    required: ['columns', 'length', 'total', 'evidence'],
  };
}

function toJsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  // Both languages stand in the description; the metadata they come from is not part of the contract.
  const json = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      for (const key of ['zh', 'en', 'role', 'folders']) delete (jsonSchema as Record<string, unknown>)[key];
    },
  }) as JsonSchema;
  delete json.$schema;
  return json;
}
