import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packFolder } from '../src/doors/local/pack-folder.ts';
import { openStore } from '../src/store/index.ts';
import { commandFile } from './running.ts';

const count = 300;
const lines = 12;
let folder: string;
let data: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-killed-documents-'));
  data = join(folder, 'data');
  await mkdir(join(folder, 'papers'));
  for (let k = 0; k < count; k++) {
    const body = Array.from(
      { length: lines },
      (_, line) => `第${k}份文件第${line}段：${String.fromCharCode(0x4e00 + k * 37 + line).repeat(9)}产业协作。`,
    );
    await writeFile(join(folder, 'papers', `${k}.txt`), `${k}号方案\n\n${body.join('\n\n')}\n`);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Starts the server as a process of its own. */
async function start(): Promise<{ server: ChildProcess; url: string }> {
  const flags = ['start', '--port', '0', '--no-open', '--data', data];
  const server = spawn(process.execPath, [commandFile, ...flags], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const chunk of server.stdout.setEncoding('utf8')) {
    said += chunk;
    const url = /http:\S+/.exec(said)?.[0];
    if (url !== undefined) return { server, url };
  }
  throw new Error(`The server ended: ${said}`);
}

const listed = async (url: string) => {
  const response = await fetch(`${url}/api/v1/documents/list?limit=1`);
  return ((await response.json()) as { total: number }).total;
};

/** Of the import, not of the demo. */
const isPaper = ({ fileName }: { fileName: string }) => /^\d+\.txt$/.test(fileName);

it('goes on with an import of many documents after its process was killed, each document whole and once', async () => {
  const first = await start();
  const form = new FormData();
  form.set('file', await packFolder(join(folder, 'papers')));
  const demo = await listed(first.url);
  const answer = await fetch(`${first.url}/api/v1/documents/add`, { method: 'POST', body: form });
  expect(answer.status).toBe(202);
  while ((await listed(first.url)) === demo) await sleep(20);
  first.server.kill('SIGKILL');
  await once(first.server, 'exit');

  const store = await openStore({ folder: data });
  const saved = (await store.documents.list()).filter(isPaper);
  expect(saved.length).toBeGreaterThan(0);
  expect(saved.length).toBeLessThan(count);
  expect(new Set(saved.map(({ passages }) => passages))).toEqual(new Set([lines + 1]));
  await store.close();

  const second = await start();
  for (let tries = 0; tries < 600 && (await listed(second.url)) < demo + count; tries++) await sleep(100);
  const { job } = (await answer.json()) as { job: { id: string } };
  second.server.kill('SIGTERM');
  await once(second.server, 'exit');
  const again = await openStore({ folder: data });
  const all = (await again.documents.list()).filter(isPaper);
  expect(new Set(all.map(({ fileName }) => fileName)).size).toBe(count);
  const twice = Map.groupBy(all, ({ fileName }) => fileName);
  expect([...twice.values()].filter((one) => one.length > 1)).toEqual([]);
  expect(all).toHaveLength(count);
  expect(await again.jobs.get(job.id)).toMatchObject({ attempts: 2 });
  await again.close();
}, 120_000);
