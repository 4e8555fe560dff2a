import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from 'apache-arrow';
import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { table } from '../../operations/table.ts';
import { writeTable } from './files.ts';
import { viewTable } from './view.ts';

const text = { zh: '列', en: 'Column' };
const shape = table({
  region: { type: 'text', describe: text },
  year: { type: 'integer', describe: text },
  lq: { type: 'number', describe: text },
  present: { type: 'boolean', describe: text },
});
const evidence = {
  operation: 'test.table',
  version: 1,
  parameters: { note: "it's" },
  inputs: [],
  conventions: {},
  estimate: true,
  notes: [],
};
const values = [0.1 + 0.2, Number.NaN, 1e-300];
const viewed = viewTable(shape, {
  columns: {
    region: { labels: ['湖北', 'a "b", c'], codes: Uint32Array.of(0, 1, 0) },
    year: Int16Array.of(2007, 2007, 2012),
    lq: Float64Array.from(values),
    present: Uint8Array.of(1, 0, 1),
  },
  length: 3,
  evidence,
});
const expected = [
  { region: '湖北', year: 2007, lq: 0.1 + 0.2, present: true },
  { region: 'a "b", c', year: 2007, lq: null, present: false },
  { region: '湖北', year: 2012, lq: 1e-300, present: true },
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-formats-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('writes Parquet with the same bits and the evidence inside', async () => {
  const path = join(folder, "it's.parquet");
  await writeTable(viewed, 'parquet', path);
  const connection = await (await DuckDBInstance.create()).connect();
  const quoted = path.replaceAll("'", "''");
  const rows = await connection.runAndReadAll(`SELECT region, year::INTEGER AS year, lq, present FROM '${quoted}'`);
  expect(rows.getRowObjects()).toEqual(expected);
  const metadata = await connection.runAndReadAll(
    `SELECT decode(value) AS value FROM parquet_kv_metadata('${quoted}') WHERE decode(key) = 'yanzhen.evidence'`,
  );
  expect(JSON.parse(String(metadata.getRowObjects()[0]!.value))).toEqual(evidence);
  connection.closeSync();
});

it('writes Arrow with the same bits and the evidence inside', async () => {
  const path = join(folder, 'table.arrow');
  await writeTable(viewed, 'arrow', path);
  const read = tableFromIPC(await readFile(path));
  expect(read.toArray().map((row) => row.toJSON())).toEqual(expected);
  expect(JSON.parse(read.schema.metadata.get('yanzhen.evidence')!)).toEqual(evidence);
});

it('writes XLSX with numbers as numbers, missing as empty, and the evidence on a sheet of its own', async () => {
  const path = join(folder, 'table.xlsx');
  await writeTable(viewed, 'xlsx', path);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(path);
  const sheet = workbook.getWorksheet('data')!;
  expect(sheet.getRow(2).values).toEqual([undefined, '湖北', 2007, 0.1 + 0.2, true]);
  expect(sheet.getRow(3).getCell(3).value).toBeNull();
  expect(workbook.getWorksheet('evidence')!.getRow(1).values).toEqual([undefined, 'operation', 'test.table']);
});
