import { defineWords } from '../words/index.ts';

export const useOverviewWords = defineWords('overview', {
  title: { zh: '各地强在哪里？', en: 'Where is each region strong?' },
  indicator: { zh: '指标', en: 'Indicator' },
  industry: { zh: '行业', en: 'Industry' },
  allIndustries: { zh: '全部行业（看整体结构）', en: 'All industries (the whole structure)' },
  measure: { zh: '数据', en: 'Measure' },
  value: { zh: '数值', en: 'Value' },
  share: { zh: '占全部地区的份额', en: 'Share of all regions' },
  figure: { zh: '{{what}}，{{year}} 年', en: '{{what}}, {{year}}' },
  figureOf: { zh: '{{industry}}：{{what}}，{{year}} 年', en: '{{industry}}: {{what}}, {{year}}' },
  table: { zh: '数据表', en: 'Table' },
  region: { zh: '地区', en: 'Region' },
  code: { zh: '代码', en: 'Code' },
  old: {
    zh: '数据为 {{year}} 年，距今 {{age}} 年，只宜看结构与方法，不宜当作现状。',
    en: 'The figures are of {{year}}, {{age}} years ago: read them for structure and method, not as the present.',
  },
  absent: { zh: '{{names}}在这份数据中无数据。', en: 'No data for {{names}} in this dataset.' },
  mapSays: { zh: '{{title}}。{{answer}}', en: '{{title}}. {{answer}}' },
  answerTop: {
    zh: '{{year}} 年{{what}}最高的是{{first}}（{{firstValue}}），其次是{{second}}（{{secondValue}}）和{{third}}（{{thirdValue}}）；最低的是{{last}}（{{lastValue}}）。',
    en: 'In {{year}}, {{first}} had the highest {{what}} ({{firstValue}}), followed by {{second}} ({{secondValue}}) and {{third}} ({{thirdValue}}); the lowest was {{last}} ({{lastValue}}).',
  },
  answerDiversity: {
    zh: '{{year}} 年 {{regions}} 个地区中，{{first}}具有比较优势的行业最多：{{industries}} 个里有 {{firstValue}} 个；{{last}}最少，{{lastValue}} 个；中位数 {{median}} 个。',
    en: 'Of {{regions}} regions in {{year}}, {{first}} had a comparative advantage in the most industries, {{firstValue}} of {{industries}}; {{last}} in the fewest, {{lastValue}}; the median was {{median}}.',
  },
  answerDiversityTied: {
    zh: '{{year}} 年 {{regions}} 个地区中，{{tied}} 个并列最多，在 {{industries}} 个行业里有 {{firstValue}} 个具有比较优势；最少的有 {{lastValue}} 个；中位数 {{median}} 个。',
    en: 'Of {{regions}} regions in {{year}}, {{tied}} tied for the most, with a comparative advantage in {{firstValue}} of {{industries}} industries; the fewest was {{lastValue}}; the median was {{median}}.',
  },
  answerLq: {
    zh: '{{year}} 年{{industry}}在 {{regions}} 个地区中的 {{strong}} 个具有比较优势（区位商不低于 1）；最突出的是{{first}}（{{firstValue}}）、{{second}}（{{secondValue}}）和{{third}}（{{thirdValue}}）。',
    en: 'In {{year}}, {{strong}} of {{regions}} regions had a comparative advantage in {{industry}} (location quotient of 1 or more); most of all {{first}} ({{firstValue}}), {{second}} ({{secondValue}}) and {{third}} ({{thirdValue}}).',
  },
  answerShare: {
    zh: '{{year}} 年{{industry}}的前三名是{{first}}（{{firstValue}}）、{{second}}（{{secondValue}}）和{{third}}（{{thirdValue}}），合计占 {{regions}} 个地区的 {{three}}。',
    en: 'In {{year}} the three largest in {{industry}} were {{first}} ({{firstValue}}), {{second}} ({{secondValue}}) and {{third}} ({{thirdValue}}): together {{three}} of the {{regions}} regions.',
  },
  answerNone: { zh: '{{year}} 年没有可显示的数值。', en: 'There are no figures to show for {{year}}.' },
  next: { zh: '接下来', en: 'Next' },
  nextRegion: { zh: '看{{name}}擅长什么、还能长出什么', en: 'See what {{name}} is good at and could grow' },
  nextRobustness: { zh: '看这个名次有多可靠', en: 'See how far this ranking can be relied on' },
  nextIndustry: { zh: '看{{name}}有多集中、谁可能加入', en: 'See how concentrated {{name}} is and who could join' },
});
