import { afterEach, describe, expect, it } from 'vitest';
import { readTable } from '../read-table.ts';
import { folderOf } from '../testing.ts';

const made: { remove(): Promise<void> }[] = [];
afterEach(async () => {
  for (const { remove } of made.splice(0)) await remove();
});

async function readFile(name: string, text: string, options = {}) {
  const folder = await folderOf({ [name]: text });
  made.push(folder);
  return readTable(`${folder.path}/${name}`, options);
}

describe('a provincial table', () => {
  const text = `code,label,01,02,mid_total,rural_c,urban_c,hh_c,gov_c,cons_total,gfcf,inventory,capital_total,export,dom_outflow,final_total,import,dom_inflow,other_error,gross_output
01,农业,1,2,3,10,20,30,5,35,1,-1,0,4,6,45,2,3,1,44
02,煤炭开采和洗选业,3,,7,1,2,3,4,7,5,1,6,2,1,16,1,2,0,20
43,中间投入合计,4,2,,,,,,,,,,,,,,,,
44,劳动者报酬,20,8,,,,,,,,,,,,,,,,
45,生产税净额,10,5,,,,,,,,,,,,,,,,
46,固定资产折旧,5,2,,,,,,,,,,,,,,,,
47,营业盈余,5,3,,,,,,,,,,,,,,,,
48,增加值合计,40,18,,,,,,,,,,,,,,,,
49,总投入,44,20,,,,,,,,,,,,,,,,
`;

  it('keeps trade abroad and within the country apart, and its error column', async () => {
    const { table, info, report } = await readFile('420000_HUB_2007.csv', text);
    expect(info).toMatchObject({ layout: 'china-provincial', kind: 'competitive', unit: '万元', year: 2007 });
    expect(info.regions[0]).toMatchObject({ code: '420000', name: { zh: '湖北省' } });
    expect(table.finalUses.map(({ category }) => category)).toEqual([
      'rural_households',
      'urban_households',
      'government',
      'fixed_capital',
      'inventories',
    ]);
    expect([...table.exports]).toEqual([10, 3]);
    expect([...table.outflows!]).toEqual([6, 1]);
    expect([...table.imports]).toEqual([5, 3]);
    expect([...table.inflows!]).toEqual([3, 2]);
    expect([...table.error]).toEqual([1, 0]);
    expect(table.valueAddedCategories).toEqual([
      'compensation',
      'net_production_tax',
      'depreciation',
      'operating_surplus',
    ]);
    const rules = Object.fromEntries(report.map((finding) => [finding.rule, finding]));
    expect(rules['blank-as-zero']?.count).toBe(1);
    expect(rules['statistical-error']?.examples[0]?.found).toBe('420000 01');
    expect(rules['column-balance']).toBeUndefined();
    expect(rules['row-balance']?.examples.map(({ found }) => found)).toEqual(['420000 02: 4 / 20 万元']);
  });
});

describe('a national table', () => {
  it('that parts imports from domestic use is non-competitive', async () => {
    const { table, info } = await readFile(
      'china_2017.csv',
      `Code,Description,DescriptionInChinese,Origin,01,02,TIU,TC,FU201,FU202,EX,TFU,GO
01,Farming,农林牧渔产品和服务,Domestic,10,20,30,40,5,0,5,50,80
02,Coal,煤炭采选产品,Domestic,20,30,50,20,10,0,20,50,100
01,Farming,农林牧渔产品和服务,Imports,1,2,3,4,0,0,0,4,7
02,Coal,煤炭采选产品,Imports,3,4,7,1,1,0,0,2,9
TII,Total intermediate input,中间投入合计,TOT,34,56
VA001,Compensation of employees,劳动者报酬,TOT,46,44
TVA,Total value-added,增加值合计,TOT,46,44
TI,Total inputs,总投入,TOT,80,100
`,
    );
    expect(info).toMatchObject({ layout: 'china-national', kind: 'non-competitive', year: 2017 });
    expect([...table.importedIntermediate!]).toEqual([1, 2, 3, 4]);
    expect([...table.importedFinalDemand!]).toEqual([4, 0, 0, 1, 1, 0]);
    expect([...table.imports]).toEqual([4, 6]);
    expect([...table.output]).toEqual([80, 100]);
    expect(info.quality).toEqual([]);
  });
});

