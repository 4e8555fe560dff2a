import { afterAll, describe, expect, it } from 'vitest';
import { importFile, previewFile } from './index.ts';
import { cells, counts, testFolder, xls, xlsx } from './testing.ts';

const folder = testFolder();
afterAll(() => folder.remove());

/** A page of a provincial yearbook: title, unit, merged two-line header, total, notes. */
const yearbook = [
  ['3-12 各地区分行业增加值', null, null, null, null],
  [null, null, null, null, '单位：万元'],
  ['地区', '第一产业', null, '第二产业', null],
  [null, '2021年', '2022年', '2021年', '2022年'],
  ['全　国', 300, 330, 700, 770],
  ['北　京', 100, 110, 200, 220],
  ['湖北省', 200, 220, '500①', '…'],
  ['西　藏', null, null, '—', 0],
  ['注：①初步核算数。', null, null, null, null],
  ['资料来源：国家统计局', null, null, null, null],
] as const;
const merges = ['A1:E1', 'A3:A4', 'B3:C3', 'D3:E3'];

function expectYearbook(dataset: Awaited<ReturnType<typeof importFile>>['dataset']): void {
  expect(dataset.info.regionScheme).toBe('gbt2260');
  expect(dataset.info.years).toEqual([2021, 2022]);
  expect(dataset.info.measures).toMatchObject([{ code: 'value_added', unit: '亿元' }]);
  const found = cells(dataset.facts);
  const [primary, secondary] = dataset.info.industries.map(({ code }) => code);
  expect(found[`110000 ${primary} 2021 value_added`]).toBe(0.01);
  expect(found[`420000 ${secondary} 2021 value_added`]).toBe(0.05);
  expect(found[`420000 ${secondary} 2022 value_added`]).toBeNaN();
  expect(found[`540000 ${primary} 2021 value_added`]).toBeNaN();
  expect(found[`540000 ${secondary} 2022 value_added`]).toBe(0);
  expect(Object.keys(found)).toHaveLength(12);
  expect(counts(dataset.info.quality)).toMatchObject({
    'total-row': 4,
    'note-row': 2,
    'footnote-mark': 1,
    'missing-mark': 2,
    'empty-cell': 2,
  });
}

describe('yearbook pages', () => {
  it('are read from XLSX with merged headers, unit line, totals and notes', async () => {
    const path = folder.file(
      '3-12.xlsx',
      await xlsx([
        { name: '封面', rows: [['中国统计年鉴']] },
        { name: '3-12', rows: yearbook, merges },
      ]),
    );
    const { dataset, report } = await importFile(path);
    expect(report.sheet).toBe('3-12');
    expectYearbook(dataset);
  });

  it('are read from XLS the same way, to the same content', async () => {
    const rows = yearbook.map((row) => [...row]);
    const path = folder.file('3-12.xls', xls([{ name: '3-12', rows, merges }]));
    const { dataset } = await importFile(path);
    expectYearbook(dataset);
    const other = await importFile(folder.path('3-12.xlsx'));
    expect(dataset.info.hash).toBe(other.dataset.info.hash);
  });

  it('are read from CSV, where merged cells are empty', async () => {
    const text = yearbook.map((row) => row.map((cell) => cell ?? '').join(',')).join('\r\n');
    const { dataset } = await importFile(folder.file('3-12.csv', text));
    expectYearbook(dataset);
  });

  it('say which sheets there are when another is asked for', async () => {
    await expect(importFile(folder.path('3-12.xlsx'), { sheet: '3-13' })).rejects.toMatchObject({
      code: 'sheet-absent',
      expected: { zh: '封面、3-12' },
    });
  });
});

