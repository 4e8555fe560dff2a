import { defineWords } from '../words/index.ts';

export const useFactsWords = defineWords('facts', {
  title: {
    zh: '各地的目标差多少，去年的目标做到了吗，谁都想要什么产业？',
    en: 'How far apart are targets, were they met, and which industry does everyone want?',
  },
  parts: { zh: '对照什么', en: 'What is compared' },
  compare: { zh: '同一指标', en: 'One indicator' },
  outcomes: { zh: '目标与结果', en: 'Targets and results' },
  priorities: { zh: '重点产业', en: 'Priorities' },
  projects: { zh: '项目金额', en: 'Projects' },
  relations: { zh: '地区协作', en: 'Relations' },
  none: { zh: '还没有可对照的事实', en: 'No facts to compare yet' },
  noneText: {
    zh: '这一页需要写着数字目标的文件，如政府工作报告、规划和方案。收入几篇后，这里会列出各地的说法。',
    en: 'This page needs documents with targets in figures, such as work reports and plans. Add a few and regions appear here.',
  },
  toLibrary: { zh: '打开文档库', en: 'Open the library' },
  indicator: { zh: '指标', en: 'Indicator' },
  choice: {
    zh: '{{indicator}} · {{measure}}（{{regions}} 个地区，{{facts}} 条）',
    en: '{{indicator}} · {{measure}} (regions: {{regions}}, figures: {{facts}})',
  },
  'measure-level': { zh: '数量', en: 'level' },
  'measure-growth_rate': { zh: '增速', en: 'growth' },
  'measure-annual_growth': { zh: '年均增速', en: 'growth a year' },
  'measure-share': { zh: '占比', en: 'share' },
  'measure-change': { zh: '变化', en: 'change' },
  'measure-count': { zh: '个数', en: 'count' },
  'measure-multiple': { zh: '倍数', en: 'multiple' },
  'measure-gap': { zh: '差距', en: 'gap' },
  answer: {
    zh: '{{count}} 处说到“{{indicator}}”（{{measure}}），来自 {{regions}} 个地区。',
    en: '“{{indicator}}” ({{measure}}) stands in {{count}} places, for {{regions}} regions.',
  },
  answerTargets: {
    zh: '{{year}} 年目标最高的是{{high}}（{{highValue}}），最低的是{{low}}（{{lowValue}}）。',
    en: 'For {{year}} the highest target is that of {{high}} ({{highValue}}), the lowest that of {{low}} ({{lowValue}}).',
  },
  chart: { zh: '{{indicator}}：各地的目标与结果（{{unit}}）', en: '{{indicator}}: targets and results ({{unit}})' },
  chartNote: {
    zh: '空心是目标，实心是结果；区间画起点。',
    en: 'Hollow marks are targets, solid ones results; ranges are drawn at their lower end.',
  },
  chartSource: { zh: '文档库中的 {{count}} 篇文档', en: 'Documents of the library: {{count}}' },
  otherUnits: {
    zh: '{{count}} 条单位不同，只列在表里。',
    en: 'Figures in other units, in the table alone: {{count}}.',
  },
  describe: {
    zh: '{{indicator}}，按地区和年份：{{list}}',
    en: '{{indicator}} by region and year: {{list}}',
  },
  table: { zh: '各处的说法', en: 'What documents say' },
  region: { zh: '地区', en: 'Region' },
  noRegion: { zh: '全国或未指明', en: 'National or not named' },
  year: { zh: '年份', en: 'Year' },
  kind: { zh: '目标或结果', en: 'Kind' },
  target: { zh: '目标', en: 'target' },
  achieved: { zh: '结果', en: 'result' },
  value: { zh: '数值', en: 'Value' },
  sentence: { zh: '原句', en: 'Sentence' },
  confidence: { zh: '把握', en: 'Confidence' },
  verdict: { zh: '判断', en: 'Verdict' },
  'verdict-accepted': { zh: '认可', en: 'accepted' },
  'verdict-corrected': { zh: '改正', en: 'corrected' },
  seriesTarget: { zh: '{{year}} 目标', en: '{{year}} target' },
  seriesAchieved: { zh: '{{year}} 结果', en: '{{year}} result' },
  outcomesAnswer: {
    zh: '{{count}} 个目标找得到同年的结果：{{yes}} 个达到，{{no}} 个未达到，{{open}} 个说不清。',
    en: 'Results of the same year were found for {{count}} targets: met {{yes}}, not met {{no}}, open {{open}}.',
  },
  outcomesNote: {
    zh: '只比同一地区、指标、口径、年份和单位；“左右”的目标下浮十分之一以内算达到。物价、失业率一类越低越好的指标，请看原句再下结论。',
    en: 'Only the same region, indicator, measure, year and unit are compared; “about” is met from nine tenths on. For prices or unemployment, where less is better, read the sentences before concluding.',
  },
  outcomesNone: {
    zh: '还没有一个目标找得到同年的结果：需要前后两年的文件。',
    en: 'No target has a result of its year yet: documents of two years are needed.',
  },
  outcomesTable: { zh: '目标与结果', en: 'Targets and results' },
  result: { zh: '结果', en: 'Result' },
  targetValue: { zh: '目标', en: 'Target' },
  met: { zh: '达到了吗', en: 'Met?' },
  yes: { zh: '达到', en: 'met' },
  no: { zh: '未达到', en: 'not met' },
  open: { zh: '说不清', en: 'open' },
  prioritiesAnswer: {
    zh: '{{regions}} 个地区点名 {{terms}} 个产业；最多地区想要的是{{first}}（{{count}} 个地区：{{who}}）。',
    en: '{{regions}} regions name {{terms}} industries; most of them want {{first}} ({{count}}: {{who}}).',
  },
  prioritiesNone: { zh: '没有文件点名要发展的产业。', en: 'No document names industries to build up.' },
  prioritiesList: { zh: '谁把什么列为重点', en: 'Who names what' },
  prioritiesTable: { zh: '逐句依据', en: 'Sentence by sentence' },
  wantedBy: { zh: '{{count}} 个地区', en: 'regions: {{count}}' },
  term: { zh: '产业', en: 'Industry' },
  classes: { zh: 'GB/T 4754', en: 'GB/T 4754' },
  nextRivalry: { zh: '看统计数字里谁与谁重复', en: 'See in the statistics whom each duplicates' },
  projectsAnswer: {
    zh: '文件给 {{count}} 个项目或项目群写了金额，涉及 {{regions}} 个地区；金额最大的是{{region}}的{{first}}（{{amount}}）。',
    en: 'Documents give amounts for {{count}} projects or groups of projects in {{regions}} regions; the largest is {{first}} of {{region}} ({{amount}}).',
  },
  projectsNote: {
    zh: '金额按原文，有的是总投资，有的是当年投资，也可能重复，所以不作加总。',
    en: 'Amounts are as written: some are totals, some are of one year, some overlap. They are not added up.',
  },
  projectsNone: { zh: '没有文件写明项目的金额。', en: 'No document gives an amount for a project.' },
  projectsList: { zh: '金额最大的项目', en: 'The largest' },
  projectsTable: { zh: '项目与金额', en: 'Projects and amounts' },
  project: { zh: '项目', en: 'Project' },
  amount: { zh: '金额', en: 'Amount' },
  projectCount: { zh: '个数', en: 'Projects' },
  ofProjects: { zh: '共 {{count}} 个', en: 'projects: {{count}}' },
  stage: { zh: '阶段', en: 'Stage' },
  'stage-planned': { zh: '计划', en: 'planned' },
  'stage-building': { zh: '在建', en: 'under way' },
  'stage-done': { zh: '建成', en: 'done' },
  'stage-unknown': { zh: '未写明', en: 'not said' },
  relationsAnswer: {
    zh: '文件写到 {{count}} 处地区协作，涉及 {{places}} 个地方；说得最多的是{{pair}}。',
    en: 'Documents name {{count}} relations among {{places}} places, most often {{pair}}.',
  },
  relationsNone: { zh: '没有文件写到地区之间的协作。', en: 'No document names relations between regions.' },
  relationsTable: { zh: '地区之间', en: 'Between regions' },
  from: { zh: '甲', en: 'Region' },
  relation: { zh: '关系', en: 'Relation' },
  to: { zh: '乙', en: 'With' },
  between: { zh: '、', en: ', ' },
  document: { zh: '文档', en: 'Document' },
});

export type SayFacts = ReturnType<typeof useFactsWords>;

const measures = ['level', 'growth_rate', 'annual_growth', 'share', 'change', 'count', 'multiple', 'gap'] as const;

export type Measure = (typeof measures)[number];

export function measureIn(text: string | undefined): Measure | undefined {
  return measures.find((one) => one === text);
}

/** A measure in words. */
export function measureOf(measure: string, say: SayFacts): string {
  const known = measureIn(measure);
  return known === undefined ? measure : say(`measure-${known}`);
}