describe('a national table of 149 sectors', () => {
  it('has codes of five digits under two heading rows, and blanks for zero', async () => {
    const n = 149;
    const codes = Array.from({ length: n }, (_, i) => {
      const division = String(Math.min(97, 1 + Math.floor(i / 1.6))).padStart(2, '0');
      return `${division}${String(i + 1).padStart(3, '0')}`;
    });
    // Each sector uses 3 of its own products and 2 of the next one's; rounding aside nothing else flows.
    const flow = (i: number, j: number) => (i === j ? 3 : j === (i + 1) % n ? 2 : '');
    const head = [
      '投入＼产出',
      '',
      ...codes.map((_, i) => `部门${i + 1}`),
      '中间使用合计',
      '农村居民消费',
      '城镇居民消费',
      '政府消费',
    ];
    const more = ['固定资本形成总额', '存货变动', '出口', '进口', '其他', '总产出'];
    const letters = ['TIU', 'FU101', 'FU102', 'FU103', 'FU201', 'FU202', 'EX', 'IM', 'ERR', 'GO'];
    const lines = [
      ['2017年全国投入产出表', ...Array.from({ length: n + 11 }, () => '')],
      [...head, ...more],
      ['', '代码', ...codes, ...letters],
      ...codes.map((code, i) => [
        `部门${i + 1}`,
        code,
        ...codes.map((_, j) => flow(i, j)),
        ...[5, 1, 2, 1, 4, 0, 2, 3, 0, 12],
      ]),
      ['中间投入合计', 'TII', ...codes.map(() => 5)],
      ['劳动者报酬', 'VA001', ...codes.map(() => 4)],
      ['生产税净额', 'VA002', ...codes.map(() => 1)],
      ['固定资产折旧', 'VA003', ...codes.map(() => 1)],
      ['营业盈余', 'VA004', ...codes.map(() => 1)],
      ['增加值合计', 'TVA', ...codes.map(() => 7)],
      ['总投入', 'TI', ...codes.map(() => 12)],
    ];
    const { table, info } = await readFile('全国2017年149部门.csv', lines.map((line) => line.join(',')).join('\n'));
    expect(info).toMatchObject({ layout: 'china-national', kind: 'competitive', year: 2017, nodes: n, unit: '万元' });
    expect(info.sectors[0]).toMatchObject({ code: '01001', name: { zh: '部门1' } });
    expect(table.nodes[148]!.sector).toMatch(/^\d{2}149$/u);
    expect([...table.intermediate.subarray(0, 4)]).toEqual([3, 2, 0, 0]);
    expect([...table.imports.subarray(0, 2)]).toEqual([3, 3]);
    const rules = info.quality.map(({ rule }) => rule);
    expect(rules).toContain('blank-as-zero');
    expect(rules).not.toContain('row-balance');
    expect(rules).not.toContain('column-balance');
  });
});

describe('an OECD ICIO table', () => {
  it('has its taxes in one row beside value added', async () => {
    const { table, info } = await readFile(
      'ICIO2018_2015.csv',
      `,AUS_01,AUS_02,CN1_01,AUS_HFCE,CHN_GFCF,TOTAL
AUS_01,1,2,0,5,2,10
AUS_02,1,1,1,10,7,20
CN1_01,0,2,3,4,1,10
AUS_TAXSUB,1,0,0,0,0,1
CHN_TAXSUB,0,1,1,0,0,2
VA,7,14,5,,,
OUTPUT,10,20,10,,,
`,
    );
    expect(info).toMatchObject({ layout: 'oecd-icio', year: 2015, kind: 'multi-regional' });
    expect(table.finalUses).toEqual([
      { region: 'AUS', category: 'HFCE' },
      { region: 'CHN', category: 'GFCF' },
    ]);
    expect(table.valueAddedCategories).toEqual(['taxes_less_subsidies', 'value_added']);
    expect([...table.valueAdded]).toEqual([1, 1, 1, 7, 14, 5]);
    expect(info.quality).toEqual([]);
  });
});

