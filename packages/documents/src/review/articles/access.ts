import type { Article } from './article.ts';

/** Article 8: entering and leaving a market. */
export const access: readonly Article[] = [
  {
    regulation: '8(1)',
    measures: '9',
    proviso: false,
    text: {
      zh: '市场准入负面清单之外，不得违法设置审批程序',
      en: 'no unlawful approval procedure outside the national negative list for market access',
    },
    items: [
      { item: 1, text: { zh: '另行制定准入性质的负面清单', en: 'a negative list of one’s own' } },
      {
        item: 2,
        text: {
          zh: '清单外设许可，或用备案、证明、目录、计划、规划、认证等要求先获同意才能经营',
          en: 'a licence outside the list, or a filing, certificate, catalogue, plan or accreditation that must be obtained before doing business',
        },
      },
      {
        item: 3,
        text: {
          zh: '违法增加审批环节，或设审批性的前置备案',
          en: 'further steps of approval, or a prior filing that works as one',
        },
      },
      {
        item: 4,
        text: {
          zh: '违规增设禁入措施，或限制资质、所有制、股比、经营范围、业态和商业模式',
          en: 'further bans, or limits on qualification, ownership, shares, scope or business model',
        },
      },
      { item: 5, text: { zh: '违规采取临时性准入管理', en: 'ad-hoc controls on entry' } },
    ],
  },
  {
    regulation: '8(2)',
    measures: '10',
    proviso: false,
    text: { zh: '不得违法设置或授予特许经营权', en: 'no franchise set up or awarded unlawfully' },
    items: [
      {
        item: 1,
        text: {
          zh: '没有法律、行政法规依据或国务院批准而设特许经营，或以其名义增设许可',
          en: 'a franchise, or a licence under that name, without a law, administrative regulation or approval of the State Council',
        },
      },
      {
        item: 2,
        text: {
          zh: '不经招标、谈判等公平竞争方式选定特许经营者',
          en: 'a franchisee chosen without tender, negotiation or another fair contest',
        },
      },
      {
        item: 3,
        text: {
          zh: '违法约定特许期限，或不经法定程序变更',
          en: 'an unlawful term, or a term changed outside the procedure',
        },
      },
    ],
  },
  {
    regulation: '8(3)',
    measures: '11',
    proviso: false,
    text: {
      zh: '不得限定经营、购买、使用特定经营者提供的商品或服务',
      en: 'no restriction of trade, purchase or use to goods or services of specific operators',
    },
    items: [
      { item: 1, text: { zh: '以明示、暗示等方式限定', en: 'restriction by open demand or by hint' } },
      {
        item: 2,
        text: {
          zh: '以所有制、注册地、组织形式或其他不合理条件限定',
          en: 'restriction by ownership, place of registration, legal form or another unreasonable condition',
        },
      },
      {
        item: 3,
        text: {
          zh: '以不合理的项目库、名录库、备选库、资格库限定',
          en: 'restriction by unreasonable lists or pools of projects, suppliers or qualified firms',
        },
      },
      { item: 4, text: { zh: '以奖励或惩罚措施限定', en: 'restriction by reward or penalty' } },
    ],
  },
  {
    regulation: '8(4)',
    measures: '12',
    proviso: false,
    text: {
      zh: '不得设置不合理或歧视性的准入、退出条件',
      en: 'no unreasonable or discriminatory condition of entry or exit',
    },
    items: [
      {
        item: 1,
        text: {
          zh: '准入条件明显不必要，或超过实际需要',
          en: 'conditions of entry plainly unnecessary or beyond the need',
        },
      },
      {
        item: 2,
        text: {
          zh: '按所有制、注册地、组织形式、规模设歧视性准入、退出条件',
          en: 'conditions that discriminate by ownership, place of registration, legal form or size',
        },
      },
      {
        item: 3,
        text: {
          zh: '在注销、破产、挂牌转让等环节违法设退出障碍',
          en: 'unlawful obstacles to deregistration, bankruptcy or listed transfer',
        },
      },
    ],
  },
];
