import type { Article } from './article.ts';

/** Article 10: what production costs. Binds where no law, administrative regulation or approval of the State Council allows it. */
export const cost: readonly Article[] = [
  {
    regulation: '10(1)',
    measures: '18',
    proviso: true,
    text: { zh: '不得给予特定经营者税收优惠', en: 'no tax preference for specific operators' },
    items: [
      {
        item: 1,
        text: { zh: '减轻或免除特定经营者的纳税义务', en: 'relief from or reduction of the duty to pay tax' },
      },
      {
        item: 2,
        text: { zh: '以违法转换组织形式等方式变相少缴税款', en: 'less tax by unlawful change of legal form' },
      },
      {
        item: 3,
        text: { zh: '以对特定园区核定征收等方式变相少缴税款', en: 'less tax by assessed levy for a particular park' },
      },
    ],
  },
  {
    regulation: '10(2)',
    measures: '19',
    proviso: true,
    text: {
      zh: '不得给予特定经营者选择性、差异化的财政奖励或补贴',
      en: 'no selective or differential fiscal reward or subsidy for specific operators',
    },
    items: [
      {
        item: 1,
        text: {
          zh: '直接确定受益者，或以入选条件不明确、不合理的名录库、企业库实施奖补',
          en: 'beneficiaries named directly, or chosen by lists whose conditions are unclear or unreasonable',
        },
      },
      { item: 2, text: { zh: '按所有制、组织形式实施奖补', en: 'rewards by ownership or legal form' } },
      {
        item: 3,
        text: {
          zh: '以迁入本地、在本地纳税、纳入本地统计等为条件实施奖补',
          en: 'rewards on condition of moving in, paying tax here or being counted in local statistics',
        },
      },
      {
        item: 4,
        text: {
          zh: '以列收列支、违法先征后返、即征即退等形式返还，或减免自然资源有偿使用收入',
          en: 'money handed back by entry on both sides, by levy and unlawful refund, or by waiving income from natural resources',
        },
      },
    ],
  },
  {
    regulation: '10(3)',
    measures: '20',
    proviso: true,
    text: {
      zh: '不得在要素获取、行政事业性收费、政府性基金、社会保险费等方面给予特定经营者优惠',
      en: 'no preference for specific operators in factors, administrative fees, government funds or social insurance',
    },
    items: [
      {
        item: 1,
        text: {
          zh: '直接确定受益者，或没有客观明确条件的要素优惠',
          en: 'factors on preferential terms for named operators or without objective, clear conditions',
        },
      },
      {
        item: 2,
        text: {
          zh: '减免、缓征、停征行政事业性收费和政府性基金',
          en: 'administrative fees or government funds reduced, deferred or stopped',
        },
      },
      { item: 3, text: { zh: '减免或缓征社会保险费', en: 'social insurance contributions reduced or deferred' } },
    ],
  },
];
