import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable } from './read-table.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-parquet-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Frame {
  readonly index: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A data frame as Python writes it: columns first, then the index, whose names stand in the notes. */
async function writeFrame(path: string, { index, columns, rows }: Frame, noted = true) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const name = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const value = (cell: string | number) =>
    typeof cell === 'number' ? `${cell}::DOUBLE` : `'${cell.replaceAll("'", "''")}'`;
  const lines = rows.map((row) => `(${row.map(value).join(', ')})`).join(', ');
  const heads = [...columns, ...index].map(name).join(', ');
  const notes = JSON.stringify({ index_columns: index, columns: [] }).replaceAll("'", "''");
  const options = noted ? `FORMAT parquet, KV_METADATA {pandas: '${notes}'}` : 'FORMAT parquet';
  await connection.run(`COPY (SELECT * FROM (VALUES ${lines}) AS t(${heads})) TO '${path}' (${options})`);
  connection.closeSync();
  instance.closeSync();
}

const nodes = [
  ['N', 'food'],
  ['N', "miner's coal"],
  ['S', 'food'],
  ['S', "miner's coal"],
] as const;
const tuple = (levels: readonly string[]) =>
  `(${levels.map((level) => (level.includes("'") ? `"${level}"` : `'${level}'`)).join(', ')})`;

async function pymrioFolder(name: string, noted: boolean) {
  const path = join(folder, name);
  await mkdir(join(path, 'emissions'), { recursive: true });
  const files = (names: readonly string[]) =>
    JSON.stringify({
      systemtype: 'IOSystem',
      name: 'made',
      files: Object.fromEntries(names.map((n) => [n, { name: `${n}.parquet` }])),
    });
  await writeFile(join(path, 'file_parameters.json'), files(['Z', 'Y', 'x', 'unit']));
  await writeFile(join(path, 'emissions', 'file_parameters.json'), files(['F', 'unit']));
  const index = ['region', 'sector'];
  const z = [
    [1, 2, 3, 4],
    [2, 3, 4, 5],
    [1, 1, 2, 2],
    [0, 1, 0, 1],
  ];
  const write = (file: string, frame: Frame) => writeFrame(join(path, file), frame, noted);
  await write('Z.parquet', {
    index,
    columns: nodes.map(tuple),
    rows: nodes.map((node, i) => [...z[i]!, ...node]) as never,
  });
  await write('Y.parquet', {
    index,
    columns: [tuple(['N', 'use']), tuple(['S', 'use'])],
    rows: nodes.map((node, i) => [10 + i, 5, ...node]) as never,
  });
  await write('x.parquet', {
    index,
    columns: ['indout'],
    rows: nodes.map((node, i) => [z[i]!.reduce((a, b) => a + b, 0) + 15 + i, ...node]) as never,
  });
  await write('unit.parquet', { index, columns: ['unit'], rows: nodes.map((node) => ['M.EUR', ...node]) as never });
  await write('emissions/F.parquet', {
    index: ['stressor'],
    columns: nodes.map(tuple),
    rows: [[7, 8, 9, 10, 'CO2']],
  });
  await write('emissions/unit.parquet', { index: ['stressor'], columns: ['unit'], rows: [['kg', 'CO2']] });
  return path;
}

describe('the folder format of the field’s Python library in Parquet', () => {
  it('reads like its text form, notes of the index or not', async () => {
    const { table, info } = await readTable(await pymrioFolder('noted', true), { year: 2020 });
    expect(info).toMatchObject({ layout: 'pymrio-folder', unit: 'M.EUR', nodes: 4 });
    expect(table.nodes.map(({ region, sector }) => [region, sector])).toEqual(nodes.map((node) => [...node]));
    expect([...table.intermediate]).toEqual([1, 2, 3, 4, 2, 3, 4, 5, 1, 1, 2, 2, 0, 1, 0, 1]);
    expect([...table.output]).toEqual([25, 30, 23, 20]);
    expect(table.finalUses[1]).toEqual({ region: 'S', category: 'use' });
    expect(table.satellites[0]).toMatchObject({ account: 'emissions', stressors: ['CO2'], unit: 'kg' });
    expect([...table.satellites[0]!.values]).toEqual([7, 8, 9, 10]);
    const bare = await readTable(await pymrioFolder('bare', false), { year: 2020, unit: 'M.EUR' });
    expect([...bare.table.intermediate]).toEqual([...table.intermediate]);
  });

  it('says which file is damaged', async () => {
    const path = await pymrioFolder('damaged', true);
    await writeFile(join(path, 'Z.parquet'), 'PAR1 nothing of the kind');
    await expect(readTable(path)).rejects.toMatchObject({ code: 'parquet-damaged', place: { file: 'Z.parquet' } });
  });
});
