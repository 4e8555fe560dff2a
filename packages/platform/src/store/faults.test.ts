import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from './open.ts';
import { overDialects } from './testing/dialects.ts';
import { newFolder, removeFolders } from './testing/folders.ts';
import { startServer } from './testing/postgres-server.ts';
import { sampleDataset } from './testing/sample-dataset.ts';
import type { Store } from './types.ts';

/** A small disk in memory; null where this machine lets nobody make one. */
function smallDisk(megabytes: number): string | null {
  const folder = join(newFolder(), 'disk');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'none', folder], { stdio: 'pipe' });
    return folder;
  } catch {
    return null;
  }
}

const disk = process.platform === 'linux' && process.getuid?.() === 0 ? smallDisk(80) : null;
if (disk !== null) process.on('exit', () => spawnSync('umount', ['-l', disk]));
if (disk === null)
  process.stderr.write('No small disk can be mounted here: full and read-only disks are not tested.\n');

/** Saves settings of half a megabyte until it is refused. @returns how many were acknowledged, and what was said */
async function saveUntilRefused(store: Store, from: number): Promise<{ last: number; error: Error }> {
  for (let n = from; ; n++) {
    try {
      await store.settings.save(`s${n}`, {
        n,
        text: Array.from({ length: 60_000 }, (_, k) => ((k * 7919 + n * 104_729) % 99_991).toString(36)).join(''),
      });
    } catch (error) {
      return { last: n - 1, error: error as Error };
    }
    if (n > from + 1000) throw new Error('The disk does not become full.');
  }
}

describe.skipIf(disk === null)('a disk that is full, and one that takes no writes', () => {
  afterAll(() => {
    execFileSync('umount', [disk!]);
    removeFolders();
  });

  it('says so, keeps all that was acknowledged, and goes on once there is room', async () => {
    const folder = join(disk!, 'data');
    const filler = join(disk!, 'filler');
    execFileSync('fallocate', ['-l', '20M', filler]);
    let store = await openStore({ folder });
    await store.datasets.save(sampleDataset('kept', 3));
    const { last, error } = await saveUntilRefused(store, 0);
    expect(last).toBeGreaterThan(0);
    expect((error as { text?: { zh: string } }).text?.zh).toMatch(/磁盘/);
    await store.close().catch(() => {});
    execFileSync('rm', [filler]);
    store = await openStore({ folder });
    expect((await store.settings.list()).length).toBeGreaterThanOrEqual(last + 1);
    expect((await store.datasets.load('kept')).facts.value[0]).toBe(3);
    await store.settings.save('after', 1);
    expect(
      (await store.examine()).findings.filter(({ check, level }) => level === 'error' && check !== 'disk'),
    ).toEqual([]);
    await store.close();
  }, 240_000);

  it('says so when it is read-only, and nothing is lost', async () => {
    const folder = join(disk!, 'data');
    execFileSync('mount', ['-o', 'remount,ro', disk!]);
    try {
      await expect(openStore({ folder })).rejects.toMatchObject({ name: 'DiskError' });
    } finally {
      execFileSync('mount', ['-o', 'remount,rw', disk!]);
    }
    const again = await openStore({ folder });
    expect((await again.datasets.load('kept')).facts.value[0]).toBe(3);
    await again.close();
  }, 120_000);
});

overDialects('clocks', (dialect) => {
  it('that were set back are told by the examination; jobs and versions go on', async () => {
    const store = await openStore(await dialect.place());
    await store.datasets.save(sampleDataset('cube', 1));
    const tomorrow = sql<Date>`clock_timestamp() + interval '1 day'`;
    await store.transaction('local', ({ queries }) =>
      queries.updateTable('dataset_version').set({ created_at: tomorrow }).execute(),
    );
    const { findings } = await store.examine();
    expect(findings.find(({ check }) => check === 'clock')).toMatchObject({ level: 'warning' });
    expect((await store.datasets.save(sampleDataset('cube', 2))).info.version).toBe(2);
    const workers = await store.work({ echo: async (input) => input });
    const id = await store.jobs.submit('echo', 1);
    await expect.poll(async () => (await store.jobs.get(id))!.state, { timeout: 20_000 }).toBe('done');
    await workers.stop();
    await store.close();
  });
});

describe.skipIf(process.env.YANZHEN_TEST_WITHOUT_POSTGRES === '1')('a database that is away for a while', () => {
  it('is said to be away, and what was under way is done once it is back', async () => {
    const server = (await startServer())!;
    const direct = new URL(await server.makeDatabase());
    const door = await shutter(Number(direct.port));
    const store = await openStore({ databaseUrl: direct.href.replace(direct.port, String(door.port)) });
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const workers = await store.work({ slow: async (input) => (await held, input) });
    try {
      const id = await store.jobs.submit('slow', 'kept');
      await expect.poll(async () => (await store.jobs.get(id))!.state).toBe('active');
      door.close();
      await expect(store.settings.save('lost', 1)).rejects.toMatchObject({ name: 'DatabaseAwayError' });
      release();
      await new Promise((resolve) => setTimeout(resolve, 4000));
      await door.open();
      await expect
        .poll(
          () =>
            store.jobs.get(id).then(
              (job) => job!.state,
              () => 'away',
            ),
          { timeout: 30_000 },
        )
        .toBe('done');
      expect(await store.jobs.result(id)).toBe('kept');
      expect(await store.settings.get('lost')).toBeNull();
      await store.settings.save('found', 1);
    } finally {
      await workers.stop();
      await store.close();
      door.close();
      await server.stop();
    }
  }, 120_000);
});

/** A way to a server of this machine that can be shut. */
async function shutter(to: number) {
  const sockets = new Set<Socket>();
  const make = (port: number) =>
    new Promise<Server>((resolve) => {
      const made = createServer((from) => {
        const onward = connect(to, '127.0.0.1');
        for (const socket of [from, onward]) sockets.add(socket.on('error', () => {}));
        from.pipe(onward).pipe(from);
      }).listen(port, '127.0.0.1', () => resolve(made));
    });
  let current = await make(0);
  const { port } = current.address() as { port: number };
  return {
    port,
    close() {
      current.close();
      for (const socket of sockets) socket.destroy();
      sockets.clear();
    },
    open: async () => void (current = await make(port)),
  };
}
