import type { Indicator } from './indicator.ts';

/** Where capacity goes, and what planning together is worth. */
export const layoutIndicators: readonly Indicator[] = [
  {
    code: 'price_of_involution',
    family: 'layout',
    of: 'dataset',
    name: { zh: '内卷的代价', en: 'Price of involution' },
    formula: '(W_together − W_apart) / W_together',
    definition: {
      zh: '各地轮流只为自己打算时的总收益，比统一布局的总收益少多少；约束相同，剩余需求由谁供给的规则写明。',
      en: 'By how much the gain of all falls short of the joint layout’s when each region in turn plans for itself, under the same constraints and a named rule for who serves the rest.',
    },
    reading: {
      zh: '4%—7%：各自为政少得 4% 到 7%。区间含零时写“说不准”。',
      en: '4–7 %: going it alone earns 4 to 7 % less. An interval that holds zero reads “cannot tell”.',
    },
    trap: {
      zh: '它随轮流的次序和求解的上下界变化，因此是区间；只试过的次序不代表所有次序。',
      en: 'It depends on the order of moves and on the solver’s bounds, so it is an interval; orders not tried may lie outside.',
    },
    scale: 'share',
    source:
      'Koutsoupias, E., Papadimitriou, C. (1999). Worst-case equilibria. STACS 99; here relative to the joint layout.',
  },
  {
    code: 'gap',
    family: 'layout',
    of: 'dataset',
    name: { zh: '最优性差距', en: 'Optimality gap' },
    formula: '|bound − objective| / |objective|',
    definition: {
      zh: '已找到的方案与已证明的上界相差多少。',
      en: 'How far the plan found can be from the best there is: distance to the proven bound.',
    },
    reading: {
      zh: '0.8%：不可能有比它好 0.8% 以上的方案。',
      en: '0.8 %: no plan can be more than 0.8 % better.',
    },
    trap: {
      zh: '差距大不等于方案差，只是还没有证明它好。',
      en: 'A wide gap does not say that the plan is bad, only that it is not proven good.',
    },
    scale: 'share',
    source: 'Wolsey, L. A. (2020). Integer Programming, 2nd ed. Wiley.',
  },
  {
    code: 'shadow_price',
    family: 'layout',
    of: 'region',
    name: { zh: '影子价格', en: 'Shadow price' },
    formula: '∂W / ∂(budget), whole decisions held fixed',
    definition: {
      zh: '某项预算（土地、能耗、用工等）多一个单位，总收益增加多少。',
      en: 'How much the gain grows with one more unit of a budget: land, energy, labour and so on.',
    },
    reading: {
      zh: '0.9 亿元/平方千米：再多 1 平方千米土地，值 0.9 亿元。',
      en: 'CNY 90 m per km²: one more square kilometre of land is worth CNY 90 m.',
    },
    trap: {
      zh: '只对小的变化成立，且整数决策不变；每个价格都多给一个单位重新求解核对。',
      en: 'It holds for small changes with whole decisions unchanged; each price is checked by solving again with one unit more.',
    },
    scale: 'sequential',
    source: 'Dantzig, G. B. (1963). Linear Programming and Extensions. Princeton University Press.',
  },
  {
    code: 'industrial_gradient',
    family: 'partners',
    of: 'cell',
    name: { zh: '产业梯度系数', en: 'Industrial gradient coefficient' },
    formula: 'IGC = LQ · (share of value added / share of employment) [· (share of value added / share of capital)]',
    definition: {
      zh: '区位商乘以比较劳动生产率；有资本数据时再乘以比较资本产出率。',
      en: 'Location quotient times comparative labour productivity, and times comparative capital productivity where data exist.',
    },
    reading: {
      zh: '转出方 1.8、承接方 0.9：产业由高梯度向低梯度转移的条件之一。',
      en: 'Sender 1.8, receiver 0.9: one condition for the industry to move from high to low.',
    },
    trap: {
      zh: '梯度只是一种看法：承接能力取决于配套和要素，回测显示仅凭它并不能预测承接方份额上升。',
      en: 'It is one view only: what a receiver can take depends on suppliers and resources, and back-tests do not show that it predicts growth by itself.',
    },
    scale: 'around-one',
    source: '戴宏伟等（2003）《区域产业转移研究》。 Dai, H. et al. (2003), on industrial transfer between regions.',
  },
  {
    code: 'rank_interval',
    family: 'partners',
    of: 'region-pair',
    name: { zh: '名次区间', en: 'Rank interval' },
    formula: '5 %–95 % of ranks over weights drawn from Dirichlet(κ · w)',
    definition: {
      zh: '权重在所选值周围随机变动时，这条提案名次的 90% 区间。',
      en: 'The 90 % interval of a proposal’s rank when weights are drawn around those chosen.',
    },
    reading: {
      zh: '第 2 至第 9：换一组相近的权重，它可能是第 2，也可能是第 9。',
      en: '2 to 9: with similar weights it could come second or ninth.',
    },
    trap: {
      zh: '它只说权重的不确定，不含数据误差。',
      en: 'It speaks of weights alone, not of errors in the data.',
    },
    scale: 'count',
    source:
      'Saisana, M., Saltelli, A., Tarantola, S. (2005). Uncertainty and sensitivity analysis of composite indicators. JRSS A 168(2).',
  },
];
