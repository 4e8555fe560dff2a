import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '../read-table.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-wiod-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Row = (string | number | null)[];

/** The release of 2013, made small: two industries in two countries; row numbers carry `c` there, `r` below. */
const first: Row[] = [
  ['Intercountry Input-Output Table'],
  ['industry-by-industry', null, null, null, 'AtB', 'C', 'AtB', 'C', null, null, null],
  [
    '(millions of US$)',
    null,
    null,
    null,
    'Farming',
    'Mining',
    'Farming',
    'Mining',
    'Households',
    'Households',
    'Total output',
  ],
  [null, null, null, null, 'AUS', 'AUS', 'RoW', 'RoW', 'AUS', 'RoW', 'TOT'],
  [null, null, null, null, 'c1', 'c2', 'c1', 'c2', 'c37', 'c37', 'c43'],
  ['AtB', 'Farming', 'AUS', 'c1', 1, 2, 3, 4, 5, 5, 20],
  ['C', 'Mining', 'AUS', 'c2', 2, 2, 2, 2, 1, 1, 10],
  ['AtB', 'Farming', 'RoW', 'c1', 0, 1, 4, 5, 10, 10, 30],
  ['C', 'Mining', 'RoW', 'c2', 1, 0, 6, 8, 15, 10, 40],
  [null, 'Total intermediate consumption', 'TOT', 'r60', 4, 5, 15, 19, 31, 26, 100],
  [null, 'Taxes less subsidies on products', 'TOT', 'r61', 1, 1, 0, 0, 0, 0, 2],
  [null, 'Cif/ fob adjustments on exports', 'TOT', 'r62', 0, 0, 0, 0, 0, 0, 0],
  [null, 'Direct purchases abroad by residents', 'TOT', 'r63', 0, 0, 0, 0, 0, 0, 0],
  [null, 'Purchases on the domestic territory by non-residents', 'TOT', 'r64', 0, 0, 0, 0, 0, 0, 0],
  [null, 'Value added at basic prices', 'TOT', 'r65', 14, 4, 14, 20, 0, 0, 52],
  [null, 'International Transport Margins', 'TOT', 'r66', 1, 0, 1, 1, 0, 0, 3],
  [null, 'Output at basic prices', 'TOT', 'r69', 20, 10, 30, 40, 31, 26, 157],
];

async function workbook(name: string, rows: readonly Row[]) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('WIOT');
  for (const row of rows) sheet.addRow(row);
  const path = join(folder, name);
  await book.xlsx.writeFile(path);
  return path;
}

describe('a World Input–Output Table as a workbook', () => {
  it('of the release of 2013 has the codes of that release, and balances', async () => {
    const { table, info } = await readTable(await workbook('wiot11_row_2011.xlsx', first));
    expect(info).toMatchObject({
      layout: 'wiod',
      year: 2011,
      unit: 'million USD',
      kind: 'multi-regional',
      sectorScheme: 'wiod-2013',
      regionScheme: 'wiod-countries',
    });
    expect(table.nodes).toEqual([
      { region: 'AUS', sector: 'c1' },
      { region: 'AUS', sector: 'c2' },
      { region: 'RoW', sector: 'c1' },
      { region: 'RoW', sector: 'c2' },
    ]);
    expect([...table.intermediate.subarray(8, 12)]).toEqual([0, 1, 4, 5]);
    expect(table.finalUses).toEqual([
      { region: 'AUS', category: 'c37' },
      { region: 'RoW', category: 'c37' },
    ]);
    expect([...table.output]).toEqual([20, 10, 30, 40]);
    expect(table.valueAddedCategories).toEqual([
      'taxes_less_subsidies',
      'cif_fob_adjustments',
      'purchases_abroad',
      'purchases_by_non_residents',
      'value_added',
      'transport_margins',
    ]);
    expect([...table.valueAdded.subarray(16, 20)]).toEqual([14, 4, 14, 20]);
    expect(info.quality).toEqual([]);
  });

  it('of the release of 2016 has its own industry codes; a CSV of the sheet reads the same', async () => {
    const second = first.map((row, r) =>
      row.map((cell, c) => {
        if (c === 3 && typeof cell === 'string' && cell.startsWith('c')) return cell.replace('c', 'r');
        if (cell === 'AtB') return 'A01';
        if (cell === 'C' && (r === 1 || c === 0)) return 'B';
        return r === 1 && (c === 8 || c === 9) ? 'CONS_h' : cell;
      }),
    );
    second[1]![10] = 'GO';
    const { table, info } = await readTable(await workbook('WIOT2014_Nov16_ROW.xlsx', second), { year: 2014 });
    expect(table.nodes[3]).toEqual({ region: 'RoW', sector: 'B' });
    expect(table.finalUses[1]).toEqual({ region: 'RoW', category: 'CONS_h' });
    expect(info).toMatchObject({ year: 2014, sectorScheme: 'none', layout: 'wiod' });
    expect(info.sectors[0]!.name.en).toBe('Farming');
    const path = join(folder, 'wiot_2014.csv');
    await writeFile(path, second.map((row) => Array.from({ length: 11 }, (_, c) => row[c] ?? '').join(',')).join('\n'));
    expect((await readTable(path, { year: 2014 })).info.hash).toBe(info.hash);
  });

  it('says which cell is empty', async () => {
    const hole = first.map((row) => [...row]);
    hole[7]![6] = null;
    await expect(readTable(await workbook('hole.xlsx', hole))).rejects.toMatchObject({
      code: 'missing-cell',
      place: { row: 8, column: 'G' },
    });
  });
});
