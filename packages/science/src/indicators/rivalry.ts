import type { Indicator } from './indicator.ts';

/** Who duplicates whom: similarity, distance, overlap, division of labour, crowding. */
export const rivalryIndicators: readonly Indicator[] = [
  {
    code: 'similarity',
    family: 'rivalry',
    of: 'region-pair',
    name: { zh: '结构相似系数', en: 'Structural similarity' },
    formula: 'S_rs = Σ_i s_ri s_si / √(Σ_i s_ri² · Σ_i s_si²)',
    definition: {
      zh: '两地产业份额向量的夹角余弦（联合国工业发展组织）。',
      en: 'The cosine between two regions’ vectors of industry shares (UNIDO).',
    },
    reading: { zh: '1 完全相同，0 毫无重合。', en: '1 is the same structure, 0 nothing in common.' },
    trap: {
      zh: '由大产业主导；细分一层后可升可降，因此不能用来判断分工，要看重合度。',
      en: 'Large industries dominate it, and one level deeper it can rise or fall: it cannot tell division of labour, overlap can.',
    },
    scale: 'share',
    source: 'UNIDO (1979). World Industry since 1960: Progress and Prospects.',
  },
  {
    code: 'krugman_distance',
    family: 'rivalry',
    of: 'region-pair',
    name: { zh: '克鲁格曼距离', en: 'Krugman distance' },
    formula: 'K_rs = Σ_i |s_ri − s_si|',
    definition: {
      zh: '两地产业份额之差的绝对值之和。',
      en: 'The absolute differences between two regions’ industry shares, summed.',
    },
    reading: { zh: '0 相同，2 完全不同。', en: '0 is the same, 2 entirely different.' },
    trap: {
      zh: '与重合度是同一度量的两面：重合度 = 1 − K/2。',
      en: 'One measure with overlap seen from the other side: overlap = 1 − K/2.',
    },
    scale: 'sequential',
    source: 'Krugman, P. (1991). Geography and Trade. MIT Press.',
  },
  {
    code: 'overlap',
    family: 'rivalry',
    of: 'region-pair',
    name: { zh: '结构重合度', en: 'Overlap' },
    formula: 'O_rs = Σ_i min(s_ri, s_si) = 1 − K_rs / 2',
    definition: { zh: '两地结构中相同部分所占的份额。', en: 'The share of the two structures that is the same.' },
    reading: { zh: '0.7：七成结构相同。', en: '0.7: seven tenths of the structures are the same.' },
    trap: {
      zh: '居民服务、公用事业等每个地方都必须有的行业单独列出：做必须做的事不是竞争。',
      en: 'What every place must have (local services, utilities, government) is set apart: doing it is no rivalry.',
    },
    scale: 'share',
    source: 'Krugman, P. (1991). Geography and Trade. MIT Press.',
  },
  {
    code: 'division_of_labour',
    family: 'rivalry',
    of: 'region-pair',
    name: { zh: '分工', en: 'Division of labour' },
    formula: 'O_rs(level k) − O_rs(level k + 1)',
    definition: {
      zh: '粗看相同、细看不同的部分：分类深一层就消失的重合。',
      en: 'What looks the same from afar and differs near by: overlap that vanishes one level deeper.',
    },
    reading: { zh: '0.2：两成的重合其实是错位。', en: '0.2: two tenths of the overlap are in fact different things.' },
    trap: {
      zh: '留下的重合只是潜在竞争：同一细类里仍可能各做各的。',
      en: 'What stays is potential rivalry only: even within a class firms may differ.',
    },
    scale: 'share',
    source: 'Yanzhen, from the overlap at successive levels of the classification.',
  },
  {
    code: 'crowding',
    family: 'rivalry',
    of: 'industry',
    name: { zh: '拥挤度', en: 'Crowding' },
    formula: 'regions whose share in the industry rises / regions with the industry, beside the growth of the industry',
    definition: {
      zh: '多少地区正在加码同一产业，与该产业需求增长的对照。',
      en: 'How many regions are moving into the same industry, against the growth of its demand.',
    },
    reading: {
      zh: '许多地区加码而需求不增，就是“内卷”的信号。',
      en: 'Many entrants and little growth is the sign of involution.',
    },
    trap: {
      zh: '份额上升不一定是新增产能；规划文件中的产能另计。',
      en: 'A rising share need not be new capacity; capacity named in plans is counted on its own.',
    },
    scale: 'sequential',
    source: 'Yanzhen.',
  },
];
