import { readdir } from 'node:fs/promises';
import { errorColumns, finding, mergedTrade, percent } from '../../packages/evidence/src/demo/faults.ts';
import { readCsv, writeCsv, writeJson } from './files.mjs';

// Measure, column of the source, names.
const MEASURES = [
  ['gross_output', 'gross_output_wan_yuan', '总产出', 'Gross output'],
  ['value_added', 'value_added_wan_yuan', '增加值', 'Value added'],
  ['compensation', 'compensation_wan_yuan', '劳动者报酬', 'Compensation of employees'],
  ['production_tax', 'net_production_tax_wan_yuan', '生产税净额', 'Net taxes on production'],
  ['depreciation', 'depreciation_wan_yuan', '固定资产折旧', 'Depreciation of fixed assets'],
  ['operating_surplus', 'operating_surplus_wan_yuan', '营业盈余', 'Operating surplus'],
  ['export', 'export_wan_yuan', '出口', 'Exports'],
  ['import', 'import_wan_yuan', '进口', 'Imports'],
  ['outflow', 'domestic_outflow_wan_yuan', '国内省外流出', 'Domestic outflow'],
  ['inflow', 'domestic_inflow_wan_yuan', '国内省外流入', 'Domestic inflow'],
];
const COMPONENTS = ['compensation', 'production_tax', 'depreciation', 'operating_surplus'];
const FOREIGN = ['export', 'import'];

/** China 2007, 30 provinces × 42 sectors, from the provincial input–output tables. */
export async function tabulateProvinces2007(source, directory, national) {
  const folder = `${source}/china-provincial-io-2007`;
  const rows = await readCsv(`${folder}/province_sector_2007.csv`);
  const tables = await Promise.all(
    (await readdir(`${folder}/csv`))
      .filter((name) => name.endsWith('.csv'))
      .map((name) => readTable(`${folder}/csv/${name}`, rows)),
  );
  const merged = new Set(mergedTrade(tables));
  const tidy = rows.flatMap((row) =>
    MEASURES.map(([code, column]) => {
      const published = !(FOREIGN.includes(code) && merged.has(row.province));
      return ['2007', row.adcode, row.sector_code, code, '万元', published ? plain(row[column]) : ''];
    }),
  );
  const id = 'china-provinces-2007';
  await writeCsv(`${directory}/${id}.csv`, ['year', 'region', 'industry', 'measure', 'unit', 'value'], tidy);
  await writeJson(`${directory}/${id}.json`, {
    ...about(id),
    measures: MEASURES.map(([code, , zh, en]) => ({ code, name: { zh, en }, unit: '万元', estimate: false })),
    rows: tidy.length,
    quality: faults(rows, tidy, tables, merged, national),
  });
  return tidy.length;
}

function about(id) {
  return {
    id,
    version: 1,
    title: {
      zh: '中国分省分部门 2007（30 省 × 42 部门）',
      en: 'China by province and sector, 2007 (30 provinces × 42 sectors)',
    },
    source: '各省（自治区、直辖市）统计局《2007 年地区投入产出表》（42 部门，竞争型，当年生产者价格）',
    licence: '官方统计数字，事实性数据；转录自公开仓库 zhangda1021/data（该仓库无许可证文件），引用请注明各省统计局',
    original: {
      collection: 'zhangda1021/data',
      version: '8c775655bf12c985a5fd0be13f3a4570219e29ff (2012-04-04)',
      files: ['ChinaBalancedSAM/data/ChinaIO.xls'],
      method: {
        zh: '取各表总投入、增加值及其四项构成、进出口与调入调出；数值未改，单位万元；未单列进出口的 11 省，进出口记为未公布（空），不记为 0',
        en: 'Total input, value added and its four parts, foreign and domestic trade of each table; figures unchanged, unit 10,000 CNY; for the 11 provinces without separate foreign trade exports and imports are left empty as not published, not zero',
      },
    },
    regionScheme: 'gbt2260',
    industryScheme: 'io42-2007',
    absent: 'missing',
  };
}