describe('wide tables', () => {
  it('industries by regions: regions across, year and unit in the title', async () => {
    const text = '2022年各地区工业总产值（亿元）\n行业,湖北,湖南,合计\n汽车制造业,70,30,100\n食品制造业,5,9,15\n';
    const { dataset, report } = await importFile(folder.file('across.csv', text));
    expect(dataset.info).toMatchObject({ regionScheme: 'gbt2260', years: [2022] });
    expect(dataset.info.measures).toMatchObject([{ code: 'industrial_output', unit: '亿元' }]);
    expect(cells(dataset.facts)).toEqual({
      '420000 14 2022 industrial_output': 5,
      '420000 36 2022 industrial_output': 70,
      '430000 14 2022 industrial_output': 9,
      '430000 36 2022 industrial_output': 30,
    });
    expect(counts(report.findings)).toMatchObject({ 'total-row': 2, 'total-differs': 1 });
    const differs = report.findings.find(({ rule }) => rule === 'total-differs')!;
    expect(differs.examples).toEqual([{ row: 4, found: '15 − 14 = 1' }]);
  });

  it('industries in groups: the upper line of the header heads, the lower one names', async () => {
    const text =
      '2022年各市规模以上工业总产值\n单位：万元\n地区,合计,采矿业,制造业,\n,,煤炭开采和洗选业,纺织业,汽车制造业\n' +
      '武汉市,60000,10000,20000,30000\n宜昌市,15000,5000,—,10000\n';
    const { dataset } = await importFile(folder.file('grouped.csv', text));
    expect(dataset.info).toMatchObject({
      regionScheme: 'gbt2260',
      industryScheme: 'gbt4754-2017-above-scale',
      years: [2022],
    });
    expect(dataset.info.measures).toMatchObject([{ code: 'industrial_output', unit: '亿元' }]);
    expect(cells(dataset.facts)).toEqual({
      '420100 06 2022 industrial_output': 1,
      '420100 17 2022 industrial_output': 2,
      '420100 36 2022 industrial_output': 3,
      '420500 06 2022 industrial_output': 0.5,
      '420500 17 2022 industrial_output': Number.NaN,
      '420500 36 2022 industrial_output': 1,
    });
  });

  it('one column in units that do not convert is refused, in the lower line of a header too', async () => {
    const text = '2022年总产出\n单位：万元\n地区,制造业,\n,纺织业,汽车制造业（百万美元）\n武汉市,20000,3\n宜昌市,7,1\n';
    await expect(importFile(folder.file('mixed.csv', text))).rejects.toMatchObject({ code: 'mixed-units' });
  });

  it('years across', async () => {
    const text = 'region,industry,2019,2020,2021\n110000,C36,1,2,3\n420000,C36,4,,6\n';
    const { dataset } = await importFile(folder.file('years.csv', text));
    expect(dataset.info.years).toEqual([2019, 2020, 2021]);
    expect(cells(dataset.facts)['420000 36 2020 value']).toBeNaN();
    expect(cells(dataset.facts)['420000 36 2021 value']).toBe(6);
  });

  it('measures across, each with its unit', async () => {
    const text = '年份;地区;行业;营业收入（万元）;从业人员（人）\n2020;湖北;汽车制造业;50000;12000\n';
    const { dataset } = await importFile(folder.file('measures.csv', text));
    expect(dataset.info.measures.map(({ code, unit }) => [code, unit])).toEqual([
      ['revenue', '亿元'],
      ['employment', '万人'],
    ]);
    expect(cells(dataset.facts)).toEqual({ '420000 36 2020 employment': 1.2, '420000 36 2020 revenue': 5 });
  });

  it('keep unknown codes as they stand', async () => {
    const text = 'region,I1,I2\nR1,1,2\nR2,3,4\n';
    const options = { regionScheme: 'none', industryScheme: 'none', year: 2020 };
    const { dataset } = await importFile(folder.file('codes.csv', text), options);
    expect(cells(dataset.facts)).toEqual({
      'R1 I1 2020 value': 1,
      'R1 I2 2020 value': 2,
      'R2 I1 2020 value': 3,
      'R2 I2 2020 value': 4,
    });
  });
});

