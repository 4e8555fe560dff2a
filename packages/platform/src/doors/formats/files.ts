import { createWriteStream } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvPieces } from './csv.ts';
import { encodeJson } from './json.ts';
import type { ViewedColumn, ViewedTable } from './view.ts';

export type FileFormat = 'csv' | 'xlsx' | 'parquet' | 'arrow';

export const mediaTypes: Readonly<Record<FileFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
  arrow: 'application/vnd.apache.arrow.file',
};

/** Writes a table to a file. XLSX, Parquet and Arrow carry its evidence inside; CSV has no place for it. */
export async function writeTable(table: ViewedTable, format: FileFormat, path: string): Promise<void> {
  if (format === 'csv') await pipeline(Readable.from(csvPieces(table)), createWriteStream(path));
  else if (format === 'xlsx') await writeXlsx(table, path);
  else if (format === 'parquet') await writeParquet(table, path);
  else await writeArrow(table, path);
}

/** One sheet with the figures, one with the evidence. A sheet holds at most 1,048,576 rows. */
async function writeXlsx(table: ViewedTable, path: string): Promise<void> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ filename: path, useStyles: false });
  const sheet = workbook.addWorksheet('data');
  sheet.addRow(table.columns.map(({ name }) => name)).commit();
  for (let row = table.start; row < table.end; row++)
    sheet.addRow(table.columns.map((column) => column.at(row))).commit();
  sheet.commit();
  const about = workbook.addWorksheet('evidence');
  for (const [key, value] of Object.entries(table.result.evidence)) {
    about.addRow([key, typeof value === 'object' ? encodeJson(value) : String(value)]).commit();
  }
  about.commit();
  await workbook.commit();
}

/** Through DuckDB, by way of a CSV beside the file: shortest decimals read back to the same bits. */
async function writeParquet(table: ViewedTable, path: string): Promise<void> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const csv = `${path}.csv`;
  await writeTable(table, 'csv', csv);
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    threads: '1',
  });
  const connection = await instance.connect();
  try {
    const types = table.columns.map((column) => `${literal(column.name)}: ${literal(duckType(column))}`).join(', ');
    const evidence = literal(encodeJson(table.result.evidence));
    await connection.run(
      `COPY (FROM read_csv(${literal(csv)}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {${types}}))
       TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd, KV_METADATA {'yanzhen.evidence': ${evidence}})`,
    );
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(csv, { force: true });
  }
}

function duckType({ spec }: ViewedColumn): string {
  return { text: 'VARCHAR', integer: 'BIGINT', number: 'DOUBLE', boolean: 'BOOLEAN' }[spec.type];
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

async function writeArrow(table: ViewedTable, path: string): Promise<void> {
  const arrow = await import('apache-arrow');
  const types = {
    text: new arrow.Utf8(),
    integer: new arrow.Int32(),
    number: new arrow.Float64(),
    boolean: new arrow.Bool(),
  };
  const vectors = table.columns.map((column) => {
    const cells = Array.from({ length: table.end - table.start }, (_, index) => column.at(table.start + index));
    return arrow.vectorFromArray(cells, types[column.spec.type] as InstanceType<typeof arrow.DataType>);
  });
  const fields = table.columns.map(({ name, spec }) => new arrow.Field(name, types[spec.type], true));
  const schema = new arrow.Schema(fields, new Map([['yanzhen.evidence', encodeJson(table.result.evidence)]]));
  const data = arrow.makeData({
    type: new arrow.Struct(fields),
    length: table.end - table.start,
    nullCount: 0,
    children: vectors.map((vector) => vector.data[0]!),
  });
  const batch = new arrow.RecordBatch(schema, data);
  await writeFile(path, arrow.tableToIPC(new arrow.Table(schema, [batch]), 'file'));
}
