import type { Indicator } from './indicator.ts';

/** Where a region is strong: location quotient, presence, diversity, ubiquity. */
export const advantageIndicators: readonly Indicator[] = [
  {
    code: 'lq',
    family: 'advantage',
    of: 'cell',
    name: { zh: '区位商', en: 'Location quotient' },
    formula: 'LQ[r,i] = (X[r,i] / x_r) / (x_i / x)',
    definition: {
      zh: '某产业在本地的比重，除以该产业在全部地区的比重。用于出口时即显性比较优势（RCA）。',
      en: 'The industry’s share in the region, divided by its share in all regions together. On exports it is revealed comparative advantage (RCA).',
    },
    reading: {
      zh: '大于或等于 1 为专业化：1.8 表示本地比重是平均的 1.8 倍。',
      en: '1 or more means specialised: 1.8 says the industry weighs 1.8 times as much here as on average.',
    },
    trap: {
      zh: '没有总量的地区或产业无定义（空值），不记为 0 或无穷大；小地区的区位商容易虚高，应同时看规模。',
      en: 'A region or industry without a total is undefined (empty), never 0 or infinite; small regions get high quotients easily, so look at the size as well.',
    },
    scale: 'around-one',
    source:
      'Balassa, B. (1965). Trade liberalisation and “revealed” comparative advantage. The Manchester School 33(2).',
  },
  {
    code: 'present',
    family: 'advantage',
    of: 'cell',
    name: { zh: '比较优势（有/无）', en: 'Presence' },
    formula: 'M[r,i] = 1 if X[r,i] · x ≥ x_r · x_i, else 0',
    definition: {
      zh: '区位商是否达到阈值（默认 1）。',
      en: 'Whether the location quotient reaches the threshold (1 by default).',
    },
    reading: {
      zh: '是：该地区在该产业上具有比较优势。',
      en: 'Yes: the region has a comparative advantage in the industry.',
    },
    trap: {
      zh: '恰好等于 1 算作具有。判断用乘法而不用除法：除法会使恰好等于 1 的情形在换算单位后翻转。',
      en: 'Exactly 1 counts. The test multiplies and never divides: division flips exact ties when the data are rescaled.',
    },
    scale: 'count',
    source:
      'Hidalgo, C. A., Klinger, B., Barabási, A.-L., Hausmann, R. (2007). The product space conditions the development of nations. Science 317.',
  },
  {
    code: 'diversity',
    family: 'advantage',
    of: 'region',
    name: { zh: '多样性', en: 'Diversity' },
    formula: 'd_r = Σ_i M[r,i]',
    definition: {
      zh: '该地区具有比较优势的产业个数。',
      en: 'The number of industries in which the region has an advantage.',
    },
    reading: { zh: '15：在 15 个产业上具有比较优势。', en: '15: the region is specialised in 15 industries.' },
    trap: {
      zh: '取决于分类的粗细：42 个部门与 1,380 个小类之间不可比较。',
      en: 'It depends on how fine the classification is: 42 sectors and 1,380 classes cannot be compared.',
    },
    scale: 'count',
    source: 'Hidalgo, C. A., Hausmann, R. (2009). The building blocks of economic complexity. PNAS 106(26).',
  },
  {
    code: 'ubiquity',
    family: 'advantage',
    of: 'industry',
    name: { zh: '遍在性', en: 'Ubiquity' },
    formula: 'u_i = Σ_r M[r,i]',
    definition: {
      zh: '在该产业上具有比较优势的地区个数。',
      en: 'The number of regions with an advantage in the industry.',
    },
    reading: { zh: '3：只有 3 个地区专业化于此。', en: '3: only three regions are specialised in it.' },
    trap: {
      zh: '少见不等于复杂：矿产少见是因为资源分布，要结合多样性一起看。',
      en: 'Rare is not the same as complex: a mineral is rare because of where it lies. Read it together with diversity.',
    },
    scale: 'count',
    source: 'Hidalgo, C. A., Hausmann, R. (2009). The building blocks of economic complexity. PNAS 106(26).',
  },
];
