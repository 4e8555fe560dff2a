import { afterAll, describe, expect, it } from 'vitest';
import { importFile } from './index.ts';
import { cells, counts, testFolder, xlsx } from './testing.ts';

const folder = testFolder();
afterAll(() => folder.remove());
const codes = { regionScheme: 'none', industryScheme: 'none' };
const head = 'year,region,industry,value';
let files = 0;

function table(...rows: string[]): string {
  return folder.file(`t${files++}.csv`, [head, ...rows, ''].join('\n'));
}

describe('the rules of quality', () => {
  it('drop identical duplicates and refuse conflicting ones, with their rows', async () => {
    const { dataset, report } = await importFile(table('2020,R1,I1,5', '2020,R1,I1,5', '2020,R1,I2,1'), codes);
    expect(dataset.facts.value).toHaveLength(2);
    expect(counts(report.findings)).toEqual({ 'identical-duplicate': 1 });
    await expect(importFile(table('2020,R1,I1,5', '2020,R1,I2,1', '2020,R1,I1,6'), codes)).rejects.toMatchObject({
      code: 'conflicting-duplicate',
      place: { row: 4 },
      found: '4: R1 · I1 · 2020 · value = 6; 5 (2)',
    });
  });

  it('read what people write in number cells', async () => {
    const rows = ['"1,234.5"', '１２３．５', '(12)', '-7', '…', 'N/A', 'x', '', '#DIV/0!', '3*', ' 8 ', '1e3', '−4'];
    const { dataset, report } = await importFile(table(...rows.map((value, i) => `2020,R1,I${i},${value}`)), codes);
    const found = cells(dataset.facts);
    const values = rows.map((_, i) => found[`R1 I${i} 2020 value`]);
    expect(values).toEqual([
      1234.5,
      123.5,
      -12,
      -7,
      Number.NaN,
      Number.NaN,
      Number.NaN,
      Number.NaN,
      Number.NaN,
      3,
      8,
      1000,
      -4,
    ]);
    expect(counts(report.findings)).toMatchObject({
      'thousands-separator': 1,
      'full-width': 1,
      'parentheses-negative': 1,
      'missing-mark': 3,
      'empty-cell': 1,
      'formula-error': 1,
      'footnote-mark': 1,
      'negative-value': 3,
    });
    expect(report.missing).toBe(5);
  });

  it('refuse text in number cells unless the mapping calls it missing', async () => {
    const path = table('2020,R1,I1,5', '2020,R1,I2,见注');
    await expect(importFile(path, codes)).rejects.toMatchObject({
      code: 'text-in-number',
      place: { row: 3, column: 'value' },
      found: '3: 见注',
    });
    const { report } = await importFile(table('2020,R1,I1,5'), codes);
    const again = await importFile(path, { mapping: { ...report.mapping, missing: ['见注'] } });
    expect(cells(again.dataset.facts)['R1 I2 2020 value']).toBeNaN();
  });

  it('convert units and refuse those that do not convert, naming the rows', async () => {
    const mixed = (units: string[]) =>
      folder.file(
        `u${files++}.csv`,
        ['year,region,industry,unit,value', ...units.map((unit, i) => `2020,R${i},I1,${unit},10000`), ''].join('\n'),
      );
    const { dataset } = await importFile(mixed(['亿元', '万元', '元']), codes);
    expect(dataset.info.measures[0]!.unit).toBe('亿元');
    expect(cells(dataset.facts)).toEqual({
      'R0 I1 2020 value': 10000,
      'R1 I1 2020 value': 1,
      'R2 I1 2020 value': 0.0001,
    });
    await expect(importFile(mixed(['亿元', '亿元', '百万美元', '万人']), codes)).rejects.toMatchObject({
      code: 'mixed-units',
      place: { row: 4 },
      found: '4: 百万美元 ≠ 亿元; 5: 万人 ≠ 亿元',
    });
  });

  it('keep the order in which the file has its measures: the first is what it is about', async () => {
    const rows = ['gross_output,10', 'compensation,3', 'value_added,4'].map((rest) => `2020,R1,I1,${rest}`);
    const path = folder.file('order.csv', ['year,region,industry,measure,value', ...rows, ''].join('\n'));
    const { dataset } = await importFile(path, codes);
    expect(dataset.info.measures.map(({ code }) => code)).toEqual(['gross_output', 'compensation', 'value_added']);
    expect(cells(dataset.facts)).toMatchObject({ 'R1 I1 2020 compensation': 3, 'R1 I1 2020 gross_output': 10 });
  });

  it('take a percent sign for a unit', async () => {
    const { dataset } = await importFile(table('2020,R1,I1,12.5%', '2020,R1,I2,7%'), codes);
    expect(dataset.info.measures[0]!.unit).toBe('%');
    expect(cells(dataset.facts)).toEqual({ 'R1 I1 2020 value': 12.5, 'R1 I2 2020 value': 7 });
    await expect(importFile(table('2020,R1,I1,12.5%', '2020,R1,I2,7'), codes)).rejects.toMatchObject({
      code: 'mixed-units',
    });
  });

  it('name figures without a region or year, and years that are none', async () => {
    await expect(importFile(table('2020,R1,I1,5', '2020,,I1,5'), codes)).rejects.toMatchObject({
      code: 'empty-key',
      place: { row: 3 },
    });
    await expect(importFile(table('2020,R1,I1,5', '20200,R1,I1,5'), codes)).rejects.toMatchObject({
      code: 'unresolved-year',
      place: { row: 3 },
    });
  });

  it('count empty lines, notes and repeated headers and pass over them', async () => {
    const { report } = await importFile(
      table('2020,R1,I1,5', '', 'year,region,industry,value', '2020,R1,I2,5', 'Note: estimates'),
      codes,
    );
    expect(counts(report.findings)).toEqual({ 'empty-row': 1, 'repeated-header': 1, 'note-row': 1 });
    expect(report).toMatchObject({ facts: 2, rowsRead: 6 });
  });

  it('read formulas by their saved value and never run them', async () => {
    const rows = [
      ['year', 'region', 'industry', 'value'],
      [2020, 'R1', 'I1', { formula: '1+1', result: 7 }],
      [2020, 'R1', 'I2', { formula: 'WEBSERVICE("http://localhost")' }],
      [2020, 'R1', 'I3', 3],
    ];
    const { dataset, report } = await importFile(
      folder.file('formulas.xlsx', await xlsx([{ name: 'a', rows }])),
      codes,
    );
    expect(cells(dataset.facts)).toEqual({
      'R1 I1 2020 value': 7,
      'R1 I2 2020 value': Number.NaN,
      'R1 I3 2020 value': 3,
    });
    expect(counts(report.findings)['formula-without-value']).toBe(1);
  });

  it('keep HTML and formulas in names as text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const { dataset } = await importFile(table(`2020,${name},"=cmd|' /C calc'!A1",5`), codes);
    expect(dataset.info.regions[0]!.code).toBe(name);
    expect(dataset.info.industries[0]!.code).toBe("=cmd|' /C calc'!A1");
  });

  it('tell progress and stop when cancelled', async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => `2020,R${i},I1,${i}`);
    const path = table(...rows);
    const seen: number[] = [];
    await importFile(path, { ...codes, progress: (fraction) => void seen.push(fraction) });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    const stop = new AbortController();
    const cancelled = importFile(path, { ...codes, signal: stop.signal, progress: () => stop.abort() });
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled', kind: 'cancelled' });
  });
});
