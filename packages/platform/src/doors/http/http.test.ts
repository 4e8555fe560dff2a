import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '@yanzhen/evidence/errors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  ByteCache,
  ComputePool,
  HeavyCalls,
  SharedDatasets,
  SharedNetworks,
  SharedTables,
} from '../../compute/index.ts';
import { jobsOperations } from '../../operations/jobs/index.ts';
import { defineOperation } from '../../operations/operation.ts';
import { upload } from '../../operations/upload.ts';
import { openStore, type Store } from '../../store/index.ts';
import { createClient } from '../client/index.ts';
import { createApp, type HttpParts, LongReads, operationJobHandlers, Spool } from './index.ts';

const text = { zh: '测试', en: 'Test' };
const base = { version: 1, summary: text, description: text } as const;

const readFileOperation = defineOperation({
  ...base,
  name: 'test.read-file',
  input: z.object({ file: upload(text), note: z.string().default('').meta(text) }),
  output: z.object({ name: z.string(), bytes: z.number(), content: z.string(), note: z.string() }),
  effect: 'write',
  uses: 'store',
  async run({ file, note }) {
    return { name: file.name, bytes: file.bytes, content: await readFile(file.path, 'utf8'), note };
  },
});

const slow = defineOperation({
  ...base,
  name: 'test.slow',
  input: z.object({ milliseconds: z.int().meta(text), file: upload(text).optional() }),
  output: z.object({ waited: z.number() }),
  effect: 'write',
  uses: 'store',
  long: true,
  async run({ milliseconds }, { signal, progress }) {
    for (let waited = 0; waited < milliseconds; waited += 50) {
      signal.throwIfAborted();
      progress(waited / milliseconds, { zh: '等待', en: 'Waiting' });
      await sleep(50);
    }
    return { waited: milliseconds };
  },
});

const fault = defineOperation({
  ...base,
  name: 'test.fault',
  input: z.object({ kind: z.enum(['ours', 'yours']).meta(text) }),
  output: z.object({}),
  effect: 'read',
  uses: 'store',
  async run({ kind }) {
    if (kind === 'ours') throw new Error('secret path /home/someone');
    throw new UserError('mixed-units', { zh: '单位不一致。', en: 'Mixed units.' }, { place: { row: 7, column: 'C' } });
  },
});

const operations = [readFileOperation, slow, fault, ...jobsOperations];
let folder: string;
let store: Store;
let parts: HttpParts;
let app: ReturnType<typeof createApp>;
let stop: () => Promise<void>;
const log: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-http-'));
  store = await openStore({ folder: join(folder, 'data') });
  const shelf = { resolve: async (reference: string) => reference, load: store.datasets.load };
  const datasets = new SharedDatasets(shelf, 1e6);
  const tables = new SharedTables({ ...shelf, load: store.tables.load }, 1e6);
  const networks = new SharedNetworks({ ...shelf, load: store.networks.load }, 1e6);
  parts = {
    version: '1',
    workspace: 'local',
    operations,
    datasets,
    tables,
    networks,
    pool: new ComputePool({ datasets, tables, networks }, 1),
    longReads: new LongReads(),
    heavyCalls: new HeavyCalls(),
    answers: new ByteCache(1e6),
    store: () => Promise.resolve(store),
    spool: new Spool(join(folder, 'spool')),
    log: (line) => log.push(line),
  };
  app = createApp(parts);
  const workers = await store.work(operationJobHandlers(parts));
  stop = () => workers.stop();
});

