import {
  type AgreementTemplate,
  illustrative,
  incomeTax,
  landTax,
  none,
  partiesOf,
  splitTerm,
  vat,
} from './template.ts';

const ratioOpen = {
  zh: '分成比例：资料未写明，示例取 5:5',
  en: 'The ratio: no source states it; 50:50 stands in',
};

/** Precedents that share taxes by ratios. */
export const splitTemplates: readonly AgreementTemplate[] = [
  {
    id: 'jingjinji-relocation-2015',
    name: { zh: '京津冀产业转移（2015）', en: 'Beijing–Tianjin–Hebei relocation (2015)' },
    family: 'phased',
    rule: {
      zh: '政府主导转移、迁出前三年每年纳税不低于2000万元的企业：三税五五分成（其中营业税2016年已并入增值税）。',
      en: 'Government-led moves of firms that paid at least 20 million CNY a year over the three years before: three taxes 50:50 (one of them, business tax, ended in 2016).',
    },
    time: {
      zh: '到期或达到上限为止，此后全归迁入地。',
      en: 'Until the term or the cap is reached, then all to the host.',
    },
    statistics: none,
    source: 'axyjyo.cn 2015-09-29',
    contract: illustrative({
      streams: [
        { ...vat, before: [2400, 2600, 2900] },
        { ...incomeTax, before: [2400, 2600, 2900] },
      ],
      terms: [
        {
          ...splitTerm([[1, 5, 0.5]]),
          base: { of: 'all', least: 2000 },
          cap: { total: { sender: 8700 } },
        },
      ],
      open: [
        {
          zh: '分享年限和上限：示例取5年、8700万元',
          en: 'The term and the cap: 5 years and 87 million CNY stand in',
        },
      ],
    }),
  },
  {
    id: 'gaozhu',
    name: { zh: '川渝高竹新区', en: 'Gaozhu New Area (Sichuan–Chongqing)' },
    family: 'increment-split',
    rule: { zh: '存量各自留存，增量五五分成。', en: 'Stock stays with each side; the increment is shared 50:50.' },
    ...{ time: none, statistics: none },
    source: 'baike.sc.xinhuanet.com',
    contract: illustrative({
      streams: [{ ...vat, amounts: { from: 1, amount: 9000, growth: 0.04 }, stock: 1200 }, incomeTax],
      terms: [splitTerm([[1, 20, 0.5]], 'increment')],
    }),
  },
  {
    id: 'shenshan-2018',
    name: { zh: '深汕特别合作区（至2020）', en: 'Shenzhen–Shanwei Special Cooperation Zone (to 2020)' },
    family: 'retained',
    rule: { zh: '两市均不提取，全部留在合作区。', en: 'The two cities take nothing; all stays in the zone.' },
    time: { zh: '至2020年', en: 'To 2020' },
    statistics: { zh: '考核时地区生产总值两市都计', en: 'GDP counted by both for appraisal' },
    source: 'sznews.com 2018-12-16',
    contract: illustrative({
      parties: [
        partiesOf.sender,
        partiesOf.host,
        { id: 'zone', name: { zh: '合作区管委会', en: 'Zone administration' }, role: 'zone', ...partiesOf.worth },
      ],
      terms: [{ ...splitTerm([]), periods: [{ from: 1, to: 5, shares: { zone: 1 } }] }],
      statistics: { gdp: { rule: 'both', shares: { sender: 1 } } },
      lever: { term: 'split', party: 'zone', against: 'host' },
      open: [{ zh: '2020年以后的分配', en: 'What follows after 2020' }],
    }),
  },
  {
    id: 'qingchuan-guangyuan',
    name: { zh: '青川—广元川浙合作产业园', en: 'Qingchuan–Guangyuan Sichuan–Zhejiang park' },
    family: 'fixed-split',
    rule: {
      zh: '增值税、所得税和增加值按6:4分享。',
      en: 'VAT, income tax and value added are shared 6:4.',
    },
    time: { zh: '每年保底500万元', en: 'Floor of 5 million CNY a year' },
    statistics: { zh: '增加值按6:4分计', en: 'Value added split 6:4' },
    source: 'ask.fsou.com',
    contract: illustrative({
      terms: [{ ...splitTerm([[1, 20, 0.6]]), floor: { party: 'sender', amount: 500, paidBy: 'host' } }],
      statistics: { gdp: { rule: 'split', shares: { sender: 0.6, host: 0.4 } } },
      open: [
        {
          zh: '6:4中哪一方为6、保底由谁支付：示例取甲方',
          en: 'Which side has the 6, and who pays the floor: party A stands in',
        },
      ],
    }),
  },
  {
    id: 'jinzhou-bay-2006',
    name: { zh: '锦州湾（2006）', en: 'Jinzhou Bay (2006)' },
    family: 'increment-split',
    rule: {
      zh: '省级增量收入100%返还，由双方五五分成。',
      en: '100 % of the provincial increment is returned and shared 50:50.',
    },
    ...{ time: none, statistics: none },
    source: 'huaxia.com 2006-05',
    contract: illustrative({
      parties: [
        partiesOf.sender,
        partiesOf.host,
        { id: 'province', name: { zh: '省', en: 'Province' }, role: 'upper', essential: false, ...partiesOf.worth },
      ],
      streams: [{ ...vat, retained: 0.4, upper: { party: 'province', share: 0.1 } }],
      terms: [splitTerm([[1, 20, 0.5]], 'upper-increment')],
      open: [{ zh: '省级分享比例：示例取增值税的10%', en: 'The province’s part: 10 % of VAT stands in' }],
    }),
  },
  {
    id: 'zibo-capital-linked-2022',
    name: { zh: '淄博资本联结项目（2022）', en: 'Zibo capital-linked projects (2022)' },
    family: 'phased',
    rule: {
      zh: '先归还转出地的投入，再按6:4（转出地:承接地）分享，到期后全归承接地。',
      en: 'First the sender’s outlay is repaid, then 6:4 (sender:host), then all to the host.',
    },
    time: { zh: '20年', en: '20 years' },
    statistics: none,
    source: 'dtgdc.com 2022-05-05',
    contract: illustrative({
      years: 25,
      terms: [{ id: 'repay', kind: 'repay', base: { of: 'all' }, to: 'sender' }, splitTerm([[1, 20, 0.6]])],
    }),
  },
  {
    id: 'zibo-shizuishan-2011',
    name: { zh: '淄博—石嘴山（2011）', en: 'Zibo–Shizuishan (2011)' },
    family: 'phased',
    rule: {
      zh: '增值税、企业所得税、城镇土地使用税地方部分：先6:4，后5:5。',
      en: 'Local VAT, corporate income tax, urban land-use tax: 60:40, then 50:50.',
    },
    time: { zh: '前10年6:4，其后40年5:5', en: 'Years 1–10, then 40 years' },
    statistics: none,
    source: 'one published page',
    contract: illustrative({
      years: 50,
      streams: [vat, incomeTax, landTax],
      terms: [
        splitTerm([
          [1, 10, 0.6],
          [11, 50, 0.5],
        ]),
      ],
      open: [{ zh: '6:4中哪一方为6：示例取甲方', en: 'Which side has the 60: party A stands in' }],
    }),
  },
  {
    id: 'kunming-2024',
    name: { zh: '昆明（2024）', en: 'Kunming (2024)' },
    family: 'fixed-split',
    rule: {
      zh: '县级留成税收扣除优惠政策后共享。',
      en: 'County-retained tax after preferential policies is shared.',
    },
    time: { zh: '按季、按年考核', en: 'Quarterly and yearly assessment' },
    statistics: {
      zh: '固定资产投资、产值、销售额双方全额计算',
      en: 'Fixed investment, output and sales counted in full on both sides',
    },
    source: 'yndaily 2024-05-15',
    contract: illustrative({
      streams: [{ ...vat, policies: { from: 3, amount: 300 } }, incomeTax],
      terms: [splitTerm([[1, 20, 0.5]])],
      statistics: {
        investment: { rule: 'both', shares: { sender: 1 } },
        output: { rule: 'both', shares: { sender: 1 } },
      },
      open: [ratioOpen],
    }),
  },
  {
    id: 'yunnan-2025',
    name: { zh: '云南（2025）', en: 'Yunnan (2025)' },
    family: 'fixed-split',
    rule: {
      zh: '省级部分按现行体制，地方部分由合作方约定；六类合作。',
      en: 'The province’s part by present rules, the local part as agreed; six types of cooperation.',
    },
    time: none,
    statistics: { zh: '指标也共享', en: 'Indicators shared too' },
    source: 'china.com.cn 2025-06-27',
    contract: illustrative({
      terms: [splitTerm([[1, 20, 0.5]])],
      statistics: {
        gdp: { rule: 'split', shares: { sender: 0.5, host: 0.5 } },
        output: { rule: 'split', shares: { sender: 0.5, host: 0.5 } },
      },
      open: [ratioOpen, { zh: '指标分享比例：示例取 5:5', en: 'How indicators are shared: 50:50 stands in' }],
    }),
  },
];
