import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLayout } from '@yanzhen/evidence/layouts';
import { cascades, defaultCascade } from '@yanzhen/science/chains/firms';
import { generateLayout } from '@yanzhen/science/layout/regional';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../src/store/index.ts';
import { startServer, type TestServer } from '../src/store/testing/postgres-server.ts';
import { madeNetwork } from './made-network.ts';
import { startWorker, type WorkerProcess } from './worker-process.ts';

const firms = 4000;
const made = madeNetwork(firms);

describe.skipIf(process.env.YANZHEN_TEST_WITHOUT_POSTGRES === '1')('workers on one database', () => {
  let server: TestServer;
  let databaseUrl: string;
  let store: Store;
  let folder: string;
  let workers: WorkerProcess[] = [];
  let expected: number[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'yanzhen-workers-'));
    server = (await startServer())!;
    databaseUrl = await server.makeDatabase();
    store = await openStore({ databaseUrl });
    await store.networks.save(made);
    const all = cascades(made.network, { ...defaultCascade, tolerance: 1e-4 }).range(0, firms, 0.5);
    expected = all.map(({ esri }) => esri);
  });
  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.kill()));
    workers = [];
    await store.transaction('local', async ({ queries }) => {
      await queries.deleteFrom('piece').execute();
      await queries.deleteFrom('piece_run').execute();
    });
  });
  afterAll(async () => {
    await store.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const start = async (count: number, options: { jobs?: number } = {}) => {
    const starting = Array.from({ length: count }, () => startWorker({ databaseUrl, ...options }));
    workers.push(...(await Promise.all(starting)));
  };
  const everyFirm = () =>
    store.jobs.submit('operation', {
      operation: 'chains.firms.cascade',
      input: { network: 'net', share: 0.5, tolerance: 1e-4 },
    });
  async function resultOf(id: string): Promise<unknown> {
    for await (const job of store.jobs.events(id, AbortSignal.timeout(120_000))) {
      if (job.finishedAt !== null) expect(job).toMatchObject({ state: 'done', error: null });
    }
    return await store.jobs.result(id);
  }
  const indexOf = async (id: string) =>
    Array.from(((await resultOf(id)) as { columns: { esri: Float64Array } }).columns.esri);
  const tasks = () =>
    store.transaction('local', ({ queries }) => queries.selectFrom('piece_task').selectAll().execute());
  const doneTasks = async () => (await tasks()).filter(({ state }) => state === 'done').length;

  it.each([1, 2, 8])(
    'give the same to the last bit: %i of them',
    async (count) => {
      await start(count);
      const id = await everyFirm();
      const took = new Set<string>();
      const watching = setInterval(async () => {
        for (const { worker } of await tasks().catch(() => [])) if (worker !== null) took.add(worker);
      }, 50);
      expect(await indexOf(id)).toEqual(expected);
      clearInterval(watching);
      expect(took.size).toBeLessThanOrEqual(count);
      if (count > 1) expect(took.size).toBeGreaterThan(1);
    },
    120_000,
  );

  it('lose at most the piece a killed one was doing', async () => {
    await start(3);
    const id = await everyFirm();
    await expect.poll(doneTasks, { timeout: 30_000, interval: 20 }).toBeGreaterThan(2);
    await workers[0]!.kill();
    await workers[1]!.kill();
    const again = new Set<number>();
    const watching = setInterval(async () => {
      for (const { attempts, number } of await tasks().catch(() => [])) if (attempts > 1) again.add(number);
    }, 50);
    // One of the killed may have had the job itself: then a new run asks for what is not kept, and nothing else.
    expect(await indexOf(id)).toEqual(expected);
    clearInterval(watching);
    expect(again.size).toBeLessThanOrEqual(2);
  }, 120_000);

  it('give back what they do when they are told to end', async () => {
    await start(2);
    const id = await everyFirm();
    await expect.poll(doneTasks, { timeout: 30_000, interval: 20 }).toBeGreaterThan(2);
    expect(await workers[0]!.stop()).toBe(0);
    expect(await indexOf(id)).toEqual(expected);
    expect((await store.jobs.get(id))!.attempts).toBe(1);
  }, 60_000);

  it('stop when the job is cancelled', async () => {
    // Other processes learn of it when they next say that they live: the job must last longer than that.
    await store.networks.save(madeNetwork(20 * firms));
    await start(2);
    const id = await everyFirm();
    await expect.poll(doneTasks, { timeout: 30_000, interval: 20 }).toBeGreaterThan(0);
    await store.jobs.cancel(id);
    await expect.poll(async () => (await store.jobs.get(id))!.state, { timeout: 10_000 }).toBe('cancelled');
    await expect.poll(async () => (await tasks()).length, { timeout: 10_000 }).toBe(0);
    await store.networks.save(made);
  }, 60_000);

  it('take jobs with a higher priority first', async () => {
    const job = (n: number) => ({ operation: 'system.operations', input: { room: `r${n}` } });
    const late = await store.jobs.submit('operation', job(1));
    const soon = await store.jobs.submit('operation', job(2), { priority: 5 });
    await start(1, { jobs: 1 });
    await Promise.all([resultOf(late), resultOf(soon)]);
    const [first, second] = await Promise.all([store.jobs.get(soon), store.jobs.get(late)]);
    expect(first!.startedAt!.getTime()).toBeLessThanOrEqual(second!.startedAt!.getTime());
  }, 60_000);

  it('read files that came in on another host, in pieces too', async () => {
    const path = join(folder, 'case.json');
    const layout = generateLayout({ regions: 9, industries: 2, seed: 1, lumpy: false, fixed: 0, tightness: 1 });
    const text = writeLayout(layout, { title: 'made' });
    const input = {
      instance: { name: 'case.json', path, bytes: text.length },
      market: 'members',
      seconds: 10,
      gap: 1e-6,
    };
    const results: unknown[] = [];
    for (const count of [1, 2]) {
      await start(count - workers.length);
      await writeFile(path, text);
      const id = await store.jobs.submit('operation', { operation: 'layout.coalitions', input });
      await rm(path);
      const { files } = (await resultOf(id)) as { files: { text: string }[] };
      results.push(files[0]!.text);
      await store.transaction('local', ({ queries }) => queries.deleteFrom('piece').execute());
    }
    expect(results[0]).toBe(results[1]);
    expect(Object.keys((JSON.parse(results[0] as string) as { worth: object }).worth)).toHaveLength(511);
    const held = await store.transaction('local', ({ queries }) =>
      queries.selectFrom('held_file').selectAll().execute(),
    );
    expect(held).toEqual([]);
  }, 120_000);

  it('say that they are there, and are forgotten when they end', async () => {
    await start(2);
    const [first, second] = workers as [WorkerProcess, WorkerProcess];
    const present = async () => (await store.workers()).map((worker) => worker.process);
    expect(await present()).toEqual(expect.arrayContaining([first.pid, second.pid]));
    await first.stop();
    expect(await present()).not.toContain(first.pid);
    expect(await present()).toContain(second.pid);
  }, 60_000);
});
