import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTable } from '@yanzhen/evidence/tables';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore, type Store } from '../../store/index.ts';
import type { OperationContext } from '../context.ts';
import { runOperation } from '../run.ts';
import { check } from './check.ts';
import { importTable } from './import.ts';
import { list } from './list.ts';
import { remove } from './remove.ts';
import { restore } from './restore.ts';
import { show } from './show.ts';

let folder: string;
let store: Store;
let context: OperationContext;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-chains-'));
  store = await openStore({ folder: join(folder, 'store') });
  context = {
    workspace: 'local',
    datasets: store.datasets,
    tables: store.tables,
    importFile: () => Promise.reject(new Error('No file is read here.')),
    importTable: readTable,
    store: async () => store,
    signal: new AbortController().signal,
    progress: () => {},
  };
}, 60_000);
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

async function upload(name: string, files: Record<string, string>) {
  const path = join(folder, name);
  await mkdir(path);
  for (const [file, content] of Object.entries(files)) await writeFile(join(path, file), content);
  return { name, path, bytes: 0 };
}

it('imports a table with its balance report, lists, removes and restores it', async () => {
  const file = await upload('小表', {
    'Z.csv': ',N_a,N_b\nN_a,1,2\nN_b,3,4\n',
    'F.csv': ',N_home\nN_a,10\nN_b,20\n',
    'V.csv': ',N_a,N_b\nwages,9,11\n',
  });
  const imported = await runOperation(importTable, { file, year: 2017, unit: '万元', titleEn: 'Small' }, context);
  expect(imported).toMatchObject({
    id: '小表',
    version: 1,
    created: true,
    nodes: 2,
    regions: 1,
    sectors: 2,
    year: 2017,
  });
  expect((await runOperation(importTable, { file, year: 2017, unit: '万元', titleEn: 'Small' }, context)).created).toBe(
    false,
  );

  const rows = await runOperation(list, {}, context);
  expect(rows.columns.id).toEqual(['小表']);
  const report = await runOperation(check, { table: '小表' }, context);
  expect(report.columns.rule).toEqual(['output-derived', 'column-balance']);
  expect(report.columns.found).toEqual(['', 'N b: 10 / 27 万元']);
  expect(report.evidence.inputs[0]).toMatchObject({ dataset: '小表', version: 1, hash: imported.hash });
  expect(await runOperation(show, { table: '小表@1' }, context)).toMatchObject({
    title: { en: 'Small' },
    unit: '万元',
  });

  expect((await runOperation(remove, { id: '小表' }, context)).length).toBe(1);
  await expect(runOperation(check, { table: '小表' }, context)).rejects.toThrow(/no input–output table/);
  expect((await runOperation(list, { id: '小表' }, context)).columns.removed_at).toEqual([
    expect.stringMatching(/^\d{4}-/),
  ]);
  await runOperation(restore, { id: '小表' }, context);
  expect((await runOperation(list, {}, context)).length).toBe(1);
});

it('keeps nothing of a table that cannot be read', async () => {
  const file = await upload('broken', { 'Z.csv': ',N_a,N_b\nN_a,1,2\nN_b,3,\n', 'F.csv': ',N_home\nN_a,10\nN_b,20\n' });
  await expect(runOperation(importTable, { file }, context)).rejects.toMatchObject({ code: 'missing-cell' });
  expect((await store.tables.list()).some(({ id }) => id === 'broken')).toBe(false);
});
