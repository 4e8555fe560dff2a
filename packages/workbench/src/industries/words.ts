import { defineWords } from '../words/index.ts';

export const useIndustryWords = defineWords('industries', {
  title: {
    zh: '{{industry}}：在哪里，有多集中，谁可能加入？',
    en: '{{industry}}: where is it, how concentrated, who could join?',
  },
  chooseTitle: { zh: '看哪个行业？', en: 'Which industry?' },
  chooseText: {
    zh: '选一个行业，看它在哪里、有多集中、与什么相关、谁可能加入。',
    en: 'Pick an industry to see where it is, how concentrated it is, what it is related to and who could join.',
  },
  industry: { zh: '行业', en: 'Industry' },
  group: { zh: '合为一组的行业', en: 'Industries taken as one' },
  takeTogether: { zh: '与其他行业合看', en: 'Take together with' },
  takeOut: { zh: '移出{{name}}', en: 'Take out {{name}}' },
  region: { zh: '地区', en: 'Region' },
  code: { zh: '代码', en: 'Code' },
  share: { zh: '占全部地区', en: 'Share of all regions' },
  missing: { zh: '{{industry}}在这份数据中没有数值。', en: 'There are no figures for {{industry}} in this dataset.' },
  where: { zh: '在哪里', en: 'Where it is' },
  whereChart: { zh: '各地区份额，{{year}} 年', en: 'Share by region, {{year}}' },
  mapLink: { zh: '在地图上看', en: 'See it on the map' },
  concentrated: { zh: '有多集中', en: 'How concentrated it is' },
  concentratedAnswer: {
    zh: '在 {{count}} 个行业中，集中程度（赫芬达尔指数 {{value}}）排第 {{rank}}。',
    en: 'By concentration (Herfindahl {{value}}) it ranks {{rank}} of {{count}} industries.',
  },
  indicator: { zh: '指标', en: 'Indicator' },
  value: { zh: '数值', en: 'Value' },
  rank: { zh: '排名', en: 'Rank' },
  rankOf: { zh: '{{rank}} / {{count}}', en: '{{rank}} of {{count}}' },
  related: { zh: '与什么相关', en: 'What it is related to' },
  relatedAnswer: {
    zh: '常与它出现在同一地区的是{{names}}。',
    en: 'Found in the same regions most often: {{names}}.',
  },
  relatedList: { zh: '邻近度最高的行业，{{year}} 年', en: 'Highest proximity, {{year}}' },
  networkLink: { zh: '在关联网络里看', en: 'See it in the network' },
  join: { zh: '谁可能加入', en: 'Who could join' },
  joinAnswer: {
    zh: '还没有优势、但相关基础最好的地区：关联密度越高，本地已有的相关行业越多。',
    en: 'Regions without it that have the best related base: the higher the density, the more related industries are there already.',
  },
  joinNone: {
    zh: '所有地区都已具有优势，或没有可比的数据。',
    en: 'Every region has it already, or nothing can be compared.',
  },
  joinList: { zh: '关联密度，{{year}} 年', en: 'Relatedness density, {{year}}' },
  growth: { zh: '怎样增长', en: 'How it grew' },
  since: { zh: '从哪年算起', en: 'Since' },
  growthOneYear: {
    zh: '这份数据只有 {{year}} 年，无法看增长。',
    en: 'The dataset has only {{year}}: growth cannot be seen.',
  },
  growthAnswer: {
    zh: '{{from}}—{{to}} 年全部地区合计变化 {{change}}；相对同业增长最快的是{{best}}，最慢的是{{worst}}。',
    en: 'From {{from}} to {{to}} it changed by {{change}} over all regions; {{best}} gained most on the same industry elsewhere, {{worst}} lost most.',
  },
  growthChart: {
    zh: '各地区变化的来源，{{from}}—{{to}} 年',
    en: 'Where each region’s change came from, {{from}}–{{to}}',
  },
  table: { zh: '全部地区', en: 'All regions' },
});
