import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TableResult, table } from '../../operations/table.ts';
import { csvPieces } from './csv.ts';
import { type ColumnarTable, columnarPieces, decodeColumnar, encodeJson, rowPieces } from './json.ts';
import { displayWidth, prettyTable } from './pretty.ts';
import { type TableView, viewTable } from './view.ts';

const describeNothing = { zh: '列', en: 'Column' };
const shape = table({
  region: { type: 'text', describe: describeNothing },
  year: { type: 'integer', describe: describeNothing },
  lq: { type: 'number', describe: describeNothing },
  present: { type: 'boolean', describe: describeNothing },
});

const result: TableResult<typeof shape> = {
  columns: {
    region: { labels: ['湖北', 'a "b", c'], codes: Uint32Array.of(0, 1, 0) },
    year: Int16Array.of(2007, 2007, 2012),
    lq: Float64Array.of(0.1 + 0.2, Number.NaN, -0),
    present: Uint8Array.of(1, 0, 1),
  },
  length: 3,
  evidence: {
    operation: 'test.table',
    version: 1,
    parameters: {},
    inputs: [],
    conventions: {},
    estimate: false,
    notes: [],
  },
};

const csv = (view?: TableView) => [...csvPieces(viewTable(shape, result, view))].join('');
const columnar = (view?: TableView) =>
  JSON.parse([...columnarPieces(viewTable(shape, result, view))].join('')) as ColumnarTable;

describe('CSV', () => {
  it('writes full precision, quotes what needs it, and leaves a missing number empty', () => {
    expect(csv()).toBe(
      'region,year,lq,present\n湖北,2007,0.30000000000000004,true\n"a ""b"", c",2007,,false\n湖北,2012,0,true\n',
    );
  });

  it('writes the wanted columns and rows', () => {
    expect(csv({ select: ['lq', 'region'], offset: 1, limit: 1 })).toBe('lq,region\n,"a ""b"", c"\n');
  });

  it('keeps a name that a spreadsheet would run as a formula a text', () => {
    const names = ['=HYPERLINK("x")', '+cmd', '@SUM(1)', '-1+1', '-5', '湖北'];
    const columns = { ...result.columns, region: names, year: names.map(() => 1) };
    const hostile = { ...result, columns, length: names.length };
    const written = [...csvPieces(viewTable(shape, hostile, { select: ['region'] }))].join('').split('\n');
    expect(written).toEqual(['region', `"'=HYPERLINK(""x"")"`, "'+cmd", "'@SUM(1)", "'-1+1", '-5', '湖北', '']);
  });

  it('writes only the header of a part beyond the end', () => {
    expect(csv({ offset: 10 })).toBe('region,year,lq,present\n');
  });
});

describe('JSON', () => {
  it('is columnar, with null for a missing number and the total beside the part', () => {
    const { columns, length, total } = columnar({ offset: 1 });
    expect(columns).toEqual({
      region: ['a "b", c', '湖北'],
      year: [2007, 2012],
      lq: [null, 0],
      present: [false, true],
    });
    expect([length, total]).toEqual([2, 3]);
  });

  it('decodes to the same figures, bit for bit', () => {
    const decoded = decodeColumnar(shape, columnar());
    expect(decoded.columns.lq).toEqual([0.1 + 0.2, Number.NaN, 0]);
    expect(decoded.evidence).toEqual(result.evidence);
  });

  it('writes one object per row', () => {
    const rows = JSON.parse([...rowPieces(viewTable(shape, result))].join('')) as unknown[];
    expect(rows[1]).toEqual({ region: 'a "b", c', year: 2007, lq: null, present: false });
  });

  it('reads every finite number back as it was', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(JSON.parse(encodeJson({ value }))).toEqual({ value: value === 0 ? 0 : value });
      }),
    );
  });

  it('writes typed arrays as arrays and NaN as null', () => {
    expect(encodeJson({ path: Float64Array.of(1, Number.NaN) })).toBe('{"path":[1,null]}');
  });
});

describe('aligned text', () => {
  it('counts Chinese characters as two places', () => {
    expect(displayWidth('湖北 GDP')).toBe(8);
    expect(displayWidth('e\u0301')).toBe(1);
  });

  it('aligns numbers to the right and shows missing as a dash', () => {
    expect(prettyTable(viewTable(shape, result, { select: ['region', 'lq'], limit: 2 }), 'zh').split('\n')).toEqual([
      'region     lq',
      '────────  ───',
      '湖北      0.3',
      'a "b", c    –',
      '',
    ]);
  });

  it('leaves empty columns out of a wide table, and names them', () => {
    const names = Array.from({ length: 13 }, (_, at) => `c${at}`);
    const columns = Object.fromEntries(names.map((name) => [name, { type: 'number', describe: { zh: '', en: '' } }]));
    const data = Object.fromEntries(names.map((name, at) => [name, Float64Array.of(at === 3 ? Number.NaN : at)]));
    const wide = viewTable({ ...shape, columns } as never, { ...result, columns: data, length: 1 });
    const [head, , , note] = prettyTable(wide, 'en').split('\n');
    expect(head).toMatch(/^c0 +c1 +c2 +c4 /);
    expect(note).toBe('Empty columns left out: c3');
  });

  it('says how many rows are left out', () => {
    expect(prettyTable(viewTable(shape, result), 'en', 2)).toContain('1 more rows');
  });
});

it('refuses a column that is not there, naming those that are', () => {
  expect(() => viewTable(shape, result, { select: ['rca'] })).toThrow(
    expect.objectContaining({
      code: 'unknown-column',
      expected: { zh: 'region、year、lq、present', en: 'region, year, lq, present' },
    }),
  );
});