describe('encodings and other formats', () => {
  const text = '年份,地区,行业,数值\n2020,湖北,汽车制造业,1\n2020,湖南,汽车制造业,2\n';
  const expected = { '420000 36 2020 value': 1, '430000 36 2020 value': 2 };

  it('UTF-8 with a mark, UTF-16 and GB18030', async () => {
    const gb18030 = Buffer.from(
      'c4eab7dd2cb5d8c7f82cd0d0d2b52ccafdd6b50a323032302cbafeb1b12cc6fbb3b5d6c6d4ecd2b52c310a323032302cbafec4cf2cc6fbb3b5d6c6d4ecd2b52c320a',
      'hex',
    );
    const encoded: Record<string, Uint8Array> = {
      'utf-8': Buffer.from(`\uFEFF${text}`),
      'utf-16le': Buffer.from(`\uFEFF${text}`, 'utf16le'),
      'utf-16be': Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
      gb18030,
    };
    for (const [encoding, bytes] of Object.entries(encoded)) {
      const { dataset, report } = await importFile(folder.file(`${encoding}.csv`, bytes));
      expect(report.encoding).toBe(encoding);
      expect(cells(dataset.facts)).toEqual(expected);
    }
  });

  it('JSON records and lines', async () => {
    const records = [
      { 年份: 2020, 地区: '湖北', 行业: '汽车制造业', 数值: 1 },
      { 年份: 2020, 地区: '湖南', 行业: '汽车制造业', 数值: 2 },
    ];
    const whole = await importFile(folder.file('records.json', JSON.stringify(records)));
    const lines = await importFile(folder.file('lines.ndjson', records.map((r) => JSON.stringify(r)).join('\n')));
    expect(cells(whole.dataset.facts)).toEqual(expected);
    expect(lines.dataset.info.hash).toBe(whole.dataset.info.hash);
  });

  it('Parquet', async () => {
    const { openDuck } = await import('../readers/duck.ts');
    const duck = await openDuck();
    const path = folder.path('table.parquet');
    const rows = "(2020, '湖北', '汽车制造业', 1.0), (2020, '湖南', '汽车制造业', 2)";
    await duck.connection.run(
      `COPY (SELECT * FROM (VALUES ${rows}) t(年份, 地区, 行业, 数值)) TO '${path}' (FORMAT parquet)`,
    );
    duck.close();
    const { dataset, report } = await importFile(path);
    expect(report.format).toBe('parquet');
    expect(cells(dataset.facts)).toEqual(expected);
  });
});

describe('mappings', () => {
  const text = '地区,汽车制造业,食品制造业\n湖北,1,2\n湖北之东,3,4\n';

  it('are shown with what was not understood, corrected and used again', async () => {
    const path = folder.file('2020 tables.csv', text);
    const options = { regionScheme: 'gbt2260' };
    const before = await previewFile(path, options);
    expect(before.problem).toMatchObject({ code: 'unresolved-region', place: { row: 3 } });
    expect(before.report!.unresolved.map(({ name }) => name)).toEqual(['湖北之东']);
    const mapping = JSON.parse(JSON.stringify({ ...before.mapping, corrections: { 湖北之东: '430000' } }));
    const { dataset } = await importFile(path, { mapping });
    expect(cells(dataset.facts)['430000 36 2020 value']).toBe(3);
    const skipped = await importFile(path, { mapping: { ...mapping, corrections: { 湖北之东: 'skip' } } });
    expect(skipped.dataset.info.regions).toHaveLength(1);
    expect(counts(skipped.report.findings)['skipped-name']).toBe(2);
  });

  it('fall back to the file’s own names, and say so, when most fit no scheme', async () => {
    const text = `year,region,industry,value\n${['110000', 'R2', 'R3', 'R4'].map((code, i) => `2020,${code},I1,${i}`).join('\n')}\n`;
    const { report: fitting } = await importFile(
      folder.file(
        'codes2.csv',
        text.replace(/R\d/gu, '420000').replace('420000', '430000').replace('420000', '440000'),
      ),
      { industryScheme: 'none' },
    );
    expect(fitting.mapping.regionScheme).toBe('gbt2260');
    const many = `year,region,industry,value\n${Array.from({ length: 600 }, (_, i) => `2020,${i < 300 ? '湖北' : `Q${i}`},I${i},1`).join('\n')}\n`;
    const { dataset, report } = await importFile(folder.file('mostly.csv', many), { industryScheme: 'none' });
    expect(dataset.info.regionScheme).toBe('none');
    expect(counts(report.findings)['scheme-not-fitting']).toBe(1);
  });

  it('find a column that moved by its header', async () => {
    const first = folder.file('first.csv', 'year,region,industry,output\n2020,R1,I1,5\n');
    const { report } = await importFile(first, { regionScheme: 'none', industryScheme: 'none' });
    const second = folder.file('second.csv', 'industry,output,year,region\nI1,6,2021,R1\n');
    const { dataset } = await importFile(second, { mapping: report.mapping });
    expect(cells(dataset.facts)).toEqual({ 'R1 I1 2021 gross_output': 6 });
  });

  it('are refused field by field', async () => {
    const path = folder.path('first.csv');
    const mapping = { format: 'yanzhen-mapping/1', keys: { region: { index: -1, header: '' } }, values: [] };
    await expect(importFile(path, { mapping })).rejects.toMatchObject({
      code: 'mapping-invalid',
      place: { field: 'keys.region.index' },
    });
  });
});
