import { defineWords } from '../words/index.ts';

export const useRegionWords = defineWords('regions', {
  title: {
    zh: '{{region}}：擅长什么，接下来能长出什么，与谁重复？',
    en: '{{region}}: what is it good at, what next, whom does it duplicate?',
  },
  chooseTitle: { zh: '看哪个地区？', en: 'Which region?' },
  chooseText: {
    zh: '选一个地区，看它擅长什么、接下来能长出什么、与谁重复、怎样增长。',
    en: 'Pick a region to see what it is good at, what it could grow next, whom it duplicates and how it grew.',
  },
  region: { zh: '地区', en: 'Region' },
  industry: { zh: '行业', en: 'Industry' },
  missing: { zh: '{{region}}在这份数据中没有数值。', en: 'There are no figures for {{region}} in this dataset.' },
  answerStrong: {
    zh: '{{year}} 年，{{region}} {{all}} 个行业中有 {{strong}} 个具有比较优势，最突出的是{{names}}。',
    en: 'In {{year}}, {{region}} had a comparative advantage in {{strong}} of {{all}} industries, most of all {{names}}.',
  },
  answerNone: {
    zh: '{{year}} 年，{{region}} {{all}} 个行业都没有比较优势。',
    en: 'In {{year}}, {{region}} had no comparative advantage in any of {{all}} industries.',
  },
  answerNext: {
    zh: '离现有能力最近、尚未形成优势的是{{names}}。',
    en: 'Nearest to what it can do and not yet a strength: {{names}}.',
  },
  answerLike: {
    zh: '结构与{{other}}最相似（{{similarity}}，重合 {{overlap}}）。',
    en: 'Its structure is most like that of {{other}} ({{similarity}}, overlap {{overlap}}).',
  },
  oneIndustry: {
    zh: '这份数据只有一个行业，看不出产业结构：只能看规模和增长。',
    en: 'The dataset has a single industry, so there is no structure to read: only size and growth.',
  },
  strengths: { zh: '擅长什么', en: 'What it is good at' },
  strengthsChart: {
    zh: '具有比较优势的行业的区位商，{{year}} 年',
    en: 'Location quotients of its strengths, {{year}}',
  },
  strengthsNote: {
    zh: '左端为 1，即与全部地区的平均比重相同；横轴为对数。',
    en: 'The axis starts at 1, the average share of all regions, and is logarithmic.',
  },
  strengthsMost: {
    zh: '{{count}} 个中最突出的 {{shown}} 个，其余见下表。',
    en: 'The {{shown}} highest of {{count}}; the others are in the table below.',
  },
  grow: { zh: '接下来能长出什么', en: 'What it could grow next' },
  growAnswer: {
    zh: '还没有优势的 {{count}} 个行业：越靠右离现有能力越近，越靠上越复杂。',
    en: '{{count}} industries that are not yet a strength: further right is nearer to what the region can do, further up is more complex.',
  },
  growChart: { zh: '关联密度与行业复杂度，{{year}} 年', en: 'Relatedness density and industry complexity, {{year}}' },
  growNone: {
    zh: '所有行业都已具有优势，或没有可比的数据。',
    en: 'Every industry is a strength already, or nothing can be compared.',
  },
  frontierLink: {
    zh: '比较所有候选，或为几个地区一起选',
    en: 'Compare every candidate, or choose for several regions together',
  },
  alike: { zh: '与谁重复', en: 'Whom it duplicates' },
  alikeAnswer: {
    zh: '结构最相似的是{{names}}。相似不等于竞争：分到更细的行业再看，消失的部分是分工。',
    en: 'The most alike are {{names}}. Alike is not yet rivalry: what vanishes one level deeper is division of labour.',
  },
  alikeList: { zh: '与{{region}}的结构相似系数，{{year}} 年', en: 'Structural similarity with {{region}}, {{year}}' },
  rivalryLink: { zh: '把{{region}}与{{other}}逐行业对比', en: 'Compare {{region}} with {{other}} by industry' },
  growth: { zh: '怎样增长', en: 'How it grew' },
  growthOneYear: {
    zh: '这份数据只有 {{year}} 年，无法看增长。',
    en: 'The dataset has only {{year}}: growth cannot be seen.',
  },
  growthAnswer: {
    zh: '{{from}}—{{to}} 年增加 {{change}}：其中跟随全体增长 {{national}}，行业结构带来 {{mix}}，本地竞争力带来 {{regional}}。',
    en: 'From {{from}} to {{to}} it changed by {{change}}: {{national}} came with the whole, {{mix}} from its mix of industries, {{regional}} from doing better or worse than the same industries elsewhere.',
  },
  growthChart: {
    zh: '各行业变化的来源，{{from}}—{{to}} 年',
    en: 'Where each industry’s change came from, {{from}}–{{to}}',
  },
  from: { zh: '起始年', en: 'From' },
  to: { zh: '终止年', en: 'To' },
  table: { zh: '全部行业', en: 'All industries' },
  code: { zh: '代码', en: 'Code' },
  value: { zh: '数值', en: 'Value' },
  share: { zh: '占本地区', en: 'Share of region' },
  lineOne: { zh: '区位商 1', en: 'LQ 1' },
  strong: { zh: '具有优势', en: 'strength' },
});
