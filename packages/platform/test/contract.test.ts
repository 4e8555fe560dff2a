import { beforeAll, describe, expect, it } from 'vitest';
import { createProgram } from '../src/doors/cli/program.ts';
import { kebab } from '../src/doors/coerce.ts';
import { viewParameters } from '../src/doors/http/input.ts';
import { openApi } from '../src/doors/http/openapi.ts';
import { toolName, toolOf } from '../src/doors/mcp/tools.ts';
import { fieldsOf } from '../src/operations/fields.ts';
import { loadOperations, type RoomName, rooms } from '../src/operations/registry.ts';
import { isTable } from '../src/operations/table.ts';

const operations = await loadOperations();
const api = openApi(operations, '0') as { paths: Record<string, Record<string, { operationId: string }>> };

describe.each(operations.map((operation) => [operation.name, operation] as const))('%s', (name, operation) => {
  const fields = fieldsOf(operation.input);

  it('is named room.verb or room.group.verb, after the field’s terms', () => {
    expect(name).toMatch(/^[a-z]+(\.[a-z]+)?\.[a-z]+(-[a-z]+)*$/);
    const [room, group, verb] = name.split('.') as [RoomName, string, string?];
    const groups = 'groups' in rooms[room] ? Object.keys(rooms[room].groups as object) : [];
    if (verb !== undefined) expect(groups).toContain(group);
  });

  it('speaks both languages', () => {
    for (const { zh, en } of [operation.summary, operation.description]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/[a-z]/);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it.each(fields.map((field) => [field.name, field] as const))(
    'explains its field %s in both languages',
    (_, field) => {
      expect(field.describe.zh).toMatch(/\p{Script=Han}/u);
      expect(field.describe.en).not.toMatch(/\p{Script=Han}/u);
      expect(viewParameters).not.toContain(field.name);
    },
  );

  it('takes arguments that are fields', () => {
    const names = fields.map((field) => field.name);
    for (const positional of operation.positional ?? []) expect(names).toContain(positional);
  });

  it('describes its columns in both languages', () => {
    const columns = isTable(operation.output) ? Object.entries(operation.output.columns) : [];
    for (const [column, { describe: text }] of columns) {
      expect(column).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('has a route', () => {
    const methods = api.paths[`/api/v1/${name.replaceAll('.', '/')}`]!;
    expect(Object.keys(methods)).toEqual(operation.effect === 'read' ? ['get', 'post'] : ['post']);
  });

  it('has a command with a flag for every field', async () => {
    const words = name.split('.');
    const program = await createProgram(words, 'en');
    const command = words.reduce((parent, word) => parent.commands.find((c) => c.name() === word)!, program);
    const flags = command.options.map(({ long }) => long);
    for (const field of fields) expect(flags).toContain(`--${kebab(field.name)}`);
    expect(new Set(flags).size).toBe(flags.length);
  });

  it('has a tool that takes its fields but for files', () => {
    expect(toolName(operation)).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
    const taken = Object.keys(toolOf(operation).inputSchema.properties!);
    const named = (kind: (field: (typeof fields)[number]) => boolean) => fields.filter(kind).map(({ name }) => name);
    expect(taken).toEqual(expect.arrayContaining(named((field) => field.kind !== 'upload')));
    for (const file of named((field) => field.kind === 'upload')) expect(taken).not.toContain(file);
  });
});

describe('the description of the API', () => {
  let ids: string[];
  beforeAll(() => {
    ids = Object.values(api.paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
  });

  it('names every operation once', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const { name } of operations) expect(ids).toContain(name);
  });

  it('refers only to schemas it has', () => {
    const references = JSON.stringify(api).match(/#\/components\/schemas\/\w+/g) ?? [];
    const schemas = Object.keys((api as unknown as { components: { schemas: object } }).components.schemas);
    for (const reference of references) expect(schemas).toContain(reference.split('/').at(-1));
  });
});
