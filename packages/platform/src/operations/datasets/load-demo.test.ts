import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoIds } from '@yanzhen/evidence/demo';
import { importFile } from '@yanzhen/evidence/imports';
import { readTable } from '@yanzhen/evidence/tables';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore, type Store } from '../../store/index.ts';
import { runOperation } from '../run.ts';
import { loadDemo } from './load-demo.ts';

let folder: string;
let store: Store;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-demo-'));
  store = await openStore({ folder: join(folder, 'store') });
}, 60_000);
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

it('puts the demo in, brings back what was removed of it, and changes nothing that is there', async () => {
  const context = {
    workspace: 'local',
    datasets: store.datasets,
    tables: store.tables,
    networks: store.networks,
    store: async () => store,
    importFile,
    importTable: readTable,
    signal: new AbortController().signal,
    progress: () => undefined,
  };
  const ids = async () => (await store.datasets.list()).map(({ id, version }) => `${id}@${version}`);
  const expected = demoIds.map((id) => `${id}@1`).sort();
  expect(await ids()).toEqual([]);
  const first = await runOperation(loadDemo, {}, context);
  expect(first.columns.id).toEqual([...demoIds].sort());
  expect(await ids()).toEqual(expected);
  await store.datasets.remove(demoIds[0]);
  expect(await ids()).not.toContain(`${demoIds[0]}@1`);
  const again = await runOperation(loadDemo, {}, context);
  expect(again.length).toBe(demoIds.length);
  expect(await ids()).toEqual(expected);
});
