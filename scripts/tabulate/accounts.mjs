import {
  belowHalf,
  finding,
  percent,
  seriesBreaks,
  shareJumps,
  shareOfSecondary,
  sharesState,
  valueAddedByShares,
} from '../../packages/evidence/src/demo/faults.ts';
import { readCsv, writeCsv, writeJson } from './files.mjs';

const HEADER = ['year', 'region', 'industry', 'measure', 'unit', 'value'];
const NATION = '100000';
const COLLECTION = {
  collection: 'cudavailable/Data_Visualization',
  version: 'e7abc663f118f5dddf632d916bd9d98173b778ca (2024-12-18)',
};
const LICENCE =
  '国家统计局数字，事实性数据；转录自公开仓库 cudavailable/Data_Visualization（该仓库无许可证文件），引用请注明国家统计局';
const RESOLD = finding(
  'second-hand',
  'information',
  {
    zh: '转录自二手汇编（原文件含转售广告），未逐一与 data.stats.gov.cn 核对；发布个别数字前请复核',
    en: 'Taken from a second-hand compilation (the original file carries a reseller’s advert), not compared figure by figure with data.stats.gov.cn; check single numbers before publishing',
  },
  [],
);

/** The accounts' rows as numbers. */
export async function readAccounts(source) {
  const rows = await readCsv(`${source}/china-province-panel/province_gdp_three_industries_1952_2022.csv`);
  return rows.map((row) => ({
    year: Number(row.year),
    code: row.adcode,
    region: row.province,
    gdp: Number(row.gdp_yi_yuan),
    shares: [row.primary_share_pct, row.secondary_share_pct, row.tertiary_share_pct].map(Number),
  }));
}

/** National GDP of a year as the accounts give it, in 亿元. */
export function nationalGdp(accounts, year) {
  return accounts.find((row) => row.code === NATION && row.year === year).gdp;
}

/** Provincial GDP by three industries, 1952–2022. */
export async function tabulateGdp(accounts, directory) {
  const id = 'china-provincial-gdp-1952-2022';
  const provinces = accounts.filter((row) => row.code !== NATION);
  const tidy = provinces.flatMap((row) =>
    valueAddedByShares(row).map((value, i) => [
      row.year,
      row.code,
      i + 1,
      'value_added',
      '亿元',
      Number.isNaN(value) ? '' : Number(value.toFixed(4)),
    ]),
  );
  await writeCsv(`${directory}/${id}.csv`, HEADER, tidy);
  await writeJson(`${directory}/${id}.json`, {
    id,
    version: 1,
    title: { zh: '分省地区生产总值（三次产业）1952—2022', en: 'Provincial GDP by three industries, 1952–2022' },
    source: '国家统计局：地区生产总值及三次产业构成（当年价格）',
    licence: LICENCE,
    original: {
      ...COLLECTION,
      files: ['src/assets/gdpDataByYear.json'],
      method: {
        zh: '三次产业增加值 = 地区生产总值 × 构成；构成合计与 100 之差在 0.15 以内（舍入）者按合计归一，使三次产业之和等于地区生产总值；更大者按原构成计算并列入质量报告；构成全为 0 者为缺失。保留 4 位小数',
        en: 'Value added = GDP × share; shares that miss 100 by at most 0.15 (rounding) are scaled so that the parts sum to GDP, others are taken as they stand and reported; shares that are all zero are missing. Four decimals',
      },
    },
    regionScheme: 'gbt2260',
    industryScheme: 'three-industries',
    absent: 'missing',
    measures: [{ code: 'value_added', name: { zh: '增加值', en: 'Value added' }, unit: '亿元', estimate: true }],
    rows: tidy.length,
    quality: gdpFaults(accounts, provinces),
  });
  return tidy.length;
}

function gdpFaults(accounts, provinces) {
  const state = (wanted) => provinces.filter((row) => sharesState(row) === wanted);
  const sumOf = (row) => row.shares.reduce((a, b) => a + b, 0);
  const scaled = state('rounded').filter((row) => Math.abs(sumOf(row) - 100) > 1e-9);
  const late = [...new Set(provinces.map((row) => row.region))]
    .map((region) => [region, Math.min(...provinces.filter((row) => row.region === region).map((row) => row.year))])
    .filter(([, first]) => first > 1952);
  return [
    finding(
      'computed',
      'information',
      {
        zh: '增加值由地区生产总值乘以公布的构成（0.1 或 0.01 个百分点）推算，是估计值；占比很小的第一产业误差可达百分之十几',
        en: 'Value added is computed from GDP and published shares (to 0.1 or 0.01 points), hence marked as estimate; a primary sector with a very small share can be off by over 10 %',
      },
      coarse(provinces),
    ),
    finding(
      'missing-shares',
      'caution',
      {
        zh: '构成全为 0，实为缺失：不作 0 处理',
        en: 'All three shares are zero, that is missing: not taken as zero',
      },
      state('missing').map((row) => ({ found: `${row.region} ${row.year}` })),
    ),
    finding(
      'shares-not-100',
      'caution',
      {
        zh: '三次产业构成合计与 100 相差超过舍入误差，三次产业之和不等于地区生产总值',
        en: 'The three shares miss 100 by more than rounding: the parts do not sum to GDP',
      },
      state('inconsistent').map((row) => ({ found: `${row.region} ${row.year}: ${sumOf(row).toFixed(2)}` })),
    ),
    finding(
      'shares-scaled',
      'information',
      {
        zh: '构成因舍入合计不为 100，按合计归一',
        en: 'Shares off 100 by rounding were scaled to it',
      },
      scaled.map((row) => ({ found: `${row.region} ${row.year}: ${sumOf(row).toFixed(2)}` })),
    ),
    finding(
      'vintage-break',
      'caution',
      {
        zh: '名义地区生产总值一年内下降 5% 以上：除湖北 2020 年确有下降外，多为修订前后两个口径相接（2018、2019 年间尤多），不可跨年直接比较增速',
        en: 'Nominal GDP falls by over 5 % in a year: apart from Hubei’s real fall in 2020 these are mostly two vintages put end to end (around 2018–2019 above all); growth across that year is not comparable',
      },
      seriesBreaks(
        provinces
          .filter((row) => row.year > 1978)
          .map((row) => ({ year: row.year, region: row.region, value: row.gdp })),
        0.05,
      ),
    ),
    finding(
      'late-series',
      'information',
      {
        zh: '序列起点晚于 1952 年',
        en: 'Series that begin after 1952',
      },
      late.map(([region, first]) => ({ found: `${region} ${first}` })),
    ),
    nationalCheck(accounts, provinces),
    RESOLD,
  ];
}

