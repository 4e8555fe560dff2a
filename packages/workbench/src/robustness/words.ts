import { defineWords } from '../words/index.ts';

export const useRobustnessWords = defineWords('robustness', {
  title: { zh: '名次经得起推敲吗？', en: 'How far can a rank be relied on?' },
  intro: {
    zh: '同一份排名重做许多遍：给每个单元格随机加权（自助法，90% 区间）、更换“有优势”的阈值、逐一剔除一个地区。名次在其中走动多远，就有多不确定。',
    en: 'The same ranking is made again and again: with random weights on every cell (bootstrap, 90% interval), with other thresholds of what counts as a strength, with each region left out. How far a rank wanders is how uncertain it is.',
  },
  indicator: { zh: '按什么排名', en: 'Ranked by' },
  measure: { zh: '数据', en: 'Measure' },
  year: { zh: '年份', en: 'Year' },
  draws: { zh: '自助法次数', en: 'Bootstrap draws' },
  run: { zh: '重新计算', en: 'Run again' },
  stopped: { zh: '已停止，没有结果。', en: 'Stopped; there is no result.' },
  answerFirst: {
    zh: '{{year}} 年按{{what}}排名第一的是{{first}}，自助法下它的名次在第 {{low}} 至第 {{high}} 之间。',
    en: 'In {{year}} {{first}} ranked first by {{what}}; under the bootstrap its rank lies between {{low}} and {{high}}.',
  },
  answerFirstOnly: {
    zh: '{{year}} 年按{{what}}排名第一的是{{first}}。',
    en: 'In {{year}} {{first}} ranked first by {{what}}.',
  },
  answerWidth: {
    zh: '{{regions}} 个地区中，{{firm}} 个在三种检验下名次变动不超过 3 位；最不确定的是{{widest}}（第 {{widestLow}} 至第 {{widestHigh}}）。',
    en: 'Of {{regions}} regions {{firm}} stay within 3 places under all three tests; the least certain is {{widest}} ({{widestLow}} to {{widestHigh}}).',
  },
  answerRefused: {
    zh: '这份数据排不出名次。',
    en: 'These data give no ranking.',
  },
  chart: { zh: '{{what}}的名次与区间，{{year}} 年', en: 'Rank by {{what}} with intervals, {{year}}' },
  chartNote: {
    zh: '点是名次，横线是它在各检验下的范围，越短越可靠。',
    en: 'The dot is the rank, the lines are how far it wanders under each test: the shorter, the more reliable.',
  },
  chartCut: {
    zh: '图中是前 {{count}} 个地区{{picked}}，全部见表。',
    en: 'The first {{count}} regions{{picked}} are drawn; the table has all.',
  },
  andPicked: { zh: '和所选的地区', en: ' and the one picked' },
  rank: { zh: '名次', en: 'Rank' },
  bootstrap: { zh: '自助法 90% 区间', en: 'Bootstrap, 90%' },
  threshold: { zh: '更换阈值', en: 'Other thresholds' },
  leaveOneOut: { zh: '逐一剔除地区', en: 'Regions left out' },
  best: { zh: '{{test}}：最好', en: '{{test}}: best' },
  worst: { zh: '{{test}}：最差', en: '{{test}}: worst' },
  range: { zh: '{{low}}–{{high}}', en: '{{low}}–{{high}}' },
  table: { zh: '各地区的名次与区间', en: 'Ranks and intervals of all regions' },
  region: { zh: '地区', en: 'Region' },
  value: { zh: '数值', en: 'Value' },
  noRank: { zh: '无名次', en: 'no rank' },
  next: { zh: '接下来', en: 'Next' },
  nextMethod: { zh: '看这个指标是怎样算的', en: 'See how the indicator is computed' },
  nextWhatIf: { zh: '改一个数，看名次怎样变', en: 'Change an amount and see ranks move' },
});
