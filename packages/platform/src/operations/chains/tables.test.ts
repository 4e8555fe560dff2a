import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTable } from '@yanzhen/evidence/tables';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../store/index.ts';
import type { OperationContext } from '../context.ts';
import { datasetOf } from '../figures/testing.ts';
import { runOperation } from '../run.ts';
import { check } from './check.ts';
import { estimate } from './estimate.ts';
import { importTable } from './import.ts';
import { show } from './show.ts';
import { list, remove, restore } from './versions.ts';

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

/** A provincial table of two sectors whose outflows close its rows. */
function province(
  output: readonly [number, number],
  outflow: readonly [number, number],
  inflow: readonly [number, number],
) {
  const z = [
    [output[0] * 0.1, output[1] * 0.2],
    [output[0] * 0.1, output[1] * 0.1],
  ];
  const rows = [0, 1].map((i) => {
    const use = output[i]! - z[i]![0]! - z[i]![1]! - outflow[i]! + inflow[i]!;
    return `0${i + 1},${i === 0 ? '农业' : '煤炭开采和洗选业'},${z[i]!.join()},${use},${outflow[i]},${inflow[i]},${output[i]}`;
  });
  const added = [0, 1].map((j) => output[j]! - z[0]![j]! - z[1]![j]!);
  const head = 'code,label,01,02,cons_total,dom_outflow,dom_inflow,gross_output';
  return `${[head, ...rows, `48,增加值合计,${added.join()}`].join('\n')}\n`;
}

describe('estimating a multi-regional table', () => {
  const codes = ['110000', '420000', '440000'];
  beforeAll(async () => {
    const sheets = [
      province([100, 200], [20, 0], [0, 60]),
      province([300, 100], [0, 40], [30, 0]),
      province([200, 150], [10, 20], [0, 0]),
    ];
    for (const [at, text] of sheets.entries()) {
      const path = join(folder, `${codes[at]}_2017.csv`);
      await writeFile(path, text);
      await runOperation(importTable, { file: { name: `${codes[at]}_2017.csv`, path, bytes: text.length } }, context);
    }
  });

  it('keeps published output, marks the estimate and stores it', async () => {
    const tables = codes.map((code) => `${code}_2017`);
    const done = await runOperation(estimate, { tables, id: 'three' }, context);
    expect(done).toMatchObject({ id: 'three', created: true, regions: 3, sectors: 2, adjustments: [] });
    expect(done.evidence).toMatchObject({ estimate: true, conventions: { flows: 'gravity', balancing: 'ras' } });
    const { table, info } = await store.tables.load('three');
    expect(info).toMatchObject({ estimate: true, layout: 'estimated', regionScheme: 'gbt2260' });
    expect([...table.output]).toEqual([100, 200, 300, 100, 200, 150]);
    expect(info.quality.map(({ rule }) => rule)).toEqual(['estimated-flows']);
    const surveyed = [{ from: '110000', sector: '01', to: '420000', user: '01', value: 1 }];
    const kept = await runOperation(estimate, { tables, id: 'three-surveyed', surveyed }, context);
    expect((await store.tables.load(kept.id)).table.intermediate[2]).toBe(1);
  });

  it('says what does not fit', async () => {
    await expect(runOperation(estimate, { tables: ['110000_2017'] }, context)).rejects.toMatchObject({
      code: 'nothing-to-estimate',
    });
    await expect(runOperation(estimate, { tables: ['110000_2017', '小表'] }, context)).rejects.toMatchObject({
      code: 'table-does-not-fit',
    });
    await expect(runOperation(estimate, { tables: ['110000_2017', '110000_2017'] }, context)).rejects.toMatchObject({
      code: 'region-twice',
    });
    const places = { '110000': [40, 116] as [number, number] };
    const tables = ['110000_2017', '420000_2017'];
    await expect(runOperation(estimate, { tables, places }, context)).rejects.toMatchObject({ code: 'no-places' });
  });

  it('divides a national table by FLQ or CHARM', async () => {
    const text = province([600, 450], [0, 0], [0, 0]);
    const path = join(folder, '全国_2017.csv');
    await writeFile(path, text);
    const file = { name: '全国_2017.csv', path, bytes: text.length };
    await runOperation(importTable, { file, id: 'nation', region: 'CHN' }, context);
    const { info } = await store.datasets.save(outputDataset(codes));
    for (const trade of ['flq', 'charm'] as const) {
      const input = { national: 'nation', dataset: info.id, measure: 'value', trade, id: `by-${trade}` };
      await runOperation(estimate, input, context);
      const { table } = await store.tables.load(`by-${trade}`);
      [100, 200, 300, 100, 200, 150].forEach((x, i) => {
        expect(table.output[i]).toBeCloseTo(x, 9);
      });
      const rows = await runOperation(check, { table: `by-${trade}` }, context);
      expect(rows.columns.rule).not.toContain('row-balance');
    }
  });
});

/** The provinces' output in 亿元. */
function outputDataset(codes: readonly string[]) {
  const output = [100, 200, 300, 100, 200, 150];
  return datasetOf(
    codes.flatMap((code, r) => [0, 1].map((i) => [code, `0${i + 1}`, 2017, output[2 * r + i]! / 1e4] as const)),
  );
}
