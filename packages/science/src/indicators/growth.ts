import type { Indicator } from './indicator.ts';

const dunn =
  'Dunn, E. S. (1960). A statistical and analytical technique for regional analysis. Papers in Regional Science 6(1).';

/** Why a region's industry grew: the parts of shift-share. */
export const growthIndicators: readonly Indicator[] = [
  {
    code: 'national_effect',
    family: 'growth',
    of: 'region-industry-change',
    name: { zh: '全国增长分量', en: 'National effect' },
    formula: 'N[r,i] = X₀[r,i] · g',
    definition: {
      zh: '若与全部地区合计同速增长，会增加多少。',
      en: 'The change had the cell grown as fast as everything together.',
    },
    reading: {
      zh: '与另外两项相加，恰为实际变化。',
      en: 'Together with the other two parts it is exactly the change.',
    },
    trap: { zh: '按现价计算时，价格变化也在其中。', en: 'At current prices it contains the change of prices.' },
    scale: 'around-zero',
    source: dunn,
  },
  {
    code: 'industry_mix_effect',
    family: 'growth',
    of: 'region-industry-change',
    name: { zh: '产业结构分量', en: 'Industry-mix effect' },
    formula: 'S[r,i] = X₀[r,i] · (g_i − g)',
    definition: {
      zh: '因产业本身比平均快或慢而多增或少增的部分。',
      en: 'What came from the industry growing faster or slower than everything.',
    },
    reading: { zh: '正：站在了快车道上。', en: 'Positive: the region sat in growing industries.' },
    trap: {
      zh: '期初没有、期末才有的产业没有增长率，单独列出。',
      en: 'An industry that appears has no rate of growth; it is listed on its own.',
    },
    scale: 'around-zero',
    source: dunn,
  },
  {
    code: 'regional_effect',
    family: 'growth',
    of: 'region-industry-change',
    name: { zh: '地区竞争力分量', en: 'Regional effect' },
    formula: 'R[r,i] = X₀[r,i] · (g_ri − g_i)',
    definition: {
      zh: '同一产业在本地比在各地合计快或慢的部分。',
      en: 'What came from the industry growing faster here than elsewhere.',
    },
    reading: { zh: '正：本地胜过同业。', en: 'Positive: the region outdid the industry.' },
    trap: {
      zh: 'Dunn 的地区分量受结构影响；Esteban-Marquillas 把其中的配置分量分开。',
      en: 'Dunn’s regional effect is entangled with structure; Esteban-Marquillas takes the allocation effect out of it.',
    },
    scale: 'around-zero',
    source: dunn,
  },
  {
    code: 'allocation_effect',
    family: 'growth',
    of: 'region-industry-change',
    name: { zh: '配置分量', en: 'Allocation effect' },
    formula: 'A[r,i] = (X₀[r,i] − X₀[r] · x₀_i / x₀) · (g_ri − g_i)',
    definition: {
      zh: '是否恰好专业化于自己做得快的产业。',
      en: 'Whether the region is specialised in what it does faster than others.',
    },
    reading: { zh: '正：专业化与竞争力同向。', en: 'Positive: specialisation and competitiveness agree.' },
    trap: { zh: '只在 Esteban-Marquillas 形式中出现。', en: 'It exists only in the Esteban-Marquillas form.' },
    scale: 'around-zero',
    source:
      'Esteban-Marquillas, J. M. (1972). A reinterpretation of shift-share analysis. Regional and Urban Economics 2(3).',
  },
];
