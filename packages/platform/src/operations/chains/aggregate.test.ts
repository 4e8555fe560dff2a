import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTable, type TableDocument } from '@yanzhen/evidence/tables';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore, type Store } from '../../store/index.ts';
import type { OperationContext } from '../context.ts';
import { runOperation } from '../run.ts';
import { aggregate } from './aggregate.ts';

let folder: string;
let store: Store;
let context: OperationContext;
let given: TableDocument;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-aggregate-'));
  store = await openStore({ folder: join(folder, 'store') });
  // Three provinces of two areas, four sectors of the list of 2007 that belong to all three industries.
  const regions = ['110000', '310000', '420000'];
  const sectors = ['01', '02', '23', '27'];
  const nodes = regions.flatMap((region) => sectors.map((sector) => `${region}_${sector}`));
  const line = (head: string, values: readonly number[]) => [head, ...values].join(',');
  const cell = (i: number, j: number) => ((i * 7 + j * 3) % 5) + 1;
  await writeFile(
    join(folder, 'Z.csv'),
    [
      line('', nodes as never),
      ...nodes.map((name, i) =>
        line(
          name,
          nodes.map((_, j) => cell(i, j)),
        ),
      ),
    ].join('\n'),
  );
  await writeFile(
    join(folder, 'F.csv'),
    [
      `,${regions.map((region) => `${region}_use`).join(',')}`,
      ...nodes.map((name, i) => line(name, [40 + i, 9, 8])),
    ].join('\n'),
  );
  const read = await readTable(folder, { id: 'provinces', year: 2007, unit: '万元' });
  given = { table: read.table, info: { ...read.info, regionScheme: 'gbt2260', sectorScheme: 'io42-2007' } };
  await store.tables.save(given);
  context = {
    workspace: 'local',
    datasets: store.datasets,
    tables: store.tables,
    networks: store.networks,
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

const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);

it('adds up by built-in groups, keeps every total, and stores versions with their origin', async () => {
  const result = await runOperation(
    aggregate,
    { table: 'provinces', sectorGroups: 'three-industries', regionGroups: ['east'], rest: true },
    context,
  );
  expect(result).toMatchObject({
    id: 'provinces-aggregated',
    version: 1,
    created: true,
    regions: 2,
    sectors: 3,
    nodes: 6,
  });
  expect(result.evidence.inputs).toMatchObject([{ dataset: 'provinces', hash: given.info.hash }]);
  const { table, info } = await store.tables.load('provinces-aggregated');
  for (const part of ['intermediate', 'finalDemand', 'valueAdded', 'output'] as const) {
    expect(sum(table[part])).toBeCloseTo(sum(given.table[part]), 9);
  }
  expect(info).toMatchObject({ sectorScheme: 'three-industries', layout: 'aggregated', source: given.info.source });
  expect(info.sectors[0]!.name.zh).toBe('第一产业');
  expect(info.regions.map(({ name }) => name.zh)).toEqual(['东部地区', '其他地区']);
  const again = await runOperation(
    aggregate,
    { table: 'provinces', sectorGroups: 'one', id: 'provinces-aggregated' },
    context,
  );
  expect(again).toMatchObject({ version: 2, sectors: 1, regions: 3 });
});

it('adds up by a file, by a group of one’s own, by what both lists of 42 sectors share', async () => {
  const path = join(folder, 'groups.csv');
  await writeFile(path, 'from,to,name_zh,name_en\n01,farm,农业,Farming\n02,rest,其他,Other\n23,rest,,\n27,rest,,\n');
  const sectors = { name: 'groups.csv', path, bytes: 1 };
  const made = await runOperation(
    aggregate,
    { table: 'provinces', sectors, regionGroups: ['双城=110000+310000'], id: 'own' },
    context,
  );
  expect(made).toMatchObject({ regions: 2, sectors: 2 });
  expect(made.evidence.parameters.sectors).toBe('groups.csv');
  const { info } = await store.tables.load('own');
  expect(info.regions.map(({ code }) => code)).toEqual(['双城', '420000']);
  expect(info.sectors.map(({ name }) => name.en)).toEqual(['Farming', 'Other']);
  const common = await runOperation(
    aggregate,
    { table: 'provinces', sectorGroups: 'common-42', id: 'common' },
    context,
  );
  expect(common.sectors).toBe(4);
});

it('says why it cannot', async () => {
  await expect(runOperation(aggregate, { table: 'provinces' }, context)).rejects.toMatchObject({
    code: 'nothing-grouped',
  });
  await expect(runOperation(aggregate, { table: 'own', sectorGroups: 'common-42' }, context)).rejects.toMatchObject({
    code: 'no-concordance',
    found: 'none',
  });
  await expect(
    runOperation(aggregate, { table: 'provinces', regionGroups: ['east', '我=310000+420000'] }, context),
  ).rejects.toMatchObject({ code: 'grouped-twice' });
  await expect(
    runOperation(aggregate, { table: 'provinces', regionGroups: ['northeast'] }, context),
  ).rejects.toMatchObject({ code: 'group-elsewhere' });
  await expect(
    runOperation(aggregate, { table: 'provinces', regionGroups: ['nowhere'] }, context),
  ).rejects.toMatchObject({ code: 'unknown-group', place: { field: 'regionGroups' } });
});