/** Primary sectors whose rounding error alone is over a tenth of the figure. */
function coarse(provinces) {
  return provinces
    .filter(
      (row) =>
        sharesState(row) === 'rounded' &&
        row.shares.every((share) => Math.abs(share * 10 - Math.round(share * 10)) < 1e-9),
    )
    .filter((row) => row.shares[0] > 0 && 0.05 / row.shares[0] > 0.1)
    .map((row) => ({ found: `${row.region} ${row.year}: ${row.shares[0]}% ± 0.05` }));
}

/** The 中国 row is kept out of the regions and compared with their sum. */
function nationalCheck(accounts, provinces) {
  const places = accounts
    .filter((row) => row.code === NATION && row.year >= 2003)
    .map((nation) => {
      const sum = provinces.filter((row) => row.year === nation.year).reduce((total, row) => total + row.gdp, 0);
      return { found: `${nation.year}: ${sum.toFixed(1)} / ${nation.gdp} = ${percent(sum / nation.gdp)}` };
    });
  return finding(
    'national-row',
    'information',
    {
      zh: '“中国”行不作为地区收录，仅用于核对：各省合计 / 全国（2017 年以前各省合计大于全国是已知现象）',
      en: 'The row 中国 is not a region; it serves as a check: sum of provinces / nation (above 100 % before 2017, as is known)',
    },
    places,
  );
}

/** Industrial value added by province, 2013–2022. */
export async function tabulateIndustry(source, accounts, directory) {
  const id = 'china-provincial-industry-2013-2022';
  const rows = await readCsv(`${source}/china-province-panel/province_industrial_value_added_2013_2022.csv`);
  const tidy = rows.map((row) => [
    row.year,
    row.adcode,
    '21',
    'value_added',
    '亿元',
    Number(row.industrial_value_added_yi_yuan),
  ]);
  await writeCsv(`${directory}/${id}.csv`, HEADER, tidy);
  await writeJson(`${directory}/${id}.json`, {
    id,
    version: 1,
    title: { zh: '分省工业增加值 2013—2022', en: 'Provincial industrial value added, 2013–2022' },
    source: '国家统计局：分省工业增加值（当年价格）',
    licence: LICENCE,
    original: {
      ...COLLECTION,
      files: ['src/components/IndustryProvince.vue'],
      method: { zh: '数值未改', en: 'Figures unchanged' },
    },
    regionScheme: 'gbt2260',
    industryScheme: 'three-industries',
    absent: 'missing',
    measures: [{ code: 'value_added', name: { zh: '增加值', en: 'Value added' }, unit: '亿元', estimate: false }],
    rows: tidy.length,
    quality: industryFaults(rows, accounts),
  });
  return tidy.length;
}

function industryFaults(rows, accounts) {
  const secondary = new Map(accounts.map((row) => [`${row.year} ${row.region}`, valueAddedByShares(row)[1]]));
  const industry = rows.map((row) => ({
    year: Number(row.year),
    region: row.province,
    value: Number(row.industrial_value_added_yi_yuan),
  }));
  const shares = shareOfSecondary(industry, secondary);
  return [
    finding(
      'below-half-of-secondary',
      'caution',
      {
        zh: '工业增加值不足第二产业的一半：内蒙古、吉林、天津、青海多因地区生产总值未修订而工业已修订（两个口径混用）；西藏各年都低，主因是建筑业占比高',
        en: 'Industry is below half of the secondary sector: in Inner Mongolia, Jilin, Tianjin and Qinghai mostly because GDP was left unrevised and industry was revised (two vintages); Tibet is low in every year, mainly for its large construction sector',
      },
      belowHalf(shares),
    ),
    finding(
      'vintage-jump',
      'caution',
      {
        zh: '工业占第二产业的比重一年内变动超过 15 个百分点：修订前后口径在此相接，跨年增速不可比',
        en: 'Industry’s share of the secondary sector moves by over 15 points in a year: vintages before and after revision meet there, growth across is not comparable',
      },
      shareJumps(shares),
    ),
    RESOLD,
  ];
}
