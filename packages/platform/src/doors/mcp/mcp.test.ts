import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestServer, testServer } from '../../../test/running.ts';
import { createClient } from '../client/index.ts';
import { bounded } from './bounded.ts';
import { readHandle, resultAddress } from './handles.ts';

let server: TestServer;
let assistant: Client;

async function connected(): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', server.url)));
  return client;
}

beforeAll(async () => {
  server = await testServer();
  assistant = await connected();
});
afterAll(async () => {
  await assistant?.close();
  await server?.close();
});

interface Content {
  readonly type: string;
  readonly text?: string;
  readonly uri?: string;
}

const call = async (name: string, args: object) => {
  const result = await assistant.callTool({ name, arguments: { ...args } });
  return { isError: result.isError === true, content: result.content as Content[] };
};

describe('MCP over HTTP', () => {
  it('gives a piece of a long table with the address of all of it, which reads on to the end', async () => {
    const { content } = await call('advantage_cells', { dataset: 'china-provinces-2007' });
    const piece = JSON.parse(content[0]!.text!) as { rows: unknown[]; total: number };
    expect(piece.rows).toHaveLength(50);
    expect(piece.total).toBe(1260);
    const link = content.find(({ type }) => type === 'resource_link')!;
    const { contents } = await assistant.readResource({ uri: link.uri! });
    const text = 'text' in contents[0]! ? contents[0].text : '';
    expect(text.trimEnd().split('\n')).toHaveLength(1261);
    expect(contents[0]!.mimeType).toBe('text/csv');
  });

  it('cuts a large object to what a model can read', async () => {
    const { content } = await call('datasets_show', { dataset: 'china-provincial-gdp-1952-2022' });
    expect(content[0]!.text!.length).toBeLessThan(45_000);
    const report = { template: 'region', parameters: { dataset: 'china-provinces-2007', region: '420000' } };
    const composed = await call('reports_compose', report);
    expect(composed.content[0]!.text!.length).toBeLessThan(45_000);
    expect(composed.content[0]!.text).toContain('湖北');
  });

  it('lists what the workspace holds, and reads each kind by its address', async () => {
    const { resources } = await assistant.listResources();
    const kinds = new Set(resources.map(({ uri }) => uri.split('/')[2]));
    expect([...kinds]).toEqual(expect.arrayContaining(['dataset', 'document', 'plan', 'table']));
    for (const kind of kinds) {
      const { uri } = resources.find((resource) => resource.uri.startsWith(`yanzhen://${kind}/`))!;
      const { contents } = await assistant.readResource({ uri });
      expect(contents[0]).toMatchObject({ uri, mimeType: 'application/json' });
    }
    const { resourceTemplates } = await assistant.listResourceTemplates();
    expect(resourceTemplates.map(({ name }) => name)).toContain('result');
  });

  it.each([
    'yanzhen://plan/none',
    'yanzhen://nothing/x',
    'file:///etc/passwd',
    'yanzhen://result/plans.remove?input=%7B%7D',
    'yanzhen://result/plans.list?input=%7B',
  ])('says that there is nothing to read at %s', async (uri) => {
    await expect(assistant.readResource({ uri })).rejects.toThrow(/\p{Script=Han}/u);
  });

  it('has ten prompts, whose tools there are, in both languages', async () => {
    const { prompts } = await assistant.listPrompts();
    expect(prompts).toHaveLength(10);
    const tools = new Set((await assistant.listTools()).tools.map(({ name }) => name));
    for (const { name, arguments: takes = [] } of prompts) {
      const given = Object.fromEntries(takes.map((argument) => [argument.name, 'XYZ']));
      for (const language of ['zh', 'en']) {
        const { messages } = await assistant.getPrompt({ name, arguments: { ...given, language } });
        const text = messages[0]!.content.type === 'text' ? messages[0]!.content.text : '';
        expect(text).not.toMatch(/\{\w+/);
        if (takes.some(({ required }) => required)) expect(text).toContain('XYZ');
        const named = text.match(/\b[a-z]+_[a-z][a-z-]*\b/g) ?? [];
        expect(named.length).toBeGreaterThan(0);
        expect(named.filter((tool) => !tools.has(tool))).toEqual([]);
      }
    }
    await expect(assistant.getPrompt({ name: 'plan-check' })).rejects.toThrow(/plan/);
  });

  it('offers what changes data only where that is allowed', async () => {
    const writes = async () =>
      (await connected()).listTools().then(({ tools }) => tools.some(({ name }) => name === 'groups_save'));
    expect(await writes()).toBe(false);
    expect((await call('groups_save', { name: '组', members: ['420000', '430000'] })).isError).toBe(true);
    const client = createClient({ baseUrl: server.url });
    await client.call('system.allow-assistants', { writes: true });
    expect(await writes()).toBe(true);
    const saved = await (await connected()).callTool({
      name: 'groups_save',
      arguments: { name: '两湖', members: ['420000', '430000'] },
    });
    expect(saved.isError).not.toBe(true);
    await client.call('system.allow-assistants', { writes: false });
  });

  it('tells progress, and answers nothing to another site or another method', async () => {
    const foreign = await fetch(`${server.url}/mcp`, {
      method: 'POST',
      headers: { Origin: 'http://evil.example', 'Content-Type': 'application/json' },
      body: '{}',
    });
    expect(foreign.status).toBe(400);
    expect((await fetch(`${server.url}/mcp`)).status).toBe(405);
    expect(
      (
        await fetch(`${server.url}/mcp`, {
          method: 'POST',
          body: 'no JSON',
          headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
        })
      ).status,
    ).toBe(400);
  });
});

describe('what a model is given', () => {
  it('is untouched when small, and says what is left out when large', () => {
    expect(bounded({ a: [1, 2] })).toEqual({ value: { a: [1, 2] }, isCut: false });
    const { value, isCut } = bounded({
      list: Array.from({ length: 100_000 }, (_, k) => ({ k })),
      text: '长'.repeat(100_000),
    });
    expect(isCut).toBe(true);
    expect(JSON.stringify(value).length).toBeLessThan(40_000);
    expect(JSON.stringify(value)).toMatch(/… \(\+9\d{4}\)/);
  });

  it('has an address that holds its question', () => {
    const address = resultAddress('advantage.cells', { dataset: 'a b', region: '420000' }, 50);
    expect(readHandle(address)).toEqual({
      operation: 'advantage.cells',
      input: { dataset: 'a b', region: '420000' },
      offset: 50,
    });
    expect(readHandle('yanzhen://plan/x')).toBeUndefined();
    expect(() => readHandle('yanzhen://result/a.b?input=[]')).toThrow(/broken/);
    expect(() => readHandle('yanzhen://result/a.b?offset=-1')).toThrow(/broken/);
  });
});
