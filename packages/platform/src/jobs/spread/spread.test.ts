import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../store/open.ts';
import { removeFolders } from '../../store/testing/folders.ts';
import { startServer, type TestServer } from '../../store/testing/postgres-server.ts';
import type { Store } from '../../store/types.ts';
import type { JobWorkers } from '../types.ts';
import type { PieceHandler } from './types.ts';

const isSkipped = process.env.YANZHEN_TEST_WITHOUT_POSTGRES === '1';

describe.skipIf(isSkipped)('pieces spread over processes', () => {
  let server: TestServer;
  let owner: Store;
  const others: { store: Store; workers: JobWorkers; did: number[] }[] = [];
  let hold: (number: number, signal: AbortSignal) => Promise<void>;

  const handlerOf =
    (did: number[]): PieceHandler =>
    async ({ number, input }, signal) => {
      await hold(number, signal);
      signal.throwIfAborted();
      if (number === input.failing) throw Object.assign(new Error('bad'), { text: { zh: '坏了', en: 'Broken' } });
      did.push(number);
      return Float64Array.of(number, number / 3, Number.NaN);
    };

  beforeAll(async () => {
    server = (await startServer())!;
    const databaseUrl = await server.makeDatabase();
    owner = await openStore({ databaseUrl });
    for (let k = 0; k < 3; k++) {
      const store = await openStore({ databaseUrl });
      const did: number[] = [];
      const workers = await store.work({}, { pieces: { handler: handlerOf(did), concurrency: 1 } });
      others.push({ store, workers, did });
    }
  });
  afterAll(async () => {
    for (const { store, workers } of others) {
      await workers.stop();
      await store.close();
    }
    await owner.close();
    await server.stop();
    removeFolders();
  });

  const spread = (key: string, count: number, input: object = {}, signal = new AbortController().signal) => {
    for (const { did } of others) did.length = 0;
    const told: number[] = [];
    // The owner takes no messages about pieces, so it does some besides.
    const own = handlerOf([]);
    const here = (number: number, stop: AbortSignal) =>
      own({ workspace: 'local', operation: 'test', input: { ...input }, number, file: () => Promise.reject() }, stop);
    const context = { signal, progress: (fraction: number) => void told.push(fraction), here };
    const results = owner.pieces.spread!({ operation: 'test', input: { ...input }, key, count }, context);
    return { results, told };
  };
  const rows = (table: 'piece_run' | 'piece_task') =>
    owner.transaction('local', ({ queries }) => queries.selectFrom(table).selectAll().execute());

  it('gives them in order, whoever did them, and nothing is left behind', async () => {
    hold = () => sleep(20);
    const { results, told } = spread('in-order', 24);
    expect(await results).toEqual(Array.from({ length: 24 }, (_, n) => Float64Array.of(n, n / 3, Number.NaN)));
    const did = others.flatMap((other) => other.did);
    expect(new Set(did).size).toBe(did.length);
    for (const other of others) expect(other.did.length).toBeGreaterThan(0);
    expect(told.at(-1)).toBe(1);
    expect(await rows('piece_run')).toEqual([]);
    expect(await rows('piece_task')).toEqual([]);
  });

  it('does nothing again that was kept', async () => {
    const { results } = spread('in-order', 24);
    expect(await results).toHaveLength(24);
    expect(others.flatMap((other) => other.did)).toEqual([]);
  });

  it('tells why one failed, and ends the others', async () => {
    hold = () => sleep(20);
    await expect(spread('failing', 60, { failing: 4 }).results).rejects.toMatchObject({
      problem: { title: { en: 'Broken' } },
    });
    await sleep(300);
    expect(others.flatMap((other) => other.did).length).toBeLessThan(59);
    expect(await rows('piece_run')).toEqual([]);
  });

  it('lets go of all of them when its owner cancels', async () => {
    const stopped: number[] = [];
    hold = (number, signal) =>
      new Promise((resolve) =>
        signal.addEventListener('abort', () => {
          stopped.push(number);
          resolve();
        }),
      );
    const cancel = new AbortController();
    const { results } = spread('cancelled', 10, {}, cancel.signal);
    await expect
      .poll(() => rows('piece_task').then((all) => all.filter(({ state }) => state === 'active').length))
      .toBe(4);
    cancel.abort();
    await results;
    await expect.poll(() => stopped.length, { timeout: 5000 }).toBe(4);
    expect(await rows('piece_run')).toEqual([]);
  });

  it('takes a piece from a worker that fell silent, and gives up one that ends its workers', async () => {
    hold = () => sleep(20);
    const silent = async (attempts: number) => {
      await expect.poll(() => rows('piece_run').then(({ length }) => length)).toBe(1);
      await owner.transaction('local', ({ queries }) =>
        queries
          .updateTable('piece_task')
          .set({ state: 'active', worker: 'gone', attempts, heartbeat_at: sql<Date>`now() - interval '1 minute'` })
          .where('number', '=', 19)
          .execute(),
      );
    };
    const one = spread('silent', 20);
    await silent(1);
    expect(await one.results).toHaveLength(20);
    const deadly = spread('deadly', 20).results;
    deadly.catch(() => {});
    await silent(3);
    await expect(deadly).rejects.toMatchObject({ text: { en: expect.stringContaining('Piece 20') } });
  });
});
