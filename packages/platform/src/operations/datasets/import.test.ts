import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFile } from '@yanzhen/evidence/imports';
import { readTable } from '@yanzhen/evidence/tables';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../store/index.ts';
import type { OperationContext } from '../context.ts';
import { runOperation } from '../run.ts';
import { check } from './check.ts';
import { importDataset } from './import.ts';
import { preview } from './preview.ts';
import { show } from './show.ts';

let folder: string;
let store: Store;
const stop = new AbortController();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-datasets-'));
  store = await openStore({ folder: join(folder, 'store') });
}, 60_000);
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

function context(signal = stop.signal): OperationContext {
  return {
    workspace: 'local',
    datasets: store.datasets,
    tables: store.tables,
    networks: store.networks,
    store: async () => store,
    importFile,
    importTable: readTable,
    signal,
    progress: () => undefined,
  };
}

async function file(name: string, content: string) {
  const path = join(folder, name);
  await writeFile(path, content);
  return { name, path, bytes: content.length };
}

const good = '年份,地区,行业,增加值（亿元）\n2021,湖北,汽车制造业,5\n2021,湖南,汽车制造业,…\n2021,合计,汽车制造业,5\n';
const bad = '年份,地区,行业,增加值（亿元）\n2021,湖北,汽车制造业,5\n2021,湖北,汽车制造业,6\n2021,湖南,汽车制造业,7\n';

describe('importing a file', () => {
  it('stores it with its quality report, and the same content once', async () => {
    const upload = await file('车.csv', good);
    const input = { file: upload, title: '汽车', source: '某省统计局' };
    const first = await runOperation(importDataset, input, context());
    expect(first).toMatchObject({
      id: '车',
      version: 1,
      created: true,
      regions: 2,
      measures: ['value_added'],
      years: [2021],
      rows: 2,
    });
    const again = await runOperation(importDataset, input, context());
    expect(again).toMatchObject({ version: 1, created: false, hash: first.hash });
    const shown = await runOperation(show, { dataset: '车' }, context());
    expect(shown).toMatchObject({
      title: { zh: '汽车' },
      source: '某省统计局',
      regionScheme: 'gbt2260',
      measures: [{ unit: '亿元' }],
    });
    expect(shown.quality.map(({ rule }) => rule)).toEqual(['total-row', 'missing-mark']);
    const { facts } = await store.datasets.load('车');
    expect([...facts.value]).toEqual([5, Number.NaN]);
  });

  it('makes a correction a new version', async () => {
    const corrected = await file('车.csv', good.replace('汽车制造业,5', '汽车制造业,6'));
    const { version } = await runOperation(importDataset, { file: corrected }, context());
    expect(version).toBe(2);
    expect((await store.datasets.load('车@1')).facts.value[0]).toBe(5);
    expect((await store.datasets.load('车')).facts.value[0]).toBe(6);
  });

  it('stores nothing of a file with an error, nor of a cancelled import', async () => {
    const before = await store.datasets.list();
    const upload = await file('bad.csv', bad);
    await expect(runOperation(importDataset, { file: upload }, context())).rejects.toMatchObject({
      code: 'conflicting-duplicate',
      place: { file: 'bad.csv', row: 3 },
    });
    const cancelled = new AbortController();
    cancelled.abort();
    const other = await file('other.csv', good);
    await expect(runOperation(importDataset, { file: other }, context(cancelled.signal))).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(await store.datasets.list()).toEqual(before);
  });
});

describe('looking at a file first', () => {
  it('a preview gives a mapping that an import takes', async () => {
    const upload = await file('湖.csv', '地区,汽车制造业,食品制造业\n湖北,1,2\n湖心岛,3,4\n湖南,5,6\n');
    const seen = await runOperation(preview, { file: upload, year: 2020, unit: '万元' }, context());
    expect(seen).toMatchObject({
      format: 'csv',
      encoding: 'utf-8',
      problem: { code: 'unresolved-region', place: { row: 3 } },
    });
    expect(seen.rows[0]).toEqual(['地区', '汽车制造业', '食品制造业']);
    expect(seen.report!.unresolved).toMatchObject([{ kind: 'region', name: '湖心岛' }]);
    expect(preview.output.safeParse(seen).success).toBe(true);
    const mapping = { ...(JSON.parse(JSON.stringify(seen.mapping)) as object), corrections: { 湖心岛: 'skip' } };
    const { id, rows } = await runOperation(importDataset, { file: upload, mapping: { ...mapping } }, context());
    expect([id, rows]).toEqual(['湖', 4]);
  });

  it('a check gives a row per rule and stores nothing', async () => {
    const before = await store.datasets.list();
    const table = await runOperation(check, { file: await file('bad.csv', bad) }, context());
    expect(table.columns.level).toEqual(['error']);
    expect(table.columns.rule).toEqual(['conflicting-duplicate']);
    expect(table.columns.row).toEqual([3]);
    expect(await store.datasets.list()).toEqual(before);
  });
});