afterAll(async () => {
  await stop();
  await parts.pool.close();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = (path: string, init: RequestInit = {}) =>
  Promise.resolve(app.request(`http://127.0.0.1:4173/api/v1${path}`, init, {})).then((response) => response);
const local = (headers: Record<string, string> = {}) => ({ host: '127.0.0.1:4173', ...headers });
const post = (path: string, body: object, headers: Record<string, string> = {}) => {
  const json = JSON.stringify(body);
  const length = String(Buffer.byteLength(json));
  const all = local({ 'content-type': 'application/json', 'content-length': length, ...headers });
  return ask(path, { method: 'POST', body: json, headers: all });
};
const client = () =>
  createClient({
    baseUrl: 'http://127.0.0.1:4173',
    headers: { host: '127.0.0.1:4173' },
    fetch: async (input, init) => {
      const headers = new Headers(init?.headers);
      if (typeof init?.body === 'string') headers.set('content-length', String(Buffer.byteLength(init.body)));
      return app.request(input, { ...init, headers });
    },
  });
const spooled = async () => (existsSync(parts.spool.folder) ? readdir(parts.spool.folder) : []);

describe('who is answered', () => {
  it.each(['evil.example', 'evil.example:4173', '127.0.0.1.evil.example', '192.168.1.5:4173', ''])(
    'not a request for the host “%s”',
    async (host) => {
      const response = await ask('/health', { headers: { host } });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ code: 'foreign-host' });
    },
  );

  it.each(['127.0.0.1:4173', 'localhost:80', '[::1]:4173'])('a request for the host %s', async (host) => {
    expect((await ask('/health', { headers: { host } })).status).toBe(200);
  });

  it('not a write from another site’s page', async () => {
    for (const headers of [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'null' },
    ]) {
      const response = await post('/test/slow', { milliseconds: 0 }, headers);
      expect(await response.json()).toMatchObject({ code: 'foreign-origin' });
    }
    const own = await post('/test/slow', { milliseconds: 0 }, { origin: 'http://127.0.0.1:4173' });
    expect(own.status).toBe(200);
  });

  it('with headers that let nothing in and no other site read', async () => {
    const { headers } = await ask('/docs', { headers: local() });
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('with a page of documentation that loads nothing from elsewhere', async () => {
    for (const path of ['/docs', '/docs.js', '/docs.css']) {
      const response = await ask(path, { headers: local() });
      expect(response.status).toBe(200);
      expect(await response.text()).not.toMatch(/https?:\/\//);
    }
  });
});

describe('faults', () => {
  it('of the user: what and where, in both languages', async () => {
    const response = await ask('/test/fault?kind=yours', { headers: local() });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({
      code: 'mixed-units',
      title: { zh: '单位不一致。', en: 'Mixed units.' },
      place: { row: 7, column: 'C' },
    });
  });

  it('of ours: an id, the rest in the log', async () => {
    log.length = 0;
    const response = await ask('/test/fault?kind=ours', { headers: local() });
    const body = await response.text();
    expect(response.status).toBe(500);
    expect(body).not.toContain('secret');
    expect(log[0]).toContain((JSON.parse(body) as { id: string }).id);
    expect(log[0]).toContain('secret path');
  });

  it.each([
    ['/test/fault', 'invalid-input'],
    ['/test/fault?kind=none', 'invalid-input'],
    ['/test/fault?kind=ours&extra=1', 'unknown-field'],
    ['/test/fault?kind=ours&limit=-1', 'invalid-input'],
    ['/test/fault?kind=ours&format=pdf', 'invalid-input'],
    ['/test/slow', 'use-post'],
    ['/nowhere', 'no-such-address'],
    ['/jobs/none/events', 'unknown-job'],
  ])('GET %s is told as %s', async (path, code) => {
    const response = await ask(path, { headers: local() });
    expect(await response.json()).toMatchObject({ code });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  it('a body that is too long, no JSON, no object, or of another type', async () => {
    const send = (body: string, headers: object) =>
      ask('/test/fault', { method: 'POST', body, headers: local(headers as Record<string, string>) });
    const json = { 'content-type': 'application/json' };
    expect(await (await send('{', { ...json, 'content-length': '1' })).json()).toMatchObject({ code: 'invalid-json' });
    expect(await (await send('[1]', { ...json, 'content-length': '3' })).json()).toMatchObject({
      code: 'invalid-json',
    });
    expect((await send('{}', { ...json, 'content-length': '99999999' })).status).toBe(413);
    expect((await send('kind=ours', { 'content-type': 'text/plain' })).status).toBe(400);
  });
});

describe('uploads', () => {
  it('arrive whole under their own name, and are removed afterwards', async () => {
    const content = 'year,loc,prod,val\n2007,湖北,01,1\n'.repeat(50_000);
    const file = new File([content], '../../湖北 2007.csv');
    const result = await client().call('test.read-file', { file, note: 'a' });
    expect(result).toEqual({ name: '湖北 2007.csv', bytes: Buffer.byteLength(content), content, note: 'a' });
    expect(await spooled()).toEqual([]);
  });

  it('are removed when the form is broken or the input refused', async () => {
    const cut = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nyear,';
    const headers = local({ 'content-type': 'multipart/form-data; boundary=x' });
    const response = await ask('/test/read-file', { method: 'POST', body: cut, headers });
    expect(await response.json()).toMatchObject({ code: 'broken-form' });
    const file = new File(['a'], 'a.csv');
    await expect(client().call('test.read-file', { file, nothing: 1 })).rejects.toMatchObject({
      code: 'unknown-field',
    });
    expect(await spooled()).toEqual([]);
  });

  it('cannot be paths', async () => {
    // A file of this test's own: should the door ever follow the path, nothing of the machine is touched.
    const folder = mkdtempSync(join(tmpdir(), 'yanzhen-precious-'));
    const path = join(folder, 'secret');
    writeFileSync(path, 'secret');
    const response = await post('/test/read-file', { file: { name: 'secret', path, bytes: 6 } });
    expect(response.status).toBe(400);
    expect(readFileSync(path, 'utf8')).toBe('secret');
    rmSync(folder, { recursive: true });
  });
});

describe('long operations', () => {
  it('are answered at once when they are done within a moment', async () => {
    const response = await post('/test/slow', { milliseconds: 50 });
    expect([response.status, await response.json()]).toEqual([200, { waited: 50 }]);
  });

  it('are jobs otherwise, with progress up to their result', async () => {
    const told: number[] = [];
    const onProgress = ({ fraction }: { fraction: number }) => told.push(fraction);
    const file = new File(['a'], 'a.csv');
    expect(await client().call('test.slow', { milliseconds: 1800, file }, { onProgress })).toEqual({ waited: 1800 });
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(await spooled()).toEqual([]);
  });

  it('are cancelled on the server when the caller aborts', async () => {
    const stop = new AbortController();
    const file = new File(['a'], 'a.csv');
    const call = client().call('test.slow', { milliseconds: 60_000, file }, { signal: stop.signal });
    await sleep(1500);
    stop.abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    await expect.poll(async () => (await store.jobs.list())[0]?.state, { timeout: 5000 }).toBe('cancelled');
    await expect.poll(spooled, { timeout: 5000 }).toEqual([]);
  });
});
