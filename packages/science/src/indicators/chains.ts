import type { Indicator } from './indicator.ts';

const millerBlair = 'Miller, R. E., Blair, P. D. (2022). Input–Output Analysis, 3rd ed. Cambridge University Press.';

/** What hangs together through inputs and outputs. L = (I − A)⁻¹, x output, f final demand. */
export const chainIndicators: readonly Indicator[] = [
  {
    code: 'output_multiplier',
    family: 'chains',
    of: 'cell',
    name: { zh: '产出乘数', en: 'Output multiplier' },
    formula: 'm_j = Σ_i L[i,j]',
    definition: {
      zh: '某部门的最终需求增加一个单位，所有部门和地区的产出一共增加多少。',
      en: 'How much output grows in all sectors and regions together when final demand for the sector grows by one unit.',
    },
    reading: {
      zh: '2.6：最终需求每增加 1 亿元，总产出增加 2.6 亿元。',
      en: '2.6: CNY 100 m more final demand means CNY 260 m more output altogether.',
    },
    trap: {
      zh: '产出不是增加值，乘数不能当作 GDP 的拉动；竞争型表先用本地系数，否则把调入也算成本地拉动。',
      en: 'Output is not value added, so a multiplier is no effect on GDP; in a competitive table local coefficients come first, or inflows would count as local effects.',
    },
    scale: 'around-one',
    source: millerBlair,
  },
  {
    code: 'backward_index',
    family: 'chains',
    of: 'cell',
    name: { zh: '影响力系数', en: 'Power of dispersion' },
    formula: 'U_j = n · Σ_i L[i,j] / Σ_ij L[i,j]',
    definition: {
      zh: '列昂惕夫逆矩阵的列和与各列平均之比：该部门对其供应者的拉动相对平均有多强。',
      en: 'Column sum of the Leontief inverse over the mean of all columns: how strongly the sector pulls on its suppliers.',
    },
    reading: { zh: '1.2：拉动比平均强 20%。', en: '1.2: pulls 20 % more than the average sector.' },
    trap: {
      zh: '不看规模：很小的部门也可以排第一。哪些部门要紧，应与假设抽取并看。',
      en: 'It knows no size: a tiny sector can come first. Read it beside hypothetical extraction.',
    },
    scale: 'around-one',
    source: 'Rasmussen, P. N. (1956). Studies in Inter-Sectoral Relations. North-Holland.',
  },
  {
    code: 'sensitivity_index',
    family: 'chains',
    of: 'cell',
    name: { zh: '感应度系数', en: 'Sensitivity of dispersion' },
    formula: 'S_i = n · Σ_j L[i,j] / Σ_ij L[i,j]',
    definition: {
      zh: '列昂惕夫逆矩阵的行和与各行平均之比：各部门最终需求都增加一个单位时，该部门要增产多少。',
      en: 'Row sum of the Leontief inverse over the mean of all rows: how much the sector must grow when every sector’s final demand grows by one unit.',
    },
    reading: { zh: '1.8：受到的需求比平均多 80%。', en: '1.8: called upon 80 % more than the average sector.' },
    trap: {
      zh: '“每个部门都增加一个单位”是不现实的假设；前向关联用戈什模型的行和更合适。',
      en: 'One unit more for every sector alike is an unlikely event; row sums of the Ghosh inverse are the better forward linkage.',
    },
    scale: 'around-one',
    source: 'Rasmussen, P. N. (1956). Studies in Inter-Sectoral Relations. North-Holland.',
  },
  {
    code: 'forward_linkage',
    family: 'chains',
    of: 'cell',
    name: { zh: '前向关联', en: 'Forward linkage (Ghosh)' },
    formula: 'F_i = Σ_j G[i,j],  G = (I − x̂⁻¹Z)⁻¹',
    definition: {
      zh: '戈什逆矩阵的行和：该部门的初始投入增加一个单位，沿供应方向一共带动多少产出。',
      en: 'Row sum of the Ghosh inverse: output along all supply lines per unit of the sector’s primary inputs.',
    },
    reading: {
      zh: '2.1：每单位初始投入沿供应链对应 2.1 单位产出。',
      en: '2.1: each unit of primary input stands behind 2.1 units of output downstream.',
    },
    trap: {
      zh: '戈什模型说的是分配，不说断供后果：断了一种投入会怎样，请用冲击模型。',
      en: 'The Ghosh model describes how output is allotted, not what happens without it: for a missing input use the shock model.',
    },
    scale: 'around-one',
    source: 'Dietzenbacher, E. (1997). In vindication of the Ghosh model. Journal of Regional Science 37(4).',
  },
  {
    code: 'extraction_loss',
    family: 'chains',
    of: 'cell',
    name: { zh: '假设抽取损失', en: 'Loss by hypothetical extraction' },
    formula: 'Σ x − Σ x*, x* = (I − A*)⁻¹ f*; A*, f* without the rows and columns taken out',
    definition: {
      zh: '设想某部门、地区或某条联系不再存在，其余都不变，总产出减少多少。',
      en: 'By how much all output falls if a sector, a region or a link were not there and all else stayed as it is.',
    },
    reading: {
      zh: '占总产出 3.2%：没有它，整个经济少产出 3.2%。',
      en: '3.2 % of output: without it the economy would produce 3.2 % less.',
    },
    trap: {
      zh: '没有替代、没有时间，也不分投入是否必不可少，因此只说明重要程度，不是预测。',
      en: 'Nothing is replaced and no time passes, so it measures importance and predicts nothing.',
    },
    scale: 'share',
    source: 'Dietzenbacher, E., Lahr, M. L. (2013). Expanding extractions. Economic Systems Research 25(3).',
  },
  {
    code: 'footprint',
    family: 'chains',
    of: 'region',
    name: { zh: '足迹（消费侧）', en: 'Footprint (consumption-based)' },
    formula: 'cba_r = q · (I − A)⁻¹ f_r + direct_r,  q per unit of output',
    definition: {
      zh: '满足某地最终需求，在各地一共产生的排放、就业或增加值。',
      en: 'Emissions, jobs or value added that arise anywhere for the final demand of a region.',
    },
    reading: {
      zh: '消费侧高于生产侧：净转出了排放（或就业）。',
      en: 'Higher than what arises in the region: it causes more elsewhere than others cause in it.',
    },
    trap: {
      zh: '多区域表的流量若为估计，分地区的足迹也是估计，结果注明。',
      en: 'Where the flows of the table are estimated, so is the footprint by region; the result says so.',
    },
    scale: 'sequential',
    source: millerBlair,
  },
  {
    code: 'esri',
    family: 'chains',
    of: 'network',
    name: { zh: '经济系统性风险指数（ESRI）', en: 'Economic systemic risk index (ESRI)' },
    formula: 'ESRI_k = Σ_i (s_i / Σ s) · (1 − h_i(∞ | k stops))',
    definition: {
      zh: '一家企业停产后，沿供应与需求两个方向传导到不动点时，全部企业失去的产出份额。',
      en: 'Share of all firms’ output that is lost at the fixed point after one firm stops, passed on to customers and suppliers.',
    },
    reading: {
      zh: '0.08：这家企业停产，网络产出最多失去 8%。',
      en: '0.08: if the firm stops, the network loses 8 % of its output.',
    },
    trap: {
      zh: '哪些投入必不可少决定了大小；没有产品层面的数据时，必不可少的设定是假设，应看其他设定下的结果。',
      en: 'Which inputs are essential decides the size; without product data that is an assumption, so look at the other settings.',
    },
    scale: 'share',
    source:
      'Diem, C., Borsos, A., Reisch, T., Kertész, J., Thurner, S. (2022). Quantifying firm-level economic systemic risk from nation-wide supply networks. Scientific Reports 12.',
  },
  {
    code: 'supplier_concentration',
    family: 'chains',
    of: 'cell',
    name: { zh: '来源集中度', en: 'Concentration of sources' },
    formula: 'H = Σ_s (share of source s in the input)²',
    definition: {
      zh: '某地某种投入来自哪些地区，份额的平方和（赫芬达尔指数）。',
      en: 'Sum of squared shares of the regions an input comes from (Herfindahl index).',
    },
    reading: {
      zh: '0.64：相当于 1.6 个同样大的来源。',
      en: '0.64: as concentrated as 1.6 sources of equal size.',
    },
    trap: {
      zh: '估计的流量只会还给你它的假设，因此给出至少三种流量模型下的范围，而不是一个数。',
      en: 'Estimated flows only give back what was assumed, so a range over at least three flow models is given, never one number.',
    },
    scale: 'share',
    source: 'Herfindahl–Hirschman index; flows by gravity, Chenery–Moses and the table’s own.',
  },
];
