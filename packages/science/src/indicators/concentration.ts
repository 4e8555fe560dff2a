import type { Indicator } from './indicator.ts';

/** How evenly things are spread, over industries within a region or over regions within an industry. */
export const concentrationIndicators: readonly Indicator[] = [
  {
    code: 'herfindahl',
    family: 'concentration',
    of: 'region',
    name: { zh: '赫芬达尔指数', en: 'Herfindahl index' },
    formula: 'H = Σ s²',
    definition: { zh: '各份额的平方和。', en: 'The sum of squared shares.' },
    reading: { zh: '1/n 为完全均匀，1 为集中于一个。', en: '1/n when even over n, 1 when all in one.' },
    trap: {
      zh: '随分类粗细变化，只在同一分类内比较。',
      en: 'It moves with the classification: compare within one only.',
    },
    scale: 'share',
    source: 'Hirschman, A. O. (1964). The paternity of an index. American Economic Review 54(5).',
  },
  {
    code: 'entropy',
    family: 'concentration',
    of: 'region',
    name: { zh: '香农熵', en: 'Shannon entropy' },
    formula: 'E = −Σ s ln s',
    definition: {
      zh: '份额分布的不确定性，越大越多样。',
      en: 'The uncertainty of the shares; the larger, the more diverse.',
    },
    reading: {
      zh: '最大为 ln n；3.2 相当于 24.5 个同等大小的产业。',
      en: 'At most ln n; 3.2 is worth 24.5 industries of equal size.',
    },
    trap: { zh: '这里用自然对数；有的软件用以 2 为底。', en: 'Natural logarithm here; some packages use base 2.' },
    scale: 'sequential',
    source: 'Shannon, C. E. (1948). A mathematical theory of communication. Bell System Technical Journal 27.',
  },
  {
    code: 'krugman',
    family: 'concentration',
    of: 'region',
    name: { zh: '克鲁格曼专业化指数', en: 'Krugman specialisation' },
    formula: 'K_r = Σ_i |s_ri − s_i|',
    definition: {
      zh: '地区结构与全部地区合计结构之差的绝对值之和。',
      en: 'The absolute differences between the region’s structure and that of all regions together.',
    },
    reading: { zh: '0 与整体相同，2 完全不同。', en: '0 is the same as the whole, 2 entirely different.' },
    trap: {
      zh: '整体包含该地区本身，大地区因此显得不专业化。',
      en: 'The whole includes the region itself, so large regions look less specialised.',
    },
    scale: 'sequential',
    source: 'Krugman, P. (1991). Geography and Trade. MIT Press.',
  },
  {
    code: 'gini',
    family: 'concentration',
    of: 'industry',
    name: { zh: '基尼系数', en: 'Gini coefficient' },
    formula: 'G = Σ_k (2k − n − 1) x_(k) / (n Σ x), x sorted ascending',
    definition: { zh: '产业在各地区分布的不均等程度。', en: 'How unevenly the industry is spread over regions.' },
    reading: { zh: '0 完全均等，接近 1 集中于一地。', en: '0 is even, near 1 all in one place.' },
    trap: {
      zh: '地区大小不一时，均等不等于按规模分布。',
      en: 'With regions of unequal size, even does not mean in proportion to size.',
    },
    scale: 'share',
    source: 'Gini, C. (1912). Variabilità e mutabilità.',
  },
  {
    code: 'theil',
    family: 'concentration',
    of: 'industry',
    name: { zh: '泰尔指数', en: 'Theil index' },
    formula: 'T = (1/n) Σ (x/μ) ln (x/μ)',
    definition: {
      zh: '可按地区组分解为组间与组内的不均等指数。',
      en: 'An index of inequality that splits into between and within groups of regions.',
    },
    reading: { zh: '0 完全均等，最大 ln n。', en: '0 is even, at most ln n.' },
    trap: {
      zh: '零值按极限 0·ln 0 = 0 处理；缺失值不参加。',
      en: 'Zeros enter as the limit 0·ln 0 = 0; missing values do not enter.',
    },
    scale: 'sequential',
    source: 'Theil, H. (1967). Economics and Information Theory. North-Holland.',
  },
  {
    code: 'ellison_glaeser',
    family: 'concentration',
    of: 'industry',
    name: { zh: '埃利森–格莱泽指数', en: 'Ellison–Glaeser index' },
    formula: 'γ = (G − (1 − Σ x_r²) H) / ((1 − Σ x_r²)(1 − H)), G = Σ_r (s_r − x_r)², H = Σ z² over plants',
    definition: {
      zh: '扣除企业规模后的集聚程度：随机选址时为 0。',
      en: 'Agglomeration beyond what plant sizes alone would give: 0 if plants chose at random.',
    },
    reading: { zh: '大于 0.05 通常称为高度集聚。', en: 'Above 0.05 is usually called highly agglomerated.' },
    trap: {
      zh: '需要企业（工厂）规模，由数据集中名为 plants_herfindahl 的指标给出；没有时留空：未扣除的集中度不是这个指数。',
      en: 'It needs plant sizes, given by a measure named plants_herfindahl; without them it stays empty: raw concentration is not this index.',
    },
    scale: 'around-zero',
    source:
      'Ellison, G., Glaeser, E. L. (1997). Geographic concentration in U.S. manufacturing industries. Journal of Political Economy 105(5).',
  },
];
