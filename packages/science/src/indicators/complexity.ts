import type { Indicator } from './indicator.ts';

const hausmannHidalgo =
  'Hidalgo, C. A., Hausmann, R. (2009). The building blocks of economic complexity. PNAS 106(26).';
const atlas = 'Hausmann, R., Hidalgo, C. A., et al. (2014). The Atlas of Economic Complexity. MIT Press.';

/** How demanding a region's structure is: ECI, PCI, fitness and complexity, outlook. */
export const complexityIndicators: readonly Indicator[] = [
  {
    code: 'eci',
    family: 'complexity',
    of: 'region',
    name: { zh: '经济复杂度指数', en: 'Economic complexity index (ECI)' },
    formula: 'k_p = second eigenvector of U⁻¹ Mᵀ D⁻¹ M;  k_c = D⁻¹ M k_p;  ECI = (k_c − mean) / standard deviation',
    definition: {
      zh: '由“谁具有哪些比较优势”的矩阵得到的地区排序：拥有少见、且多见于多样化地区的产业者得分高。',
      en: 'An ordering of regions from the matrix of who has which advantage: regions holding rare industries that other diverse regions hold score high.',
    },
    reading: {
      zh: '标准化值：0 为平均，1 表示高出一个标准差。',
      en: 'Standardised: 0 is the average, 1 is one standard deviation above it.',
    },
    trap: {
      zh: '只在同一数据、同一年份内比较。矩阵不连通或特征值几乎相等时没有意义，此时拒绝给出。标准差用总体标准差，符号取与多样性正相关。',
      en: 'Compare only within one dataset and year. It means nothing when the matrix falls into unconnected parts or eigenvalues nearly coincide; it is then refused. Population standard deviation; the sign correlates positively with diversity.',
    },
    scale: 'around-zero',
    source: hausmannHidalgo,
  },
  {
    code: 'pci',
    family: 'complexity',
    of: 'industry',
    name: { zh: '产业复杂度指数', en: 'Product complexity index (PCI)' },
    formula: 'PCI = (k_p − mean(k_c)) / standard deviation(k_c)',
    definition: {
      zh: '与经济复杂度同一个特征向量在产业一侧的取值，按地区的均值和标准差换算，因此地区的 ECI 等于其优势产业 PCI 的平均。',
      en: 'The industries’ side of the same eigenvector, standardised with the regions’ mean and deviation, so that a region’s ECI is the mean PCI of what it has.',
    },
    reading: {
      zh: '越高表示该产业越多见于复杂的地区。',
      en: 'The higher, the more the industry is found in complex regions.',
    },
    trap: {
      zh: '有的软件按产业自身标准化，数值不同而排序相同。',
      en: 'Some packages standardise over industries instead: other numbers, the same order.',
    },
    scale: 'around-zero',
    source: hausmannHidalgo,
  },
  {
    code: 'fitness',
    family: 'complexity',
    of: 'region',
    name: { zh: '适应度', en: 'Fitness' },
    formula: 'F_r ← Σ_i M[r,i] Q_i;  Q_i ← 1 / Σ_r M[r,i] / F_r;  both divided by their mean at every step',
    definition: {
      zh: '非线性迭代：多样化且拥有“只有强者才有”的产业的地区得分高。',
      en: 'A non-linear iteration: diverse regions holding industries that only strong regions hold score high.',
    },
    reading: { zh: '1 为平均；2 表示平均的两倍。', en: '1 is the average; 2 is twice the average.' },
    trap: {
      zh: '部分产业的复杂度会逐步衰减为 0，数值不收敛；以排序稳定为停止条件，并给出步数。',
      en: 'Some complexities decay to 0 and never settle; the iteration stops when the ranking is stable, and the number of steps is reported.',
    },
    scale: 'around-one',
    source:
      'Tacchella, A., Cristelli, M., Caldarelli, G., Gabrielli, A., Pietronero, L. (2012). A new metrics for countries’ fitness and products’ complexity. Scientific Reports 2, 723.',
  },
  {
    code: 'complexity',
    family: 'complexity',
    of: 'industry',
    name: { zh: '产业复杂度（适应度法）', en: 'Complexity (fitness method)' },
    formula: 'Q_i ← 1 / Σ_r M[r,i] / F_r, divided by its mean at every step',
    definition: {
      zh: '适应度迭代在产业一侧的结果：连弱的地区也有的产业得分低。',
      en: 'The industries’ side of the fitness iteration: what even weak regions have scores low.',
    },
    reading: { zh: '1 为平均。', en: '1 is the average.' },
    trap: { zh: '接近 0 的数值只有排序可用。', en: 'Near zero only the order is meaningful.' },
    scale: 'around-one',
    source: 'Tacchella, A., et al. (2012). Scientific Reports 2, 723.',
  },
  {
    code: 'coi',
    family: 'complexity',
    of: 'region',
    name: { zh: '复杂度前景指数', en: 'Complexity outlook index (COI)' },
    formula: 'COI_r = Σ_i density[r,i] (1 − M[r,i]) PCI_i, standardised over regions',
    definition: {
      zh: '一个地区离尚未拥有的复杂产业有多近。',
      en: 'How near the region stands to the complex industries it does not have yet.',
    },
    reading: { zh: '高：周围有许多可进入的复杂产业。', en: 'High: many complex industries lie within reach.' },
    trap: {
      zh: '随 PCI 的中心化方式而变，不同软件之间排序可能不同；这里用地区标准化的 PCI。',
      en: 'It depends on how PCI is centred, so packages can even rank differently; here PCI standardised with the regions’ mean is used.',
    },
    scale: 'around-zero',
    source: atlas,
  },
  {
    code: 'cog',
    family: 'complexity',
    of: 'cell',
    name: { zh: '复杂度前景增益', en: 'Complexity outlook gain (COG)' },
    formula:
      'COG[r,i] = (1 − M[r,i]) (Σ_j (1 − M[r,j]) φ[i,j] / Σ_k φ[k,j] · PCI_j − (1 − density[r,i]) PCI_i), divided by the deviation of the raw ECI',
    definition: {
      zh: '若该地区发展出该产业，会为今后打开多少复杂产业的可能。',
      en: 'How much further complexity would come within reach if the region developed the industry.',
    },
    reading: {
      zh: '正值：打开新的可能；已具有优势的产业为 0。',
      en: 'Positive: it opens doors; 0 where the region already has the industry.',
    },
    trap: { zh: '是可能性的度量，不是收益预测。', en: 'It measures possibility; it is no forecast of gain.' },
    scale: 'around-zero',
    source: atlas,
  },
];
