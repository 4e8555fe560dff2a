import type { Indicator } from './indicator.ts';

/** Will a target be met, and what is missing. */
export const planIndicators: readonly Indicator[] = [
  {
    code: 'attainment_probability',
    family: 'plans',
    of: 'target',
    name: { zh: '达成概率', en: 'Probability of attainment' },
    formula: 'P(y_T ≥ target | observations up to today), from a pool of models weighted by past log scores',
    definition: {
      zh: '按截至今天的观测和写明的模型，目标年达到目标值的概率；参数和残差的不确定都计入。',
      en: 'Probability that the target is met in its year, given what was observed and the models named, with uncertain parameters and residuals.',
    },
    reading: {
      zh: '0.72：回测中说 0.7 左右的，大约十次有七次达成。',
      en: '0.72: in back-tests, of those called about 0.7 seven in ten came true.',
    },
    trap: {
      zh: '缺基数或口径时没有概率，只写缺什么；不同口径（规模、产值、增加值）绝不混用。',
      en: 'Without a base or a definition there is no probability, only a word on what is missing; scale, output and value added are never mixed.',
    },
    scale: 'share',
    source:
      'Gneiting, T., Katzfuss, M. (2014). Probabilistic forecasting. Annual Review of Statistics 1; coverage as published under docs/method/forecasts.',
  },
  {
    code: 'required_rate',
    family: 'plans',
    of: 'target',
    name: { zh: '所需年均变化率', en: 'Required rate' },
    formula: '(target / y_0)^{1/(T − t_0)} − 1',
    definition: {
      zh: '从最近一次观测起，每年按同一比率变化，正好在目标年达到目标值的那个比率。',
      en: 'The constant yearly change that leads from the last observation to the target in its year.',
    },
    reading: { zh: '8.4%：此后每年须增长 8.4%。', en: '8.4 %: it has to grow by that much every year from now on.' },
    trap: {
      zh: '名义目标对名义序列，实际目标对实际序列；换价须用同一平减指数。',
      en: 'A nominal target meets a nominal series, a real one a real series, with one deflator.',
    },
    scale: 'around-zero',
    source: 'Compound growth between two observations.',
  },
  {
    code: 'calibration',
    family: 'plans',
    of: 'dataset',
    name: { zh: '校准（区间覆盖率）', en: 'Calibration (coverage of intervals)' },
    formula: 'share of observations inside the p % interval, origins × horizons × regions',
    definition: {
      zh: '回测中，观测落在 50%、80%、95% 预测区间里的实际比例。',
      en: 'Share of past observations that fell inside the 50, 80 and 95 % intervals forecast before.',
    },
    reading: {
      zh: '省级地区生产总值 1952—2022 年：1、3、5 年后的区间覆盖率与名义值相差不超过 3.9 个百分点。',
      en: 'Provincial GDP 1952–2022: 1, 3 and 5 years ahead, within 3.9 points of what the intervals say, over all origins.',
    },
    trap: {
      zh: '各时期不同：1980—1999 年 5 年后的 50% 区间只覆盖 29.7%；地区同受冲击，有效样本按年份算。',
      en: 'Periods differ: 1980–1999, five years ahead, the 50 % interval held 29.7 %; regions share shocks, so years are the sample.',
    },
    scale: 'share',
    source: '`yanzhen plans backtest` on provincial GDP 1952–2022; docs/method/forecasts.',
  },
];
