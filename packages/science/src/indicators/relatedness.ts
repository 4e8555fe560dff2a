import type { Indicator } from './indicator.ts';

const productSpace =
  'Hidalgo, C. A., Klinger, B., Barabási, A.-L., Hausmann, R. (2007). The product space conditions the development of nations. Science 317.';

/** What lies near what: proximity, density, distance, the back-test of entry. */
export const relatednessIndicators: readonly Indicator[] = [
  {
    code: 'proximity',
    family: 'relatedness',
    of: 'industry-pair',
    name: { zh: '产业邻近度', en: 'Proximity' },
    formula: 'φ[i,j] = Σ_r M[r,i] M[r,j] / max(u_i, u_j)',
    definition: {
      zh: '两个产业同时成为比较优势的条件概率（两个方向取较小者）。',
      en: 'The conditional probability that a region specialised in one industry is specialised in the other, the smaller of both directions.',
    },
    reading: {
      zh: '0.6：有其一者，至少六成也有其二。',
      en: '0.6: of those having one, at least six in ten have the other.',
    },
    trap: {
      zh: '对角线取 1（harvard）还是 0（oec）影响密度，惯例写在结果上。地区少时数值离散，容易偶然偏高。',
      en: 'Whether the diagonal is 1 (harvard) or 0 (oec) changes density; the convention is named on the result. With few regions it is coarse and high by chance.',
    },
    scale: 'share',
    source: productSpace,
  },
  {
    code: 'density',
    family: 'relatedness',
    of: 'cell',
    name: { zh: '关联密度', en: 'Relatedness density' },
    formula: 'density[r,i] = Σ_j φ[i,j] M[r,j] / Σ_j φ[i,j]',
    definition: {
      zh: '与该产业邻近的产业中，该地区已具有优势的份额。',
      en: 'How much of what is near the industry the region already has.',
    },
    reading: {
      zh: '0.45：周边关联的 45% 已经在本地。',
      en: '0.45: 45 % of the related surroundings are already there.',
    },
    trap: {
      zh: '默认惯例把产业自身计入（harvard）；回测一律不计自身，以免产业预测自己。',
      en: 'The default counts the industry itself (harvard); back-tests never do, so that an industry does not predict itself.',
    },
    scale: 'share',
    source: productSpace,
  },
  {
    code: 'distance',
    family: 'relatedness',
    of: 'cell',
    name: { zh: '距离', en: 'Distance' },
    formula: 'distance[r,i] = 1 − density[r,i]',
    definition: {
      zh: '与该产业邻近、而该地区尚未具有的份额。',
      en: 'How much of what is near the industry the region lacks.',
    },
    reading: { zh: '越小越容易进入。', en: 'The smaller, the nearer.' },
    trap: { zh: '不是地理距离。', en: 'It is no geographic distance.' },
    scale: 'share',
    source: productSpace,
  },
  {
    code: 'auc',
    family: 'relatedness',
    of: 'dataset',
    name: { zh: '进入预测的回测（AUC）', en: 'Back-test of entry (AUC)' },
    formula: 'AUC = P(score of an entry > score of a non-entry)',
    definition: {
      zh: '用期初的关联密度给尚未具有优势的产业打分，看期末真正进入者是否排在前面；与只看规模、只看遍在性的基准比较。',
      en: 'Absent industries are scored by density at the start; the AUC says whether those that entered by the end rank higher, against baselines that know only size or only popularity.',
    },
    reading: { zh: '0.5 等于抛硬币，1 为全对。', en: '0.5 is a coin toss, 1 is perfect.' },
    trap: {
      zh: '没有多个年份就没有回测；样本重叠的年份不是独立证据。',
      en: 'Without several years there is no back-test; overlapping years are not independent evidence.',
    },
    scale: 'share',
    source: 'Hidalgo, C. A., et al. (2018). The principle of relatedness. Unifying Themes in Complex Systems IX.',
  },
];