/** Totals of one province's full table, and the negative cells among its intermediate and final uses. */
async function readTable(path, rows) {
  const adcode = path.split('/').at(-1).slice(0, 6);
  const table = (await readCsv(path)).filter((row) => /^\d+$/.test(row.code) && Number(row.code) <= 42);
  const sum = (column) => table.reduce((total, row) => total + Number(row[column]), 0);
  const uses = Object.keys(table[0]).filter(
    (name) => /^\d{2}$/.test(name) || /^(rural_c|urban_c|gov_c|gfcf|export|dom_outflow|import|dom_inflow)$/.test(name),
  );
  const province = rows.find((row) => row.adcode === adcode).province;
  return {
    province,
    output: sum('gross_output'),
    error: table.reduce((total, row) => total + Math.abs(Number(row.other_error)), 0),
    foreignTrade: sum('export') + sum('import'),
    negative: table.flatMap((row) =>
      uses
        .filter((name) => Number(row[name]) < 0)
        .map((name) => ({ found: `${province} ${row.code} → ${name}: ${row[name]}` })),
    ),
  };
}

function faults(rows, tidy, tables, merged, national) {
  const errors = errorColumns(tables);
  const negative = tidy.flatMap((row, i) =>
    row[3] === 'value_added' && Number(row[5]) < 0
      ? [{ row: i + 2, column: 'value', found: `${nameOf(rows, row[1])} ${row[2]}: ${row[5]}` }]
      : [],
  );
  const worst = Math.max(...rows.map(identityGap));
  const total = rows.reduce((sum, row) => sum + Number(row.value_added_wan_yuan), 0) / 1e4;
  return [
    finding(
      'old-year',
      'information',
      {
        zh: '数据为 2007 年，产业结构此后变化很大；结论只说明 2007 年',
        en: 'The figures are of 2007; structures have changed much since, and results speak of 2007 only',
      },
      [{ found: '2007' }],
    ),
    finding(
      'error-column',
      'caution',
      {
        zh: `${errors[0].found.split(' ')[0]}等省投入产出表的“其他”（误差）列超过总产出的 1%（列示占比，绝对值合计）；其最终使用与贸易数字须谨慎使用`,
        en: 'The error column of these provinces’ tables exceeds 1 % of output (sum of absolute values over output); use their final demand and trade with care',
      },
      errors,
    ),
    finding(
      'merged-trade',
      'caution',
      {
        zh: `${merged.size} 个省未单列进出口：调出、调入已含对外贸易；进出口按未公布处理`,
        en: `${merged.size} provinces publish no separate foreign trade: it is inside domestic outflow and inflow; exports and imports are taken as not published`,
      },
      [...merged].map((found) => ({ found })),
    ),
    finding(
      'negative-value-added',
      'caution',
      {
        zh: '增加值为负的部门（亏损）：不能计算区位商的份额，按原值保留',
        en: 'Sectors with negative value added (losses): kept as they are; shares and location quotients are not defined for them',
      },
      negative,
    ),
    finding(
      'negative-uses',
      'caution',
      {
        zh: '原表中间使用、消费、投资或贸易有负数单元格（存货与误差列除外）',
        en: 'Negative cells among intermediate use, consumption, investment or trade of the original tables (stocks and error column apart)',
      },
      tables.flatMap((table) => table.negative),
    ),
    finding(
      'absent-regions',
      'information',
      {
        zh: '西藏 2007 年无投入产出表；港澳台不在其列：无数据，不是零',
        en: 'Tibet had no table in 2007; Hong Kong, Macao and Taiwan are not covered: no data, not zero',
      },
      ['540000 西藏', '710000 台湾', '810000 香港', '820000 澳门'].map((found) => ({ found })),
    ),
    finding(
      'sum-of-parts',
      'information',
      {
        zh: `增加值等于四项构成之和，最大差 ${worst.toFixed(2)} 万元；30 省增加值合计 ${total.toFixed(0)} 亿元，为全国 GDP（${national} 亿元）的 ${percent(total / national)}`,
        en: `Value added equals its four parts, largest gap ${worst.toFixed(2)} ×10,000 CNY; the 30 provinces sum to ${total.toFixed(0)} ×100 million CNY, ${percent(total / national)} of national GDP (${national})`,
      },
      [],
    ),
  ];
}

function identityGap(row) {
  const column = (code) => Number(row[MEASURES.find(([name]) => name === code)[1]]);
  return Math.abs(column('value_added') - COMPONENTS.reduce((sum, code) => sum + column(code), 0));
}

function nameOf(rows, adcode) {
  return rows.find((row) => row.adcode === adcode).province;
}

/** 2731300.9 stays, 0.0 becomes 0: the number is the same, the file is smaller. */
function plain(text) {
  return text.trim() === '' ? '' : String(Number(text));
}
