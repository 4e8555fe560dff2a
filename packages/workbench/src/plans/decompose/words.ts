import { defineWords } from '../../words/index.ts';

export const useDecomposeWords = defineWords('plan-decompose', {
  lead: {
    zh: '把总目标分到各地或各条产业链：不越过各自的上下限，尽量接近先验比例，合计正好等于总量；再与各地自己的目标对照。不可行时说明哪些上下限相冲突。',
    en: 'Shares a total target among regions or chains: within each one’s bounds, nearest to prior shares, adding up exactly; then holds it against what they aim at themselves. When it cannot be, it says which bounds clash.',
  },
  units: {
    zh: '各单位（粘贴：名称、先验、下限、上限、自己的目标；空着就是没有）',
    en: 'The units (paste: name, prior, lower, upper, own aim; empty is none)',
  },
  example: {
    zh: '甲市\t50\t\t45\t48\n乙市\t30\t20\t\t35\n丙市\t20\t\t\t',
    en: 'City A\t50\t\t45\t48\nCity B\t30\t20\t\t35\nCity C\t20\t\t\t',
  },
  useExample: { zh: '用示例', en: 'Use the example' },
  total: { zh: '要分解的总量', en: 'Total to share' },
  method: { zh: '方法', en: 'Method' },
  entropy: { zh: '信息熵：保持比例', en: 'entropy: keeps proportions' },
  leastSquares: { zh: '最小二乘：加减相同的量', en: 'least squares: adds the same' },
  share: { zh: '分解', en: 'Share it' },
  title: { zh: '分解结果', en: 'The shares' },
  unit: { zh: '单位', en: 'Unit' },
  prior: { zh: '先验', en: 'Prior' },
  lower: { zh: '下限', en: 'Lower' },
  upper: { zh: '上限', en: 'Upper' },
  shareOf: { zh: '份额', en: 'Share' },
  value: { zh: '分解值', en: 'Amount' },
  promised: { zh: '自己的目标', en: 'Own aim' },
  difference: { zh: '相差', en: 'Difference' },
});
