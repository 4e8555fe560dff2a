import { defineWords } from '../../words/index.ts';

export const useCompareWords = defineWords('plan-compare', {
  title: { zh: '并排比较', en: 'Side by side' },
  text: {
    zh: '选几个规划，同名指标、同一年份的目标值并列；定义不同的标为不可比，并说明哪里不同。',
    en: 'Choose plans: targets of indicators of one name stand side by side, year by year. Where definitions differ they are marked as not comparable, with what differs.',
  },
  plans: { zh: '规划', en: 'Plans' },
  indicator: { zh: '指标', en: 'Indicator' },
  year: { zh: '年份', en: 'Year' },
  plan: { zh: '规划', en: 'Plan' },
  target: { zh: '目标值', en: 'Target' },
  last: { zh: '最近观测', en: 'Last observed' },
  probability: { zh: '概率', en: 'Probability' },
  level: { zh: '判断', en: 'Standing' },
  comparable: { zh: '可比', en: 'Comparable' },
  yes: { zh: '可比', en: 'yes' },
  no: { zh: '不可比', en: 'no' },
  unknown: { zh: '未知', en: 'unknown' },
  only: { zh: '只有一个', en: 'only one' },
  why: { zh: '说明', en: 'Why' },
});
