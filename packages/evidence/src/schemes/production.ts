import { type Scheme, scheme } from './scheme.ts';

let built: Scheme | undefined;

/** Regional accounts by production: the three industries (三次产业) and the branches that are published below them. */
export function productionAccounts(): Scheme {
  built ??= scheme({
    id: 'three-industries',
    kind: 'industry',
    title: { zh: '三次产业', en: 'Three industries' },
    vintage: '2018',
    source: '国家统计局《三次产业划分规定（2012）》2018 年修订；地区生产总值核算的行业分组',
    levels: [
      { level: 1, name: { zh: '产业', en: 'Industry' } },
      { level: 2, name: { zh: '行业', en: 'Branch' } },
    ],
    units: ROWS.map(([code, parent, zh, en, ...aliases]) => ({
      code,
      name: { zh, en },
      level: code.length,
      aliases,
      ...(parent === '' ? {} : { parent }),
    })),
  });
  return built;
}

const ROWS: readonly (readonly [string, string, string, string, ...string[]])[] = [
  ['1', '', '第一产业', 'Primary industry', '一产', '第一产业增加值', 'Primary', 'Primary sector'],
  ['2', '', '第二产业', 'Secondary industry', '二产', '第二产业增加值', 'Secondary', 'Secondary sector'],
  ['3', '', '第三产业', 'Tertiary industry', '三产', '第三产业增加值', 'Tertiary', 'Tertiary sector'],
  ['11', '1', '农林牧渔业', 'Agriculture, forestry and fishing'],
  ['21', '2', '工业', 'Industry', '工业增加值', '全部工业'],
  ['22', '2', '建筑业', 'Construction'],
  ['31', '3', '批发和零售业', 'Wholesale and retail'],
  ['32', '3', '交通运输、仓储和邮政业', 'Transport, storage and post'],
  ['33', '3', '住宿和餐饮业', 'Hotels and catering'],
  ['34', '3', '金融业', 'Finance'],
  ['35', '3', '房地产业', 'Real estate'],
  ['36', '3', '其他服务业', 'Other services', '其他行业'],
];
