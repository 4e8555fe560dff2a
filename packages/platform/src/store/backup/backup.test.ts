import { createWriteStream } from 'node:fs';
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { NotFoundError, UnavailableError } from '../errors.ts';
import { openStore, restoreStore } from '../open.ts';
import { overDialects } from '../testing/dialects.ts';
import { newFolder } from '../testing/folders.ts';
import { sampleDataset } from '../testing/sample-dataset.ts';
import { sampleTable } from '../testing/sample-table.ts';
import type { Store, StoreLocation } from '../types.ts';

const text = (words: string) => ({ zh: words, en: words });

/** A store with something of most kinds, in two workspaces. */
async function filled(location: StoreLocation): Promise<Store> {
  const store = await openStore(location);
  await store.datasets.save(sampleDataset('cube', 1));
  await store.datasets.save(sampleDataset('cube', 2));
  await store.datasets.remove('cube@1');
  await store.tables.save(sampleTable('table'));
  await store.settings.save('odd', { text: '雁阵 “’\\ \n 🪿', number: 0.1 + 0.2, none: null });
  await store.pieces.put('kept', Float64Array.of(1));
  await store.jobs.submit('waiting', { a: 1 });
  await store.in('other').datasets.save(sampleDataset('cube', 7));
  await store.in('other').groups.save('g', { name: text('组'), scheme: 'gbt2260', regions: ['420000'] });
  await store.audit.append({
    caller: 'person',
    account: null,
    address: null,
    action: 'a',
    outcome: 'done',
    detail: 'd',
  });
  return store;
}

/** Everything that may be asked, but for what a backup leaves out. */
async function contents(store: Store) {
  const of = async (part: Pick<Store, 'datasets' | 'tables' | 'settings' | 'groups' | 'jobs' | 'audit'>) => ({
    versions: await part.datasets.versions('cube'),
    newest: await part.datasets.load('cube'),
    tables: await part.tables.list(),
    settings: await part.settings.list(),
    groups: await part.groups.list(),
    jobs: await part.jobs.list(),
    audit: await part.audit.verify(),
  });
  return { local: await of(store), other: await of(store.in('other')), workspaces: await store.workspaces() };
}

async function backedUp(store: Store): Promise<string> {
  const path = join(newFolder(), 'store.yzbackup');
  const report = await store.backUp(createWriteStream(path));
  expect(report).toMatchObject({ damaged: [], blobs: 4 });
  return path;
}

overDialects('backup', (dialect) => {
  const emptyPlaces = async (): Promise<StoreLocation[]> => [
    { folder: join(newFolder(), 'restored') },
    ...(dialect.kind === 'postgres' ? [await dialect.place()] : []),
  ];

  it('restores everything, into a folder or a server whichever it came from', async () => {
    const store = await filled(await dialect.place());
    const before = await contents(store);
    const path = await backedUp(store);
    await store.close();
    for (const place of await emptyPlaces()) {
      await restoreStore(place, path);
      const restored = await openStore(place);
      expect(await contents(restored)).toEqual(before);
      expect(await restored.pieces.get('kept')).toBeUndefined();
      expect((await restored.examine()).findings.filter(({ level }) => level === 'error')).toEqual([]);
      // It goes on as a store does: versions count on, jobs are done.
      expect((await restored.datasets.save(sampleDataset('cube', 3))).info.version).toBe(3);
      const workers = await restored.work({ waiting: async (input) => input });
      const [job] = before.local.jobs;
      if ('folder' in place) await expect.poll(async () => (await restored.jobs.get(job!.id))!.state).toBe('done');
      await workers.stop();
      await restored.close();
    }
  }, 180_000);

  it('is of one moment, while others go on saving', async () => {
    const store = await filled(await dialect.place());
    const path = join(newFolder(), 'store.yzbackup');
    const taking = store.backUp(createWriteStream(path));
    const saving = Promise.all([11, 12, 13].map((value) => store.datasets.save(sampleDataset('cube', value))));
    await Promise.all([taking, saving]);
    await store.close();
    const place = { folder: join(newFolder(), 'restored') };
    await restoreStore(place, path);
    const restored = await openStore(place);
    for (const { version, removedAt } of await restored.datasets.versions('cube')) {
      if (removedAt === null) await restored.datasets.load(`cube@${version}`);
    }
    expect((await restored.examine()).level).not.toBe('error');
    await restored.close();
  });

  it('refuses a place that is not empty, and leaves it as it is', async () => {
    const location = await dialect.place();
    const store = await filled(location);
    const path = await backedUp(store);
    await store.close();
    await expect(restoreStore(location, path)).rejects.toBeInstanceOf(UnavailableError);
    const again = await openStore(location);
    expect(await again.datasets.versions('cube')).toHaveLength(2);
    await again.close();
  });

  it('refuses a backup that is not whole, or was touched, before it writes anything', async () => {
    const store = await filled(await dialect.place());
    const path = await backedUp(store);
    await store.close();
    const whole = await readFile(path);
    const folder = join(newFolder(), 'restored');
    const refused = async () => {
      await expect(restoreStore({ folder }, path)).rejects.toBeInstanceOf(UnavailableError);
      expect(await readdir(dirname(folder))).toEqual([]);
    };
    for (const share of [0, 0.3, 0.9]) {
      await writeFile(path, whole);
      await truncate(path, Math.floor(share * whole.byteLength));
      await refused();
    }
    const touched = Buffer.from(whole);
    touched[Math.floor(whole.byteLength / 2)]! ^= 1;
    await writeFile(path, touched);
    await refused();
  });
});

overDialects('backup of a damaged store', (dialect) => {
  it.runIf(dialect.kind === 'embedded')('is taken all the same, and names what is damaged', async () => {
    const location = (await dialect.place()) as { folder: string };
    const store = await filled(location);
    const files = await readdir(join(location.folder, 'blobs', 'local'), { recursive: true });
    const blob = files.find((name) => name.endsWith('.arrow'))!;
    await writeFile(join(location.folder, 'blobs', 'local', blob), 'damaged');
    const path = join(newFolder(), 'store.yzbackup');
    const { damaged, blobs } = await store.backUp(createWriteStream(path));
    expect(damaged).toHaveLength(1);
    expect(blobs).toBe(3);
    const { level, findings } = await store.examine();
    expect(level).toBe('error');
    expect(findings.find(({ check }) => check === 'blobs')!.text.en).toMatch(
      /Damaged or gone: local: (dataset|table) /,
    );
    await store.close();
    const place = { folder: join(newFolder(), 'restored') };
    await restoreStore(place, path);
    const restored = await openStore(place);
    await expect(restored.datasets.load('nothing')).rejects.toBeInstanceOf(NotFoundError);
    expect(await restored.settings.get('odd')).not.toBeNull();
    await restored.close();
  });
});
