import type { Article } from './article.ts';

/** Article 9: goods and factors that move freely. */
export const flow: readonly Article[] = [
  {
    regulation: '9(1)',
    measures: '13',
    proviso: false,
    text: {
      zh: '不得限制外地或进口商品、要素进入本地，不得阻碍本地经营者迁出和商品、要素输出',
      en: 'no restriction on outside or imported goods and factors, and no obstacle to local firms that leave or to goods and factors that go out',
    },
    items: [
      {
        item: 1,
        text: {
          zh: '对外地、进口商品规定不同的技术要求和检验标准、更多的检验频次，或要求重复检验认证',
          en: 'other technical demands, test standards or frequencies for outside goods, or tests and certificates repeated',
        },
      },
      {
        item: 2,
        text: {
          zh: '设关卡或以其他手段阻碍商品、要素进出',
          en: 'checkpoints or other means against goods and factors coming in or going out',
        },
      },
      {
        item: 3,
        text: {
          zh: '妨碍变更注册地址、减少注册资本，或对在本地经营年限提要求',
          en: 'obstacles to moving the registration or reducing the capital, or a demand of years in the place',
        },
      },
    ],
  },
  {
    regulation: '9(2)',
    measures: '14',
    proviso: false,
    text: {
      zh: '不得排斥、限制或强制外地经营者在本地投资经营、设立分支机构',
      en: 'no exclusion, restriction or forcing of outside operators to invest or set up branches',
    },
    items: [
      {
        item: 1,
        text: {
          zh: '强制、拒绝或阻碍在本地投资经营、设立分支机构',
          en: 'forcing, refusing or hindering investment or branches',
        },
      },
      {
        item: 2,
        text: {
          zh: '对投资规模、方式、产值、税收或分支机构的商业模式、组织形式提不合理要求',
          en: 'unreasonable demands on size, manner, output or tax of an investment, or on the form of a branch',
        },
      },
      {
        item: 3,
        text: {
          zh: '把在本地投资或设分支机构作为采购、投标、经营的必要条件',
          en: 'local investment or a local branch as the condition of procurement, bidding or doing business',
        },
      },
    ],
  },
  {
    regulation: '9(3)',
    measures: '15',
    proviso: false,
    text: {
      zh: '不得排斥、限制外地经营者参加本地政府采购、招标投标',
      en: 'no exclusion or restriction of outside operators in local procurement and bidding',
    },
    items: [
      { item: 1, text: { zh: '禁止外地经营者参与', en: 'a ban on outside operators' } },
      {
        item: 2,
        text: {
          zh: '直接或变相要求优先采购本地登记企业的商品',
          en: 'a demand, open or disguised, to buy first from firms registered here',
        },
      },
      {
        item: 3,
        text: {
          zh: '以业绩奖项所在区域、纳税社保所在地、产地、注册地、与本地企业联合体等作条件、加分或评标条款',
          en: 'region of past work or awards, place of tax or social insurance, origin, registration or a consortium with a local firm as condition, bonus or award criterion',
        },
      },
      {
        item: 4,
        text: {
          zh: '以本地业绩、成立年限、奖项、纳税社保评信用，或按产地等设差异化信用得分',
          en: 'credit scores from local work, age, awards, tax or social insurance, or scores that differ by origin',
        },
      },
      {
        item: 5,
        text: { zh: '按投标产品的产地设差异性评审标准', en: 'award standards that differ by the origin of the goods' },
      },
      {
        item: 6,
        text: {
          zh: '公示、响应时间不合理，或要求现场报名、现场购买文件',
          en: 'unreasonable notice or response times, registration or purchase of documents in person',
        },
      },
    ],
  },
  {
    regulation: '9(4)',
    measures: '16',
    proviso: false,
    text: {
      zh: '不得对外地或进口商品、要素设歧视性的收费、价格或补贴',
      en: 'no discriminatory fees, prices or subsidies for outside or imported goods and factors',
    },
    items: [
      { item: 1, text: { zh: '歧视性收费项目或标准', en: 'discriminatory fees' } },
      { item: 2, text: { zh: '歧视性价格', en: 'discriminatory prices' } },
      { item: 3, text: { zh: '歧视性补贴', en: 'discriminatory subsidies' } },
    ],
  },
  {
    regulation: '9(5)',
    measures: '17',
    proviso: false,
    text: {
      zh: '不得在资质标准、监管执法等方面对外地经营者提歧视性要求',
      en: 'no discriminatory qualifications, standards or enforcement against outside operators',
    },
    items: [
      { item: 1, text: { zh: '歧视性的资质、标准要求', en: 'discriminatory qualifications or standards' } },
      {
        item: 2,
        text: {
          zh: '歧视性执法，增加检查项目或提高检查频次',
          en: 'discriminatory enforcement: more items or more frequent inspections',
        },
      },
      {
        item: 3,
        text: {
          zh: '在投资经营规模、方式和税费水平上的歧视性要求',
          en: 'discriminatory demands on size or manner of business, or on taxes and fees',
        },
      },
    ],
  },
];
