import type { Text } from '../words/index.ts';

/** What parameters and conventions are called on the screen; the platform names them as the command line does. */
const names: Readonly<Record<string, Text>> = {
  dataset: { zh: '数据集', en: 'dataset' },
  measure: { zh: '指标', en: 'measure' },
  year: { zh: '年份', en: 'year' },
  from: { zh: '起始年', en: 'from' },
  to: { zh: '终止年', en: 'to' },
  region: { zh: '地区', en: 'region' },
  regions: { zh: '范围', en: 'within' },
  other: { zh: '对照', en: 'compared with' },
  industry: { zh: '行业', en: 'industry' },
  indicator: { zh: '所问的数', en: 'figure asked about' },
  level: { zh: '分类层级', en: 'level of the classification' },
  threshold: { zh: '优势的阈值', en: 'threshold of advantage' },
  convention: { zh: '约定', en: 'convention' },
  method: { zh: '算法', en: 'method' },
  horizon: { zh: '预测跨度（年）', en: 'horizon in years' },
  every_year: { zh: '逐年计算', en: 'every year' },
  dynamic: { zh: '逐年分解', en: 'year by year' },
  most: { zh: '最多列出', en: 'at most' },
  absent: { zh: '未列出的单元格', en: 'cells not listed' },
  presence: { zh: '具有优势', en: 'presence' },
  presence_test: { zh: '恰为阈值的判断', en: 'test at the threshold' },
  proximity: { zh: '邻近度', en: 'proximity' },
  density: { zh: '关联密度', en: 'density' },
  complexity: { zh: '复杂度', en: 'complexity' },
  eci: { zh: '经济复杂度', en: 'ECI' },
  pci: { zh: '产业复杂度', en: 'PCI' },
  cog: { zh: '复杂度前景增益', en: 'outlook gain' },
  outlook: { zh: '复杂度前景', en: 'outlook' },
  standardisation: { zh: '标准化', en: 'standardisation' },
  entropy: { zh: '熵', en: 'entropy' },
  ellison_glaeser: { zh: '埃里森–格莱泽指数', en: 'Ellison–Glaeser' },
  non_tradable: { zh: '不可贸易行业', en: 'non-tradable industries' },
  score: { zh: '得分', en: 'score' },
  allocation: { zh: '分配顺序', en: 'order of allocation' },
  per_region: { zh: '每地几个行业', en: 'industries per region' },
  per_industry: { zh: '每个行业几地', en: 'regions per industry' },
  density_weight: { zh: '关联密度的权重', en: 'weight of density' },
  complexity_weight: { zh: '复杂度的权重', en: 'weight of complexity' },
  market_weight: { zh: '市场规模的权重', en: 'weight of market' },
  group: { zh: '合看方式', en: 'group' },
  demand: { zh: '需求', en: 'demand' },
  form: { zh: '分解形式', en: 'form' },
  bootstrap: { zh: '自助法', en: 'bootstrap' },
  interval: { zh: '区间', en: 'interval' },
  ranks: { zh: '排名', en: 'ranks' },
  predictor: { zh: '预测依据', en: 'predictor' },
  table: { zh: '投入产出表', en: 'table' },
  events: { zh: '事件', en: 'events' },
  steps: { zh: '模拟天数', en: 'days simulated' },
  model: { zh: '模型', en: 'model' },
  psi: { zh: '减产阈值 ψ', en: 'ψ' },
  inventory: { zh: '库存天数', en: 'days of stock' },
  restoration: { zh: '补库天数', en: 'days to restock' },
  overproduction: { zh: '最大超产（倍）', en: 'most overproduction' },
  rationing: { zh: '短缺时的分配', en: 'rationing' },
  routing: { zh: '订单转移', en: 'routing of orders' },
  imports: { zh: '进口', en: 'imports' },
  runs: { zh: '模拟次数', en: 'runs' },
  seed: { zh: '随机种子', en: 'seed' },
  quantiles: { zh: '分位数', en: 'quantiles' },
  by: { zh: '汇总', en: 'by' },
};