describe('a multi-regional table of CEADs', () => {
  it('is read with provinces written once or at each sector', async () => {
    const full = `,,,Beijing,Beijing,Hubei,Hubei,Beijing,Hubei,Export,Total Output
,,,Farming,Mining,Farming,Mining,城镇居民消费,城镇居民消费,出口,总产出
,,,01,02,01,02,FU102,FU102,EX,GO
Beijing,Farming,01,1,0,2,0,5,1,1,10
Beijing,Mining,02,0,1,0,2,3,2,2,10
Hubei,Farming,01,2,0,1,0,1,5,1,10
Hubei,Mining,02,0,3,0,2,2,2,1,10
Import,进口,IM,1,1,1,1,0,0,,
Value added,增加值合计,TVA,6,5,6,5,,,,
Total input,总投入,TI,10,10,10,10,,,,
`;
    const { table, info } = await readFile('ceads_2017.csv', full);
    expect(info).toMatchObject({ layout: 'ceads-mrio', kind: 'multi-regional', estimate: true, year: 2017 });
    expect(table.nodes).toEqual([
      { region: '110000', sector: '01' },
      { region: '110000', sector: '02' },
      { region: '420000', sector: '01' },
      { region: '420000', sector: '02' },
    ]);
    expect([...table.imports]).toEqual([1, 1, 1, 1]);
    expect([...table.exports]).toEqual([1, 2, 1, 1]);
    expect(table.finalUses).toEqual([
      { region: '110000', category: 'urban_households' },
      { region: '420000', category: 'urban_households' },
    ]);
    expect(info.quality.map(({ rule }) => rule)).toEqual(['estimated-flows']);
    const merged = full
      .replace('Beijing,Beijing,Hubei,Hubei,Beijing', 'Beijing,,Hubei,,Beijing')
      .replace('\nBeijing,Mining', '\n,Mining')
      .replace('\nHubei,Mining', '\n,Mining');
    const again = await readFile('ceads_2017b.csv', merged);
    expect(again.info.hash).toBe(info.hash);
  });
});

describe('World Input–Output Tables', () => {
  it('are two files a year', async () => {
    const folder = await folderOf({
      'Z_3x3.csv': '"","AUS_c1","AUS_c2","CHN_c1"\n"AUS_c1",1,2,0\n"AUS_c2",3,4,1\n"CHN_c1",0,1,5\n',
      'FD_3x2.csv': '"","AUS_CONS_h","CHN_GFCF"\n"AUS_c1",7,1\n"AUS_c2",5,0\n"CHN_c1",1,4\n',
      'Z_1995_3x3.csv': '"","AUS_c1","AUS_c2","CHN_c1"\n"AUS_c1",1,1,0\n"AUS_c2",1,1,1\n"CHN_c1",0,1,1\n',
      'FD_1995_3x2.csv': '"","AUS_CONS_h","CHN_GFCF"\n"AUS_c1",7,1\n"AUS_c2",5,0\n"CHN_c1",1,4\n',
    });
    made.push(folder);
    const newest = await readTable(folder.path);
    expect(newest.info).toMatchObject({ layout: 'wiod', year: 2011, unit: 'million USD', sectorScheme: 'wiod-2013' });
    expect([...newest.table.output]).toEqual([11, 13, 11]);
    expect(newest.info.regions[1]?.name.zh).toBe('中国');
    const said = newest.info.quality.find(({ rule }) => rule === 'several-years');
    expect(said?.text.en).toBe('The folder holds tables of 1995, 2011; that of 2011 was taken.');
    const old = await readTable(folder.path, { year: 1995 });
    expect(old.info.quality.map(({ rule }) => rule)).not.toContain('several-years');
    expect([...old.table.output]).toEqual([10, 8, 7]);
    await expect(readTable(folder.path, { year: 2001 })).rejects.toMatchObject({ code: 'table-file-absent' });
  });
});
