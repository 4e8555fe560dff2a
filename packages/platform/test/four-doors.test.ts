import { Client as McpClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type ClientTable, createClient } from '../src/doors/client/index.ts';
import { kebab } from '../src/doors/coerce.ts';
import { bounded } from '../src/doors/mcp/bounded.ts';
import { toolName } from '../src/doors/mcp/tools.ts';
import { problemOf } from '../src/doors/problem.ts';
import { loadOperations } from '../src/operations/registry.ts';
import { isTable } from '../src/operations/table.ts';
import { commandFile, type TestServer, testServer, yanzhen } from './running.ts';
import { sampleInput } from './sample-inputs.ts';

/** Operations that a sample input cannot be made up for have tests of their own. */
const sampled = (await loadOperations()).flatMap((operation) => {
  const input = operation.effect === 'read' ? sampleInput(operation) : undefined;
  return input === undefined ? [] : [{ name: operation.name, operation, input }];
});

let server: TestServer;
let client: Client;
let assistant: McpClient;

beforeAll(async () => {
  server = await testServer();
  client = createClient({ baseUrl: server.url });
  assistant = new McpClient({ name: 'test', version: '1' });
  const args = [commandFile, 'mcp', '--data', server.folder];
  await assistant.connect(new StdioClientTransport({ command: process.execPath, args, stderr: 'inherit' }));
});

afterAll(async () => {
  await assistant.close();
  await server.close();
});

/** A call's result, or the code of the problem it told: both must be the same at every door. */
async function outcome(call: Promise<unknown>): Promise<unknown> {
  return call.catch((error: unknown) => {
    const problem = problemOf(error);
    if (problem === undefined) throw error;
    return { problem: problem.title };
  });
}

/** As a flag takes it: an object is JSON, a list is joined by commas. */
function flagText(value: unknown): string {
  const items = [value].flat();
  return items.some((item) => typeof item === 'object') ? JSON.stringify(value) : items.join(',');
}

function csvOf({ columns, length }: ClientTable): string {
  const names = Object.keys(columns);
  const quote = (cell: unknown) =>
    /[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell);
  const row = (index: number) => names.map((name) => quote(columns[name]![index] ?? '')).join(',');
  return `${[names.join(','), ...Array.from({ length }, (_, index) => row(index))].join('\n')}\n`;
}

describe.each(sampled)('$name', ({ name, operation, input }) => {
  let fromClient: unknown;
  let table: ClientTable | undefined;

  beforeAll(async () => {
    fromClient = await outcome(client.call(name, input));
    const isProblem = typeof fromClient === 'object' && fromClient !== null && 'problem' in fromClient;
    table = isTable(operation.output) && !isProblem ? (fromClient as ClientTable) : undefined;
  });

  it('gives the client what its declaration promises', () => {
    if (table === undefined || !isTable(operation.output)) {
      expect(fromClient).toBeTypeOf('object');
      return;
    }
    expect(Object.keys(table.columns)).toEqual(Object.keys(operation.output.columns));
    for (const cells of Object.values(table.columns)) expect(cells).toHaveLength(table.total);
    expect(table.evidence.operation).toBe(name);
    expect(JSON.stringify(table)).not.toContain('NaN');
  });

  it('gives a browser the same as a file', async () => {
    const response = await fetch(client.download(name, input, table === undefined ? 'json' : 'csv'));
    if (table !== undefined) expect(await response.text()).toBe(csvOf(table));
    else expect(response.ok).toBe(!('problem' in (fromClient as object)));
  });

  it('gives the command line the same', async () => {
    const flags = Object.entries(input).flatMap(([field, value]) => [`--${kebab(field)}`, flagText(value)]);
    const args = [...name.split('.'), ...flags, '--data', server.folder, '--quiet'];
    const { code, out, err } = await yanzhen([...args, '--format', table === undefined ? 'json' : 'csv']);
    if (table !== undefined) expect({ out, err, code }).toEqual({ out: csvOf(table), err: '', code: 0 });
    else if (code === 0) expect(JSON.parse(out)).toEqual(fromClient);
    else expect(err).toContain((fromClient as { problem: { en: string } }).problem.en);
  });

  it('gives an assistant the same', async () => {
    const result = await assistant.callTool({ name: toolName(operation), arguments: { ...input } });
    const told = JSON.parse((result.content as { text: string }[])[0]!.text) as Record<string, unknown>;
    if (result.isError === true) {
      expect({ problem: told.title }).toEqual(fromClient);
      return;
    }
    // What is too much for a model is cut, and the whole is linked.
    if (table === undefined) {
      const { value, isCut } = bounded(fromClient);
      expect(told).toEqual(value);
      expect((result.content as { type: string }[]).some(({ type }) => type === 'resource_link')).toBe(isCut);
      return;
    }
    const rows = Array.from({ length: Math.min(table.length, 50) }, (_, index) =>
      Object.values(table!.columns).map((cells) => cells[index]),
    );
    expect(told.rows).toEqual(rows);
    expect(told.total).toBe(table.total);
    expect(told.evidence).toEqual(table.evidence);
    if (table.total > 50) expect(told.note).toContain('offset=50');
  });
});

it('has met no fault of its own', () => {
  expect(server.log).toEqual([]);
});
