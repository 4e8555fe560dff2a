import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NotFoundError } from '../store/errors.ts';
import { openStore } from '../store/open.ts';
import { overDialects } from '../store/testing/dialects.ts';
import { sampleDataset } from '../store/testing/sample-dataset.ts';
import type { Store, StoreLocation } from '../store/types.ts';
import type { Job, JobHandlers, JobQueue, JobWorkers } from './types.ts';

const text = (words: string) => ({ zh: words, en: words });

/** Waits until its signal says stop, as long work between its pieces does. */
const patient: JobHandlers[string] = async (_, { signal, progress }) => {
  progress(0.1, text('waiting'));
  while (!signal.aborted) await sleep(10);
  throw new Error('stopped');
};

const handlers: JobHandlers = {
  echo: async (input, { workspace }) => ({ input, workspace, numbers: Float64Array.of(1, Number.NaN) }),
  patient,
  failing: async () => {
    throw Object.assign(new Error('bad'), { text: { zh: '坏了', en: 'Broken' } });
  },
  'ill-spoken': async (_, { progress }) => {
    progress(0.5, { zh: 'a\0b', en: 'a\ud800b' });
    throw Object.assign(new Error('bad'), { text: text('x'), found: 'a\0b\ud800' });
  },
  busy: async (_, { progress }) => {
    for (let i = 0; i <= 2000; i++) {
      progress(i / 2000, { zh: `第 ${i} 步`, en: `Step ${i}` });
      if (i % 100 === 0) await sleep(20);
    }
    return 'done';
  },
};

async function until(jobs: JobQueue, id: string, wanted: (job: Job) => boolean): Promise<Job> {
  for await (const job of jobs.events(id, AbortSignal.timeout(20_000))) if (wanted(job)) return job;
  throw new Error(`The job never got there: ${JSON.stringify(await jobs.get(id))}`);
}

const ended = (job: Job) => job.finishedAt !== null;

overDialects('jobs', (dialect) => {
  let store: Store;
  let workers: JobWorkers;
  beforeAll(async () => {
    store = await openStore(await dialect.place());
    workers = await store.work(handlers);
  });
  afterAll(async () => {
    await workers.stop();
    await store.close();
  });

  it('are done in their workspace, and their result keeps typed arrays and NaN', async () => {
    const id = await store.in('alpha').jobs.submit('echo', { a: 1 });
    const job = await until(store.in('alpha').jobs, id, ended);
    expect(job).toMatchObject({ state: 'done', fraction: 1, attempts: 1, input: { a: 1 }, error: null });
    const result = await store.in('alpha').jobs.result(id);
    expect(result).toEqual({ input: { a: 1 }, workspace: 'alpha', numbers: Float64Array.of(1, Number.NaN) });
    await expect(store.jobs.result(id)).rejects.toBeInstanceOf(NotFoundError);
    await store.sweep();
    expect(await store.in('alpha').jobs.result(id)).toEqual(result);
  });

  it('are purged when they ended long ago, and their results swept after them', async () => {
    const alpha = store.in('purging');
    const [old, recent] = [await alpha.jobs.submit('echo', 'old'), await alpha.jobs.submit('echo', 'recent')];
    for (const id of [old, recent]) await until(alpha.jobs, id, ended);
    const monthAgo = sql<Date>`clock_timestamp() - interval '31 days'`;
    await store.transaction('purging', ({ queries }) =>
      queries.updateTable('job').set({ finished_at: monthAgo }).where('id', '=', old).execute(),
    );
    expect(await store.purgeJobs(30)).toBe(1);
    expect(await alpha.jobs.get(old)).toBeNull();
    expect(await store.sweep()).toBe(1);
    expect(await alpha.jobs.result(recent)).toMatchObject({ input: 'recent' });
    expect(await store.purgeJobs(30)).toBe(0);
  });

  it('start soon: a waiting worker is woken, not polled', async () => {
    const began = performance.now();
    const id = await store.jobs.submit('echo', null);
    await until(store.jobs, id, ended);
    // Polling would take up to two seconds.
    expect(performance.now() - began).toBeLessThan(1500);
  });

  it('say why they failed, in both languages', async () => {
    const failed = await until(store.jobs, await store.jobs.submit('failing', {}), ended);
    expect(failed).toMatchObject({ state: 'failed', error: { zh: '坏了', en: 'Broken' } });
    await expect(store.jobs.result(failed.id)).rejects.toBeInstanceOf(NotFoundError);
    const unknown = await until(store.jobs, await store.jobs.submit('nobody-knows', {}), ended);
    expect(unknown.state).toBe('failed');
    expect(unknown.error!.en).toContain('nobody-knows');
  });

  it('end although what is told of them holds characters that cannot be kept', async () => {
    const failed = await until(store.jobs, await store.jobs.submit('ill-spoken', {}), ended);
    expect(failed).toMatchObject({ state: 'failed', error: { found: 'a\ufffdb\ufffd' } });
  });

  it('stop when cancelled: the running one by its signal, the waiting one before it starts', async () => {
    const running = [await store.jobs.submit('patient', 1), await store.jobs.submit('patient', 2)];
    for (const id of running) await until(store.jobs, id, (job) => job.state === 'active');
    const waiting = await store.jobs.submit('echo', 3);
    expect(await store.jobs.cancel(waiting)).toBe(true);
    for (const id of running) expect(await store.jobs.cancel(id)).toBe(true);
    for (const id of [...running, waiting]) {
      expect((await until(store.jobs, id, ended)).state).toBe('cancelled');
      expect(await store.jobs.cancel(id)).toBe(false);
    }
    expect((await store.jobs.get(waiting))!.attempts).toBe(0);
    expect(await store.jobs.cancel('no such job')).toBe(false);
  });

  it('write their progress a few times a second however often it is reported', async () => {
    const id = await store.jobs.submit('busy', {});
    const seen: number[] = [];
    for await (const { fraction } of store.jobs.events(id)) seen.push(fraction);
    expect(seen.at(-1)).toBe(1);
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.length).toBeLessThan(12);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
  });

  it('are enqueued with the data of their transaction, or not at all', async () => {
    let lost = '';
    const failing = store.transaction('local', async ({ jobs, settings }) => {
      await settings.save('with-job', 1);
      lost = await jobs.submit('echo', {});
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await store.jobs.get(lost)).toBeNull();
    expect(await store.settings.get('with-job')).toBeNull();
    const kept = await store.transaction('local', async ({ jobs, datasets }) => {
      await datasets.save(sampleDataset('with-job'));
      return await jobs.submit('echo', 'kept');
    });
    expect((await until(store.jobs, kept, ended)).state).toBe('done');
  });

  it('are listed newest first, by kind and by state', async () => {
    const ids = [await store.in('lists').jobs.submit('echo', 1), await store.in('lists').jobs.submit('failing', 2)];
    for (const id of ids) await until(store.in('lists').jobs, id, ended);
    expect((await store.in('lists').jobs.list()).map(({ id }) => id)).toEqual([...ids].reverse());
    expect((await store.in('lists').jobs.list({ kind: 'echo' })).map(({ id }) => id)).toEqual([ids[0]]);
    expect((await store.in('lists').jobs.list({ state: 'failed' })).map(({ id }) => id)).toEqual([ids[1]]);
    expect(await store.in('lists').jobs.list({ limit: 1 })).toHaveLength(1);
  });

  it('end their events for a listener who leaves', async () => {
    const id = await store.jobs.submit('patient', {});
    const leave = new AbortController();
    setTimeout(() => leave.abort(), 300);
    let seen = 0;
    for await (const _ of store.jobs.events(id, leave.signal)) seen++;
    expect(seen).toBeGreaterThan(0);
    await store.jobs.cancel(id);
    await until(store.jobs, id, ended);
  });
});

