import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../src/store/index.ts';
import { sampleDataset } from '../src/store/testing/sample-dataset.ts';
import { type TestServer, testServer, yanzhen } from './running.ts';

let server: TestServer;
let restored: string;

beforeAll(async () => {
  server = await testServer({ withoutDemo: true });
  restored = `${server.folder}-restored`;
  await server.store.datasets.save(sampleDataset('kept', 5));
});
afterAll(async () => {
  await server.close();
  await rm(restored, { recursive: true, force: true });
});

it('backs up through the server that runs, and restores into an empty folder only', async () => {
  const file = join(server.folder, 'copy.yzbackup');
  const backup = await yanzhen(['backup', file, '--data', server.folder]);
  expect(backup).toMatchObject({ code: 0, err: '' });
  expect((await stat(file)).size).toBeGreaterThan(1000);
  expect((await stat(file)).mode & 0o077).toBe(0);
  expect((await yanzhen(['backup', file, '--data', server.folder])).err).toContain('exists');
  const first = await yanzhen(['restore', file, '--data', restored]);
  expect(first).toMatchObject({ code: 0, err: '' });
  expect((await yanzhen(['restore', file, '--data', restored])).err).toContain('not empty');
  const store = await openStore({ folder: restored });
  expect((await store.datasets.load('kept')).facts.value[0]).toBe(5);
  await store.close();
}, 180_000);

it('examines through the server that runs, and says what the schema lacks', async () => {
  const { code, out } = await yanzhen(['doctor', '--json', '--data', server.folder]);
  const { findings } = JSON.parse(out) as { findings: { check: string; level: string }[] };
  expect(code).toBe(findings.some(({ level }) => level === 'error') ? 1 : 0);
  expect(findings.map(({ check }) => check)).toEqual([
    'schema',
    'isolation',
    'blobs',
    'orphans',
    'jobs',
    'disk',
    'clock',
  ]);
  expect(findings[0]).toMatchObject({ level: 'ok' });
  const migrate = await yanzhen(['migrate', '--check', '--data', restored]);
  expect(migrate).toMatchObject({ code: 0, err: '' });
}, 120_000);

it('keeps its own door shut to whoever has no token', async () => {
  for (const path of ['backup', 'examine']) {
    const without = await fetch(`${server.url}/local/${path}`, { method: 'POST' });
    const wrong = await fetch(`${server.url}/local/${path}`, { method: 'POST', headers: { 'X-Yanzhen-Token': '0' } });
    expect([without.status, wrong.status]).toEqual([404, 404]);
  }
});
