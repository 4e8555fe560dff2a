import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DamagedError, InvalidError, NotFoundError } from '../errors.ts';
import { openStore } from '../open.ts';
import { overDialects } from '../testing/dialects.ts';
import { sampleDataset } from '../testing/sample-dataset.ts';
import type { Store, StoreLocation } from '../types.ts';

overDialects('datasets', (dialect) => {
  let location: StoreLocation;
  let store: Store;
  beforeAll(async () => {
    location = await dialect.place();
    store = await openStore(location);
  });
  afterAll(() => store.close());

  it('gives back what was saved, to the bit, after opening anew', async () => {
    const dataset = sampleDataset('round-trip');
    const saved = await store.datasets.save(dataset);
    expect(saved.created).toBe(true);
    expect(saved.info.version).toBe(1);
    await store.close();
    store = await openStore(location);
    const loaded = await store.datasets.load('round-trip');
    expect(loaded.info).toEqual(saved.info);
    expect(loaded.info.quality).toEqual(dataset.info.quality);
    expect([...loaded.facts.value]).toEqual([1, 2.5, Number.NaN, 0]);
    expect(loaded.facts.regions).toEqual(dataset.facts.regions);
    expect([...loaded.facts.sourceRow]).toEqual([2, 3, 4, 5]);
  });

  it('returns the same version for the same content, a new one for new content or a new description', async () => {
    const first = await store.datasets.save(sampleDataset('versions'));
    const again = await store.datasets.save(sampleDataset('versions'));
    expect(again).toEqual({ info: first.info, created: false });
    const corrected = await store.datasets.save(sampleDataset('versions', 9));
    expect(corrected.info.version).toBe(2);
    expect(corrected.info.hash).not.toBe(first.info.hash);
    const renamed = await store.datasets.save(sampleDataset('versions', 9, '改名'));
    expect(renamed.info).toMatchObject({ version: 3, hash: corrected.info.hash });
    expect((await store.datasets.versions('versions')).map(({ version }) => version)).toEqual([3, 2, 1]);
  });

  it('finds a version by id, by id and number, and by content', async () => {
    const one = await store.datasets.save(sampleDataset('references', 101));
    await store.datasets.save(sampleDataset('references', 102));
    expect((await store.datasets.show('references')).version).toBe(2);
    expect((await store.datasets.show('references@1')).hash).toBe(one.info.hash);
    expect((await store.datasets.show(one.info.hash)).version).toBe(1);
    expect((await store.datasets.load('references@2')).facts.value[0]).toBe(102);
    for (const reference of ['nothing', 'references@3', '0'.repeat(64), 'a/b', '', 'references@0', "x' or 1=1"]) {
      await expect(store.datasets.load(reference), reference).rejects.toBeInstanceOf(NotFoundError);
    }
  });

  it('lists the newest version of each with its shape', async () => {
    await store.datasets.save(sampleDataset('湖北-样例', 5));
    const summary = (await store.datasets.list()).find(({ id }) => id === '湖北-样例')!;
    expect(summary).toMatchObject({
      version: 1,
      regions: 2,
      industries: 2,
      measures: ['output'],
      years: [2020],
      rows: 4,
    });
    expect(summary.title).toEqual({ zh: '样例', en: 'Sample' });
    expect(summary.createdAt).toBeInstanceOf(Date);
    expect(summary.bytes).toBeGreaterThan(0);
    expect(summary.removedAt).toBeNull();
  });

  it('removes and restores a version and a whole dataset', async () => {
    await store.datasets.save(sampleDataset('undo', 1));
    await store.datasets.save(sampleDataset('undo', 2));
    expect((await store.datasets.remove('undo@2')).map(({ version }) => version)).toEqual([2]);
    expect((await store.datasets.show('undo')).version).toBe(1);
    expect((await store.datasets.remove('undo')).map(({ version }) => version)).toEqual([1]);
    await expect(store.datasets.show('undo')).rejects.toBeInstanceOf(NotFoundError);
    expect((await store.datasets.list()).some(({ id }) => id === 'undo')).toBe(false);
    expect(await store.datasets.remove('undo')).toEqual([]);
    expect((await store.datasets.restore('undo')).map(({ version }) => version)).toEqual([2, 1]);
    expect((await store.datasets.load('undo')).facts.value[0]).toBe(2);
    await store.datasets.remove('undo');
    const back = await store.datasets.save(sampleDataset('undo', 2));
    expect(back).toMatchObject({ created: false, info: { version: 2 } });
    expect((await store.datasets.show('undo')).version).toBe(2);
  });

  it('gives every one of twenty saves at once a version of its own', async () => {
    const saves = Array.from({ length: 20 }, (_, i) => store.datasets.save(sampleDataset('crowd', 1000 + i)));
    const versions = (await Promise.all(saves)).map(({ info }) => info.version);
    expect(versions.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  });

  it('refuses ids and texts it could not give back', async () => {
    for (const id of ['', 'a@1', '../up', 'a'.repeat(121), 'f'.repeat(64), 'a b']) {
      await expect(store.datasets.save(sampleDataset(id)), id).rejects.toBeInstanceOf(InvalidError);
    }
    await expect(store.datasets.save(sampleDataset('nul', 1, 'a\0b'))).rejects.toBeInstanceOf(InvalidError);
    await expect(store.datasets.show('nul')).rejects.toBeInstanceOf(NotFoundError);
  });

  it('notices damaged bytes, and the same import mends them', async () => {
    const { info } = await store.datasets.save(sampleDataset('damaged', 77));
    await damage(store, info.hash);
    await expect(store.datasets.load('damaged')).rejects.toBeInstanceOf(DamagedError);
    expect((await store.datasets.save(sampleDataset('damaged', 77))).created).toBe(false);
    expect((await store.datasets.load('damaged')).facts.value[0]).toBe(77);
  });

  it('rolls back what a failing transaction saved, and sweeps its bytes', async () => {
    const failing = store.transaction('local', async ({ datasets }) => {
      await datasets.save(sampleDataset('rolled-back', 4711));
      expect((await datasets.load('rolled-back')).facts.value[0]).toBe(4711);
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    await expect(store.datasets.show('rolled-back')).rejects.toBeInstanceOf(NotFoundError);
    expect(await store.sweep()).toBe(dialect.kind === 'embedded' ? 1 : 0);
    expect(await store.sweep()).toBe(0);
    for (const { id } of await store.datasets.list()) await store.datasets.load(id);
  });
});

async function damage(store: Store, hash: string): Promise<void> {
  if (store.folder === null) {
    await store.transaction('local', ({ queries }) =>
      queries
        .updateTable('blob_chunk')
        .set({ data: Buffer.from('x') })
        .where('hash', '=', hash)
        .execute(),
    );
    return;
  }
  const blobs = join(store.folder, 'blobs', 'local');
  const name = (await readdir(blobs, { recursive: true })).find((path) => path.includes(hash))!;
  await writeFile(join(blobs, name), 'x');
}

overDialects('transactions', (dialect) => {
  it('refuses the store’s own repositories inside a transaction instead of waiting for ever', async () => {
    const store = await openStore(await dialect.place());
    await expect(store.transaction('local', () => store.datasets.list())).rejects.toThrow(/Inside a transaction/);
    await store.close();
  });

  it('does not acknowledge a transaction that a shrugged-off error has undone', async () => {
    const store = await openStore(await dialect.place());
    const shrugged = store.transaction('local', async ({ queries, settings }) => {
      await settings.save('kept', 1);
      await sql`select 1/0`.execute(queries).catch(() => {});
    });
    await expect(shrugged).rejects.toThrow(/aborted/);
    expect(await store.settings.get('kept')).toBeNull();
    await store.close();
  });

  it('keeps small documents by id', async () => {
    const store = await openStore(await dialect.place());
    const group = { name: { zh: '武汉都市圈', en: 'Wuhan metropolitan area' }, scheme: 'gbt2260', regions: ['420100'] };
    await store.groups.save('wuhan', group);
    expect((await store.groups.save('wuhan', { ...group, regions: [] })).value.regions).toEqual([]);
    expect((await store.groups.list()).map(({ id }) => id)).toEqual(['wuhan']);
    expect(await store.groups.remove('wuhan')).toBe(true);
    expect(await store.groups.remove('wuhan')).toBe(false);
    expect(await store.groups.get('wuhan')).toBeNull();
    await store.close();
  });
});
