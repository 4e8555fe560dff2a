import { afterAll, beforeAll, expect, it } from 'vitest';
import { InvalidError, NotFoundError } from '../errors.ts';
import { openStore } from '../open.ts';
import { overDialects } from '../testing/dialects.ts';
import { sampleDataset } from '../testing/sample-dataset.ts';
import { sampleTable } from '../testing/sample-table.ts';
import type { Store, StoreLocation } from '../types.ts';

overDialects('tables', (dialect) => {
  let location: StoreLocation;
  let store: Store;
  beforeAll(async () => {
    location = await dialect.place();
    store = await openStore(location);
  });
  afterAll(() => store.close());

  it('gives back what was saved, to the bit, after opening anew', async () => {
    const document = sampleTable('round-trip', 0.1);
    const saved = await store.tables.save(document);
    expect(saved).toMatchObject({ created: true, info: { version: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    await store.close();
    store = await openStore(location);
    const loaded = await store.tables.load('round-trip');
    expect(loaded.info).toEqual(saved.info);
    expect(loaded.table).toEqual(document.table);
  });

  it('keeps versions, finds them, and keeps the blobs that tables refer to', async () => {
    const first = await store.tables.save(sampleTable('versions'));
    expect(await store.tables.save(sampleTable('versions'))).toEqual({ info: first.info, created: false });
    const second = await store.tables.save(sampleTable('versions', 9));
    expect(second.info.version).toBe(2);
    expect((await store.tables.save(sampleTable('versions', 9, '改名'))).info).toMatchObject({
      version: 3,
      hash: second.info.hash,
    });
    expect((await store.tables.load('versions@1')).table.intermediate[0]).toBe(1);
    expect((await store.tables.load(second.info.hash)).table.intermediate[0]).toBe(9);
    expect(await store.sweep()).toBe(0);
    await store.tables.load('versions@1');
    for (const reference of ['nothing', 'versions@4', 'a/b', ''])
      await expect(store.tables.load(reference), reference).rejects.toBeInstanceOf(NotFoundError);
    await expect(store.tables.save(sampleTable('a b'))).rejects.toBeInstanceOf(InvalidError);
  });

  it('removes and restores, and keeps tables apart from datasets of the same name', async () => {
    await store.tables.save(sampleTable('undo', 1));
    await store.tables.save(sampleTable('undo', 2));
    await store.datasets.save(sampleDataset('undo'));
    expect((await store.tables.remove('undo@2')).map(({ version }) => version)).toEqual([2]);
    expect((await store.tables.show('undo')).version).toBe(1);
    await store.tables.remove('undo');
    await expect(store.tables.show('undo')).rejects.toBeInstanceOf(NotFoundError);
    expect((await store.tables.list()).some(({ id }) => id === 'undo')).toBe(false);
    expect((await store.datasets.show('undo')).version).toBe(1);
    expect((await store.tables.restore('undo')).map(({ version }) => version)).toEqual([2, 1]);
    expect((await store.tables.list()).find(({ id }) => id === 'undo')).toMatchObject({
      version: 2,
      nodes: 2,
      regions: 1,
      sectors: 2,
      kind: 'non-competitive',
      year: 2017,
      estimate: false,
      removedAt: null,
    });
  });

  it('shows a workspace its own tables alone', async () => {
    await store.in('other').tables.save(sampleTable('secret'));
    await expect(store.tables.show('secret')).rejects.toBeInstanceOf(NotFoundError);
    expect((await store.in('other').tables.list()).map(({ id }) => id)).toEqual(['secret']);
  });
});
