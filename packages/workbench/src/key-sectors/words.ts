import { defineWords } from '../words/index.ts';

export const useKeySectorWords = defineWords('key-sectors', {
  title: { zh: '哪些部门牵一发而动全身？', en: 'Which sectors move the others most?' },
  region: { zh: '地区', en: 'Region' },
  anyRegion: { zh: '所有地区', en: 'All regions' },
  convention: { zh: '前向关联的口径', en: 'Convention of forward linkage' },
  ghosh: { zh: '戈什（供给侧）', en: 'Ghosh (supply side)' },
  leontief: { zh: '里昂惕夫（行和）', en: 'Leontief (row sums)' },
  ghoshSay: {
    zh: '前向关联：戈什逆矩阵的行和，供给增加一单位时下游产出增加多少。',
    en: 'Forward linkage: row sums of the Ghosh inverse, what one unit more of supply adds downstream.',
  },
  leontiefSay: {
    zh: '前向关联：里昂惕夫逆矩阵的行和（感应度系数），各部门最终需求都增加一单位时它增加多少；大部门偏高。',
    en: 'Forward linkage: row sums of the Leontief inverse, what it adds when every final demand rises by one unit; large sectors come out high.',
  },
  answer: {
    zh: '{{where}}{{count}} 个部门中 {{key}} 个是关键部门（前后向关联都高于平均）{{names}}。',
    en: '{{where}}{{key}} of {{count}} sectors are key: backward and forward linkage are both above the mean{{names}}.',
  },
  answerNames: { zh: '，最强的是{{names}}', en: ', the strongest being {{names}}' },
  inRegion: { zh: '{{region}}的 ', en: 'In {{region}}, ' },
  answerOther: {
    zh: '换成{{other}}口径，有 {{changed}} 个部门改变类别。',
    en: 'Under the {{other}} convention {{changed}} of them change class.',
  },
  chart: { zh: '前后向关联（平均 = 1）', en: 'Backward and forward linkage (mean = 1)' },
  backwardAxis: { zh: '影响力系数（后向）', en: 'Power of dispersion (backward)' },
  forwardAxis: { zh: '感应度系数（前向）', en: 'Sensitivity of dispersion (forward)' },
  forwardAxisLong: { zh: '感应度系数（前向），对数', en: 'Sensitivity of dispersion (forward), logarithmic' },
  chartSay: {
    zh: '{{key}} 个部门在右上（关键），{{backward}} 个只有后向强，{{forward}} 个只有前向强，{{weak}} 个都弱。',
    en: '{{key}} sectors stand top right (key), {{backward}} are strong backward only, {{forward}} forward only, {{weak}} are weak in both.',
  },
  table: { zh: '全部部门', en: 'All sectors' },
  sector: { zh: '部门', en: 'Sector' },
  backward: { zh: '后向关联', en: 'Backward linkage' },
  forward: { zh: '前向关联', en: 'Forward linkage' },
  backwardIndex: { zh: '影响力系数', en: 'Power of dispersion' },
  forwardIndex: { zh: '感应度系数', en: 'Sensitivity of dispersion' },
  class: { zh: '类别', en: 'Class' },
  otherClass: { zh: '{{other}}口径下', en: 'Under {{other}}' },
  'class-key': { zh: '关键', en: 'key' },
  'class-backward': { zh: '后向强', en: 'backward' },
  'class-forward': { zh: '前向强', en: 'forward' },
  'class-weak': { zh: '都弱', en: 'weak' },
  nodeName: { zh: '{{region}} · {{sector}}', en: '{{region}} · {{sector}}' },
  tip: {
    zh: '{{name}}：后向 {{backward}}，前向 {{forward}}（{{class}}）',
    en: '{{name}}: backward {{backward}}, forward {{forward}} ({{class}})',
  },
  meanNote: {
    zh: '指数为与全表所有节点平均之比：地区之间可以相比。',
    en: 'Indices are over the mean of all nodes of the table: regions can be compared.',
  },
  next: { zh: '接下来', en: 'Next' },
  nextChain: { zh: '看{{sector}}的上下游', en: 'See up and down the chain of {{sector}}' },
});
