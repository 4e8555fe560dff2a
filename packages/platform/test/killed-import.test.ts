import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../src/store/index.ts';
import { commandFile } from './running.ts';

const rows = 200_000;
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-killed-'));
  file = join(folder, 'firms.csv');
  const lines = Array.from({ length: rows }, (_, i) => `2020,R${i % 400},I${Math.floor(i / 400)},${(i % 977) + 1}`);
  await writeFile(file, `year,loc,prod,val\n${lines.join('\n')}\n`);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Imports the file with the command line, and kills the process after that many milliseconds. */
async function importKilledAfter(
  data: string,
  milliseconds: number,
): Promise<{ killed: boolean; milliseconds: number }> {
  const started = performance.now();
  const flags = ['--region-scheme', 'none', '--industry-scheme', 'none', '--data', data, '--quiet'];
  const child = spawn(process.execPath, [commandFile, 'datasets', 'import', file, ...flags], { stdio: 'ignore' });
  const ended = new Promise<boolean>((resolve) => child.on('exit', (_, signal) => resolve(signal === 'SIGKILL')));
  const timer = new AbortController();
  void sleep(milliseconds, undefined, { signal: timer.signal })
    .then(() => child.kill('SIGKILL'))
    .catch(() => undefined);
  const killed = await ended;
  timer.abort();
  return { killed, milliseconds: performance.now() - started };
}

it('leaves the whole dataset or nothing, whenever the importing process is killed', async () => {
  const whole = await importKilledAfter(join(folder, 'whole'), 120_000);
  expect(whole.killed).toBe(false);
  let kills = 0;
  for (const part of [0.4, 0.65, 0.8, 0.9, 0.97]) {
    const data = join(folder, `killed-${part}`);
    const { killed } = await importKilledAfter(data, whole.milliseconds * part);
    kills += killed ? 1 : 0;
    const store = await openStore({ folder: data });
    try {
      const found = await store.datasets.list();
      expect(found.length).toBeLessThanOrEqual(1);
      if (!killed) expect(found).toHaveLength(1);
      for (const { id } of found) expect((await store.datasets.load(id)).facts.value).toHaveLength(rows);
      await store.sweep();
    } finally {
      await store.close();
    }
  }
  // Timing differs from machine to machine; a test in which nothing was killed would have tested nothing.
  expect(kills).toBeGreaterThanOrEqual(3);
}, 240_000);
