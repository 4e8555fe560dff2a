import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dataset } from '@yanzhen/evidence/dataset';
import { afterAll, describe, expect, it } from 'vitest';
import { cells } from '../operations/advantage/cells.ts';
import { contextOf, datasetOf } from '../operations/figures/testing.ts';
import { runOperation } from '../operations/run.ts';
import { ByteCache } from './byte-cache.ts';
import { ComputePool } from './pool.ts';
import { SharedDatasets, shareDataset } from './shared-datasets.ts';

const dataset = datasetOf([
  ['A', 'x', 2020, 4],
  ['A', 'y', 2020, 1],
  ['B', 'x', 2020, 1],
  ['B', 'y', 2020, Number.NaN],
  ['C', 'z', 2020, 0.1],
]);

const noTables = { load: () => Promise.reject(new Error('There are no tables here.')) };

describe('a cache by bytes', () => {
  it('keeps what was used last', () => {
    const cache = new ByteCache<string>(10);
    cache.set('a', 'A', 4);
    cache.set('b', 'B', 4);
    expect(cache.get('a')).toBe('A');
    cache.set('c', 'C', 4);
    expect([cache.get('a'), cache.get('b'), cache.get('c'), cache.bytes]).toEqual(['A', undefined, 'C', 8]);
  });

  it('does not keep what is larger than itself, nor count a value twice', () => {
    const cache = new ByteCache<string>(10);
    cache.set('a', 'A', 11);
    cache.set('b', 'B', 5);
    cache.set('b', 'B', 6);
    expect([cache.get('a'), cache.bytes]).toEqual([undefined, 6]);
  });
});

describe('datasets in shared memory', () => {
  it('hold the same figures', () => {
    const shared = shareDataset(dataset);
    expect(shared.facts).toEqual(dataset.facts);
    expect(shared.facts.value.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it('are decoded once for all who ask, and again after a failure', async () => {
    let loads = 0;
    const load = async (): Promise<Dataset> => {
      loads++;
      if (loads === 1) throw new Error('damaged');
      return dataset;
    };
    const datasets = new SharedDatasets({ resolve: async () => 'test@1', load }, 1e6);
    await expect(datasets.load('test')).rejects.toThrow('damaged');
    const [first, second] = await Promise.all([datasets.load('test'), datasets.load('test@1')]);
    expect(first).toBe(second);
    expect(loads).toBe(2);
  });
});

describe('a pool', () => {
  const pool = new ComputePool(
    { datasets: { load: async () => shareDataset(dataset) }, tables: noTables, networks: noTables },
    1,
  );
  afterAll(() => pool.close());
  const context = (signal = new AbortController().signal) => ({ workspace: 'test', signal, progress: () => undefined });
  const input = { dataset: 'test' };

  it('is warm before anything was asked of it, without reading data', async () => {
    const load = () => Promise.reject(new Error('No data are wanted yet.'));
    const cold = new ComputePool({ datasets: { load }, tables: noTables, networks: noTables }, 1);
    await expect(cold.warm()).resolves.toBeUndefined();
    // A server that ends at once does not wait for it either.
    const unfinished = cold.warm().catch(() => undefined);
    await cold.close();
    await expect(unfinished).resolves.toBeUndefined();
  });

  it('outlives work that is cancelled, or a pool that is closed, just as an answer comes', async () => {
    const uncaught: unknown[] = [];
    const note = (error: unknown) => void uncaught.push(error);
    const others = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException').on('uncaughtException', note);
    try {
      const load = () => Promise.reject(new Error('No data are wanted.'));
      for (let moment = 0; moment < 6; moment++) {
        const brief = new ComputePool({ datasets: { load }, tables: noTables, networks: noTables }, 1);
        await brief.warm();
        const stop = new AbortController();
        const ended = brief.run({ kind: 'warm', rooms: [] }, context(stop.signal)).catch(() => undefined);
        // The thread answers while this one is busy: the answer lies there when the work is cancelled.
        for (const until = performance.now() + 5; performance.now() < until; );
        stop.abort();
        const unfinished = brief.warm().catch(() => undefined);
        for (const until = performance.now() + 5; performance.now() < until; );
        await brief.close();
        await Promise.all([ended, unfinished]);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      process.removeAllListeners('uncaughtException');
      for (const other of others) process.on('uncaughtException', other);
    }
    expect(uncaught).toEqual([]);
  });

  it('gives the same bits as running here', async () => {
    const here = await runOperation(cells, input, contextOf(dataset));
    expect(await pool.run({ kind: 'run', operation: 'advantage.cells', input }, context())).toEqual(here);
  });

  it('encodes where it computes', async () => {
    const answer = { view: { select: ['value'] }, format: 'json' as const };
    const { body } = (await pool.run({ kind: 'run', operation: 'advantage.cells', input, answer }, context())) as {
      body: Uint8Array;
    };
    expect(JSON.parse(Buffer.from(body).toString())).toMatchObject({
      columns: { value: expect.arrayContaining([4, null]) },
    });
  });

  it('tells what the user can mend as such', async () => {
    const work = { kind: 'run', operation: 'advantage.cells', input: { ...input, measure: 'none' } } as const;
    await expect(pool.run(work, context())).rejects.toMatchObject({
      name: 'UserError',
      text: { zh: expect.any(String) },
    });
  });

  it('reads files, and ends a thread whose work is cancelled', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'yanzhen-compute-'));
    const path = join(folder, 'large.csv');
    await writeFile(path, `year,loc,prod,val\n${'2020,A,x,1\n'.repeat(2_000_000)}`);
    const stop = new AbortController();
    const options = { regionScheme: 'none', industryScheme: 'none' };
    const reading = pool.run({ kind: 'import', path, options }, context(stop.signal));
    setTimeout(() => stop.abort(), 100);
    await expect(reading).rejects.toMatchObject({ kind: 'cancelled' });
    const small = join(folder, 'small.csv');
    await writeFile(small, 'year,loc,prod,val\n2020,A,x,1\n2020,B,y,2\n');
    const { dataset: read } = (await pool.run({ kind: 'import', path: small, options }, context())) as {
      dataset: Dataset;
    };
    expect([...read.facts.value]).toEqual([1, 2]);
    await rm(folder, { recursive: true });
  });
});
