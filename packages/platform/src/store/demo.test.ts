import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { staleBecause } from '@yanzhen/evidence/cases';
import { demoIds } from '@yanzhen/evidence/demo';
import { expect, it } from 'vitest';
import { projectFile } from '../files.ts';
import { loadDemo } from './demo.ts';
import { openStore } from './open.ts';
import { overDialects } from './testing/dialects.ts';

overDialects('the demo', (dialect) => {
  it('is put in once, and what was removed of it stays removed', async () => {
    const store = await openStore(await dialect.place());
    expect(await loadDemo(store)).toBe(true);
    const ids = async () => (await store.datasets.list()).map(({ id }) => id);
    expect(await ids()).toEqual([...demoIds].sort());
    const [first] = demoIds;
    expect((await store.datasets.load(first)).facts.value.length).toBe((await store.datasets.show(first)).rows);
    await store.datasets.remove(first);
    expect(await loadDemo(store)).toBe(false);
    expect(await ids()).not.toContain(first);
    await store.close();
  });

  it('holds briefs that name their sources, and topics that find them', async () => {
    const store = await openStore(await dialect.place());
    await loadDemo(store);
    const briefs = await store.documents.list();
    expect(briefs).toHaveLength(16);
    expect(briefs.filter(({ version }) => version > 1)).toEqual([]);
    for (const { id } of briefs) {
      const { original, description } = await store.documents.show(id);
      expect(original).toMatch(/^(资料来源：|Sources: )/m);
      expect(description.issuer).toMatch(/雁阵演示简报|Yanzhen demo briefs/);
    }
    const topics = await store.topics.list();
    expect(topics.map(({ id }) => id).sort()).toEqual(['co-built-parks', 'grain', 'new-energy-vehicles']);
    const [demo] = await store.cases.list();
    const { parts } = await store.cases.open(demo!.id);
    expect(Object.values(staleBecause(parts)).flat()).toEqual([]);
    await store.cases.remove(demo!.id);
    await store.documents.remove(briefs[0]!.id);
    await loadDemo(store);
    expect(await store.documents.list()).toHaveLength(15);
    expect(await store.cases.list()).toEqual([]);
    await store.close();
  });

  it('is put in whole or not at all', async () => {
    const store = await openStore(await dialect.place());
    const broken = mkdtempSync(join(tmpdir(), 'yanzhen-demo-'));
    cpSync(projectFile('data'), broken, { recursive: true });
    writeFileSync(join(broken, `${demoIds.at(-1)}.csv`), 'not,what,was,expected\n');
    await expect(loadDemo(store, broken)).rejects.toThrow('must start with');
    expect(await store.datasets.list()).toEqual([]);
    expect(await loadDemo(store)).toBe(true);
    rmSync(broken, { recursive: true });
    await store.close();
  });
});
