import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { cascades, defaultCascade } from '@yanzhen/science/chains/firms';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../src/store/index.ts';
import { madeNetwork } from './made-network.ts';

const firms = 2500;
const pieces = firms / 250;
const { network, info } = madeNetwork(firms);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-killed-'));
  const store = await openStore({ folder: join(folder, 'data') });
  await store.networks.save({ network, info });
  await store.close();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the process of its own; killed once so much of the work is told to be done. Gives its last line. */
async function everyFirm(share: number, killedAt = 2): Promise<{ signal: string | null; last: string }> {
  const script = fileURLToPath(new URL('cascade-process.ts', import.meta.url));
  const child = spawn(process.execPath, [script, join(folder, 'data'), String(share)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  let last = '';
  for await (const line of createInterface(child.stdout)) {
    last = line;
    if (Number(line) >= killedAt) child.kill('SIGKILL');
  }
  const [, signal] = await ended;
  return { signal, last };
}

async function keptPieces(): Promise<number> {
  const store = await openStore({ folder: join(folder, 'data') });
  try {
    return await store.transaction('local', async ({ queries }) => {
      const rows = await queries.selectFrom('piece').select('key').execute();
      return rows.length;
    });
  } finally {
    await store.close();
  }
}

it('goes on with what a killed process had finished, and comes to the same', async () => {
  expect((await everyFirm(0.5, 0.3)).signal).toBe('SIGKILL');
  const kept = await keptPieces();
  expect(kept).toBeGreaterThanOrEqual(0.3 * pieces);
  expect(kept).toBeLessThan(pieces);
  const { signal, last } = await everyFirm(0.5);
  expect(signal).toBeNull();
  expect(await keptPieces()).toBe(pieces);
  const all = cascades(network, { ...defaultCascade, tolerance: 1e-5 }).range(0, firms, 0.5);
  expect(JSON.parse(last)).toEqual(all.map(({ esri }) => esri));
}, 240_000);
