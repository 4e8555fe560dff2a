import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { openStore } from './open.ts';
import { newFolder, removeFolders } from './testing/folders.ts';

afterAll(removeFolders);
const script = fileURLToPath(new URL('./testing/saving-child.ts', import.meta.url));

/** Saves until it is killed after `milliseconds` of saving. @returns the last number it said was saved */
async function saveUntilKilled(folder: string, first: number, milliseconds: number): Promise<number> {
  const child = spawn(process.execPath, [script, folder, String(first)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), ended]);
  await sleep(milliseconds);
  child.kill('SIGKILL');
  const [code, signal] = await ended;
  expect([code, signal]).toEqual([null, 'SIGKILL']);
  const whole = said.slice(0, said.lastIndexOf('\n')).split('\n').slice(1);
  return whole.length === 0 ? first - 1 : Number(whole.at(-1));
}

it('a kill at any moment loses nothing acknowledged and leaves nothing half-saved', async () => {
  const folder = newFolder();
  await (await openStore({ folder })).close();
  let acknowledged = 0;
  for (let round = 0; round < 8; round++) {
    const last = await saveUntilKilled(folder, acknowledged + 1, 200 + Math.random() * 700);
    const store = await openStore({ folder });
    const versions = await store.datasets.versions('killed');
    const count = versions.length;
    // The one that was under way may have been committed without having been said.
    expect(count === last || count === last + 1, `round ${round}: ${count} stored, ${last} acknowledged`).toBe(true);
    expect(versions.map(({ version }) => version)).toEqual(Array.from({ length: count }, (_, i) => count - i));
    expect((await store.settings.list()).length).toBe(count);
    expect((await store.jobs.list({ limit: 10_000 })).length).toBe(count);
    for (const version of [1, last, count].filter((number) => number > 0 && number <= count)) {
      expect((await store.datasets.load(`killed@${version}`)).facts.value[0]).toBe(version);
    }
    await store.sweep();
    const files = await readdir(join(folder, 'blobs'), { recursive: true }).catch(() => []);
    expect(files.filter((name) => name.includes('.arrow'))).toHaveLength(count);
    await store.close();
    acknowledged = count;
  }
  expect(acknowledged).toBeGreaterThan(10);
}, 120_000);
