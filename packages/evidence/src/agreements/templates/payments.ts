import { apportionment } from '@yanzhen/science/agreements';
import { type AgreementTemplate, illustrative, incomeTax, none, partiesOf } from './template.ts';

const member = (id: string, zh: string, en: string) => ({
  ...{ id, name: { zh, en }, role: 'member' as const },
  ...partiesOf.worth,
});

const cities = [
  member('city-1', '城市一', 'City 1'),
  member('city-2', '城市二', 'City 2'),
  member('city-3', '城市三', 'City 3'),
];

const base = (at: string, amount: number, growth: number, stock: number) => ({
  ...{ id: `tax-${at}`, kind: 'commercial-property-tax', at, retained: 1, stock },
  name: { zh: '工商业税基收入', en: 'commercial tax base' },
  amounts: { from: 1, amount, growth },
});

const branches = {
  'city-1': { revenue: 600, pay: 90, assets: 400 },
  'city-2': { revenue: 300, pay: 60, assets: 500 },
  'city-3': { revenue: 100, pay: 30, assets: 100 },
};

/** Half of what the branches' formula gives, the quarter of the head office on top of its own. */
function incomeTaxShares(): Record<string, number> {
  const parts = apportionment(branches);
  return {
    ...Object.fromEntries(Object.entries(parts).map(([city, part]) => [city, part / 2])),
    'head-office': 0.25,
    'central-pool': 0.25,
  };
}

/** Precedents that pay rents or percentages, pool a base, or apportion it by a formula. */
export const paymentTemplates: readonly AgreementTemplate[] = [
  {
    id: 'pinghu-qingtian',
    name: { zh: '平湖—青田', en: 'Pinghu–Qingtian' },
    family: 'investment-share',
    rule: {
      zh: '每年固定收益为投资额的10%，另加土地指标。',
      en: 'Fixed 10 % of the investment a year, plus land quota.',
    },
    time: { zh: '按年', en: 'Yearly' },
    statistics: none,
    source: 'one published page',
    contract: illustrative({
      terms: [{ id: 'percent', kind: 'percent', from: 'host', to: 'sender', rate: 0.1, of: 'sender' }],
      lever: { term: 'percent', party: 'sender', against: 'host' },
      inKind: [
        { from: 'sender', to: 'host', what: { zh: '土地指标（数量未写明）', en: 'land quota (amount not stated)' } },
      ],
      open: [{ zh: '土地指标数量与年限', en: 'How much land quota, and for how long' }],
    }),
  },
  {
    id: 'yinzhou-qujiang-2023',
    name: { zh: '鄞州—衢江（2023）', en: 'Yinzhou–Qujiang (2023)' },
    family: 'rent',
    rule: { zh: '前期每年固定10%，其后按租金。', en: 'Fixed 10 % a year, then by rent.' },
    time: { zh: '5年，其后另议', en: '5 years, then open' },
    statistics: none,
    source: 'nbyz.gov.cn 2023-02-10',
    contract: illustrative({
      terms: [
        {
          id: 'percent',
          kind: 'percent',
          from: 'host',
          to: 'sender',
          rate: 0.1,
          of: 'sender',
          period: { from: 1, to: 5 },
        },
        {
          ...{ id: 'rent', kind: 'fixed', from: 'host', to: 'sender', amounts: { from: 6, amount: 1000 } },
          for: { zh: '厂房租金', en: 'rent of premises' },
        },
      ],
      lever: { term: 'percent', party: 'sender', against: 'host' },
      open: [
        { zh: '5年后的租金：示例取每年1000万元', en: 'The rent after five years: 10 million CNY a year stands in' },
      ],
    }),
  },
  {
    id: 'twin-cities-1971',
    name: { zh: '双子城财政差异法（美国，1971）', en: 'Twin Cities fiscal disparities (USA, 1971)' },
    family: 'pool',
    rule: {
      zh: '工商业税基增长的40%进入公共池，按人口与反向富裕程度分配。',
      en: '40 % of the growth of the commercial tax base is pooled and handed out by population × inverse wealth.',
    },
    time: { zh: '长期', en: 'Permanent' },
    statistics: none,
    source: 'law review, one published page',
    contract: illustrative({
      parties: cities,
      outlays: [],
      streams: [
        base('city-1', 50_000, 0.06, 50_000),
        base('city-2', 20_000, 0.03, 20_000),
        base('city-3', 8000, 0.01, 8000),
      ],
      // Population (10,000) times the average wealth over the city's own.
      terms: [
        {
          ...{ id: 'pool', kind: 'pool', base: { of: 'increment' }, rate: 0.4 },
          weights: { 'city-1': 80 * 0.7, 'city-2': 50 * 1.1, 'city-3': 40 * 1.9 },
        },
      ],
      lever: undefined,
    }),
  },
  {
    id: 'china-head-office-branches',
    name: { zh: '跨地区总分机构企业所得税分摊', en: 'Corporate income tax of head office and branches (China)' },
    family: 'apportioned',
    rule: {
      zh: '一半由分支机构按营业收入0.35、职工薪酬0.35、资产总额0.30分摊；另一半部分归总机构所在地、部分进入中央分配池。',
      en: 'Half to the branches by revenue 0.35, pay 0.35, assets 0.30; of the other half part stays with the head office’s place and part goes to a central pool.',
    },
    ...{ time: none, statistics: none },
    source: 'one published page',
    contract: illustrative({
      parties: [
        ...cities,
        member('head-office', '总机构所在地', 'Head office’s place'),
        { id: 'central-pool', name: { zh: '中央分配池', en: 'Central pool' }, role: 'upper', ...partiesOf.worth },
      ],
      outlays: [],
      streams: [{ ...incomeTax, at: 'head-office' }],
      terms: [
        {
          ...{ id: 'split', kind: 'split', base: { of: 'all' } },
          periods: [{ from: 1, to: 20, shares: incomeTaxShares() }],
        },
      ],
      lever: { term: 'split', party: 'city-1', against: 'head-office' },
      open: [
        {
          zh: '总机构所在地与中央分配池各25%凭专业记忆，须核对；三项因素为示例',
          en: '25 % each to the head office’s place and the central pool is from professional memory and must be checked; the factors are made up',
        },
      ],
    }),
  },
];
