import { defineWords } from '../words/index.ts';

export const useChainTableWords = defineWords('chain-table', {
  table: { zh: '投入产出表', en: 'Input–output table' },
  noneTitle: { zh: '还没有投入产出表', en: 'No input–output table yet' },
  noneText: {
    zh: '这个页面需要一张投入产出表：各部门之间的中间流量，加上最终使用或增加值。一个地区的表能看产业链和关键部门，多地区的表还能看地区之间的流量。',
    en: 'This page needs an input–output table: flows between sectors, with final use or value added. A table of one region shows chains and key sectors; one of several regions also shows what flows between them.',
  },
  noneAction: { zh: '导入一张表', en: 'Import a table' },
  newer: { zh: '这张表已有新版本（第 {{version}} 版）。', en: 'This table has a newer version ({{version}}).' },
  useNewer: { zh: '改用新版本', en: 'Use it' },
  estimate: { zh: '含估算流量', en: 'estimated flows' },
  estimateNotice: {
    zh: '这张表的地区间流量是估算的，不是调查得来：下面每个数字都是估计值，图中以斜线标出。',
    en: 'Flows between regions in this table are estimated, not surveyed: every figure below is an estimate, hatched in the drawings.',
  },
  printed: { zh: '雁阵 · 打印于 {{date}}', en: 'Yanzhen · printed {{date}}' },
  source: { zh: '来源：{{source}}', en: 'Source: {{source}}' },
});
