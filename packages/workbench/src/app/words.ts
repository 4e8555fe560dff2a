import { defineWords } from '../words/index.ts';

export const useAppWords = defineWords('app', {
  skip: { zh: '跳到正文', en: 'Skip to content' },
  navigation: { zh: '工作流程', en: 'The flow' },
  menu: { zh: '菜单', en: 'Menu' },
  search: { zh: '查找', en: 'Find' },
  searchHint: {
    zh: '地区、行业、数据集、文档、规划、页面：中文、英文、拼音或代码',
    en: 'Regions, industries, datasets, documents, plans, pages: English, Chinese, pinyin or code',
  },
  language: { zh: 'English', en: '中文' },
  dark: { zh: '深色', en: 'Dark' },
  light: { zh: '浅色', en: 'Light' },
  dataset: { zh: '数据集', en: 'Dataset' },
  datasetHint: { zh: '数据集：名称、拼音或编号', en: 'Datasets: name, pinyin or id' },
  picked: { zh: '已选', en: 'Picked' },
  unpick: { zh: '取消选择{{name}}', en: 'Clear {{name}}' },
  stepEmpty: { zh: '此版本暂无页面', en: 'No pages in this version' },
  close: { zh: '关闭', en: 'Close' },
  newer: { zh: '这个数据集已有新版本（第 {{version}} 版）。', en: 'This dataset has a newer version ({{version}}).' },
  useNewer: { zh: '改用新版本', en: 'Use it' },
  printed: { zh: '雁阵 · 打印于 {{date}}', en: 'Yanzhen · printed {{date}}' },
  source: { zh: '来源：{{source}}', en: 'Source: {{source}}' },
  missingTitle: { zh: '没有这个页面', en: 'There is no such page' },
  missingText: { zh: '地址 {{path}} 不对应任何页面。', en: 'The address {{path}} leads to no page.' },
  goOverview: { zh: '回到总览', en: 'Go to the overview' },
  loading: { zh: '正在打开…', en: 'Opening…' },
});
