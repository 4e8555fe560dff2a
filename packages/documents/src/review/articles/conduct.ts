import type { Article } from './article.ts';

/** Article 11: how firms behave. */
export const conduct: readonly Article[] = [
  {
    regulation: '11(1)',
    measures: '21',
    proviso: false,
    text: {
      zh: '不得强制或变相强制垄断行为，不得为其提供便利',
      en: 'no forcing of monopoly conduct, openly or in disguise, and no easing of it',
    },
    items: [
      {
        item: 1,
        text: {
          zh: '以行政命令、行政指导等强制、组织、引导垄断行为',
          en: 'monopoly conduct ordered, organised or guided by administrative means',
        },
      },
      {
        item: 2,
        text: {
          zh: '组织签订协议、备忘录等促成垄断行为',
          en: 'monopoly conduct brought about by agreements or memoranda',
        },
      },
      {
        item: 3,
        text: {
          zh: '违法公开，或要求公开拟定价格、成本、产销数量和计划、客户等敏感信息',
          en: 'sensitive data disclosed, or demanded for disclosure: intended prices, costs, quantities, plans, customers',
        },
      },
    ],
  },
  {
    regulation: '11(2)',
    measures: '22',
    proviso: false,
    text: {
      zh: '不得越权制定政府指导价、政府定价，为特定经营者提供优惠价格',
      en: 'no government pricing beyond one’s powers that favours specific operators',
    },
    items: [
      {
        item: 1,
        text: {
          zh: '对指导价商品直接定价，违法提供优惠价格',
          en: 'a fixed price where only a guided price is allowed, giving an unlawful advantage',
        },
      },
      {
        item: 2,
        text: {
          zh: '对本级定价目录之外的商品、要素定价，违法提供优惠价格',
          en: 'a price for what is outside one’s own pricing catalogue, giving an unlawful advantage',
        },
      },
      {
        item: 3,
        text: {
          zh: '不执行政府指导价、政府定价，违法提供优惠价格',
          en: 'departure from the government’s price, giving an unlawful advantage',
        },
      },
    ],
  },
  {
    regulation: '11(3)',
    measures: '23',
    proviso: false,
    text: {
      zh: '不得违法干预市场调节价商品、要素的价格水平',
      en: 'no unlawful interference with prices that the market sets',
    },
    items: [
      { item: 1, text: { zh: '制定建议价', en: 'suggested prices' } },
      {
        item: 2,
        text: {
          zh: '通过干预手续费、保费、折扣等影响价格',
          en: 'interference by way of commissions, premiums or discounts',
        },
      },
      {
        item: 3,
        text: { zh: '其他违法干预价格水平的内容', en: 'other unlawful interference with the level of prices' },
      },
    ],
  },
];