overDialects('jobs after an end of the process', (dialect) => {
  let location: StoreLocation;
  beforeAll(async () => {
    location = await dialect.place();
  });

  it('go on at the next start when the process was told to stop', async () => {
    let store = await openStore(location);
    let workers = await store.work({ slow: patient });
    const id = await store.jobs.submit('slow', 'input');
    await until(store.jobs, id, (job) => job.state === 'active');
    await workers.stop();
    expect(await store.jobs.get(id)).toMatchObject({ state: 'queued', attempts: 0 });
    await store.close();
    store = await openStore(location);
    workers = await store.work({ slow: async (input) => input });
    expect(await until(store.jobs, id, ended)).toMatchObject({ state: 'done', attempts: 1 });
    expect(await store.jobs.result(id)).toBe('input');
    await workers.stop();
    await store.close();
  });

  it('are tried again when their process died, and given up with a sentence after three deaths', async () => {
    const store = await openStore(location);
    const once = await abandoned(store, 1);
    const thrice = await abandoned(store, 3);
    const cancelled = await abandoned(store, 1, true);
    const workers = await store.work(handlers);
    expect(await until(store.jobs, once, ended)).toMatchObject({ state: 'done', attempts: 2 });
    const given = await until(store.jobs, thrice, ended);
    expect(given).toMatchObject({ state: 'interrupted', attempts: 3 });
    expect(given.error!.zh).toContain('中断');
    expect((await until(store.jobs, cancelled, ended)).state).toBe('cancelled');
    await workers.stop();
    await store.close();
  });

  it.runIf(dialect.kind === 'postgres')('are done, watched and cancelled across processes on a server', async () => {
    const here = await openStore(location);
    const there = await openStore(location);
    const workers = await there.work(handlers);
    const done = await until(here.jobs, await here.jobs.submit('echo', 'across'), ended);
    expect(await here.jobs.result(done.id)).toMatchObject({ input: 'across' });
    const running = await here.jobs.submit('patient', {});
    await until(here.jobs, running, (job) => job.state === 'active');
    await here.jobs.cancel(running);
    expect((await until(here.jobs, running, ended)).state).toBe('cancelled');
    await workers.stop();
    await there.close();
    await here.close();
  });

  it('cannot be ended by a worker that has lost its claim', async () => {
    const store = await openStore(location);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const workers = await store.work({ stuck: () => held.then(() => 'late') });
    const id = await store.jobs.submit('stuck', {});
    await until(store.jobs, id, (job) => job.state === 'active');
    await store.transaction('local', ({ queries }) =>
      queries.updateTable('job').set({ attempts: 2 }).where('id', '=', id).execute(),
    );
    release();
    await sleep(500);
    expect(await store.jobs.get(id)).toMatchObject({ state: 'active', attempts: 2 });
    await workers.stop();
    await store.close();
  });
});

/** A job as a process leaves it that dies while doing it for the `attempts`-th time. */
async function abandoned(store: Store, attempts: number, cancel_requested = false): Promise<string> {
  const id = await store.jobs.submit('echo', {});
  await store.transaction('local', ({ queries }) =>
    queries
      .updateTable('job')
      .set({ state: 'active', attempts, cancel_requested, heartbeat_at: sql<Date>`now() - interval '1 hour'` })
      .where('id', '=', id)
      .execute(),
  );
  return id;
}