/** Chinese for what the platform says of a convention; `$1` stands for what the pattern caught. */
const values: readonly (readonly [RegExp, string])[] = [
  [/^missing$/, '按缺失，不当作零'],
  [/^zero$/, '按零'],
  [/^exact$/, '精确比较'],
  [/^location quotient ≥ (.+)$/, '区位商 ≥ $1'],
  [/^relative tolerance (.+)$/, '相对误差 $1 以内视为相等'],
  [/^harvard$/, 'harvard（对角线取 1）'],
  [/^oec$/, 'oec（对角线取 0）'],
  [/^econgeo$/, 'econgeo（不计自身）'],
  [/^eigenvector$/, '特征向量法'],
  [/^reflections$/, '反射法'],
  [/^an industry counts as related to itself$/, '行业与自身相关'],
  [/^without the industry itself$/, '不计行业自身'],
  [/^raw eigenvector, divided by the standard deviation of raw ECI$/, '原始特征向量，除以原始经济复杂度的标准差'],
  [/^raw eigenvector, ubiquity-weighted mean 0$/, '原始特征向量，按遍在性加权均值为 0'],
  [/^population standard deviation over regions with a presence$/, '总体标准差，只计有优势行业的地区'],
  [/^population standard deviation over industries$/, '各行业的总体标准差'],
  [/^mean and population standard deviation of ECI$/, '用经济复杂度的均值与总体标准差'],
  [/^natural logarithm$/, '自然对数'],
  [
    /^γ, with the Herfindahl index of plant sizes from plants_herfindahl$/,
    'γ，企业规模的赫芬达尔指数取自 plants_herfindahl',
  ],
  [/^apart: (.+)$/, '单列不计：$1'],
  [/^apart$/, '单列不计'],
  [/^include$/, '计入'],
  [/^percentiles: density (.+), complexity (.+), market (.+)$/, '百分位加权：关联密度 $1，复杂度 $2，市场规模 $3'],
  [/^highest score first$/, '得分高者先'],
  [/^single industry$/, '单个行业'],
  [/^added up and taken as one industry$/, '相加后当作一个行业'],
  [/^total of the measure$/, '该指标的总量'],
  [/^dynamic$/, '逐年'],
  [/^comparative static$/, '首末两年'],
  [/^esteban-marquillas$/, 'Esteban-Marquillas'],
  [/^dunn$/, 'Dunn'],
  [/^Bayesian, exponential weights on cells$/, '贝叶斯自助法，单元格按指数分布加权'],
  [/^highest first, equal values share$/, '由高到低，相同者并列'],
  [/^imports go on undisturbed$/, '进口照常'],
  [/^(ARIO(?:-ψ)?), daily steps$/, '$1，逐日'],
  [/^proportional$/, '按比例'],
  [/^priority$/, '先企业后最终需求'],
  [/^largest-first$/, '先大户'],
  [/^equal$/, '均等'],
  [/^capacity$/, '转向有产能的供应地'],
  [/^fixed$/, '不变'],
  [/^even between (.+) and (.+)$/, '$1 到 $2 之间均匀抽取'],
  [/^true$/, '是'],
  [/^false$/, '否'],
];

/** A parameter's or a convention's name; one that is not known keeps its own. */
export function conventionName(name: string): Text {
  return names[name] ?? { zh: name, en: name.replaceAll('_', ' ') };
}

/** What a parameter or a convention is set to; a value that is not known stays as it is. */
export function conventionValue(value: unknown): Text {
  const en = Array.isArray(value)
    ? value.map((item) => (typeof item === 'object' ? JSON.stringify(item) : String(item))).join(', ')
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
  const known = values.find(([pattern]) => pattern.test(en));
  return { en, zh: known ? en.replace(known[0], known[1]) : en };
}
