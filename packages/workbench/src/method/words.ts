import { defineWords } from '../words/index.ts';

export const useMethodWords = defineWords('method', {
  title: { zh: '方法', en: 'Method' },
  answer: {
    zh: '雁阵共计算 {{count}} 个指标，下面逐一写明公式、读法与常见误用；页面上任何数字的“为什么？”都通向这里。',
    en: 'Yanzhen computes {{count}} indicators. Each stands here with its formula, how to read it and the mistake people make; the “Why?” of any number leads here.',
  },
  find: { zh: '查找指标', en: 'Find an indicator' },
  formula: { zh: '公式', en: 'Formula' },
  reading: { zh: '怎样读', en: 'How to read it' },
  trap: { zh: '当心', en: 'Mind' },
  source: { zh: '出处', en: 'Source' },
  nothing: { zh: '没有叫“{{query}}”的指标。', en: 'No indicator is called “{{query}}”.' },
  conventions: { zh: '口径', en: 'Conventions' },
  conventionsText: {
    zh: '缺失不等于零：没有上报的单元格保持缺失，只有写明规则时才按零读入，结果会写出跳过了多少格。不同口径的软件会给出不同的数：harvard（邻近度对角线取 1）、oec（对角线取 0）、econgeo（不计自身）。每个结果都写明用了哪一种。',
    en: 'Missing is not zero: a cell nobody reported stays missing unless a named rule reads it as zero, and results say how many cells were skipped. Packages differ by convention: harvard (proximity’s diagonal is 1), oec (it is 0), econgeo (the industry itself is left out). Every result names the one it used.',
  },
  advantage: { zh: '比较优势', en: 'Advantage' },
  complexity: { zh: '经济复杂度', en: 'Complexity' },
  relatedness: { zh: '关联性', en: 'Relatedness' },
  concentration: { zh: '集中与专业化', en: 'Concentration and specialisation' },
  growth: { zh: '增长分解', en: 'Shift-share' },
  rivalry: { zh: '同构与竞争', en: 'Rivalry' },
  chains: { zh: '产业链', en: 'Chains' },
  partners: { zh: '伙伴', en: 'Partners' },
  layout: { zh: '布局', en: 'Layout' },
  agreements: { zh: '协议', en: 'Agreements' },
  plans: { zh: '规划', en: 'Plans' },
});
