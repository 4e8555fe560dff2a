import { defineWords } from '../words/index.ts';

export const useListWords = defineWords('plan-list', {
  title: { zh: '有哪些规划，在不在路上？', en: 'Which plans are there, and are they on course?' },
  answer: {
    zh: '共 {{count}} 个规划，{{items}} 个条目。打开一个，看每个目标达成的概率和理由。',
    en: '{{count}} plan(s) with {{items}} items. Open one to see how likely each target is, and why.',
  },
  list: { zh: '规划', en: 'Plans' },
  plan: { zh: '规划', en: 'Plan' },
  region: { zh: '地区', en: 'Region' },
  years: { zh: '年份', en: 'Years' },
  items: { zh: '条目', en: 'Items' },
  changes: { zh: '改动', en: 'Changes' },
  updated: { zh: '最近改动', en: 'Changed' },
  remove: { zh: '移除', en: 'Remove' },
  removeThis: { zh: '移除“{{name}}”', en: 'Remove “{{name}}”' },
  removed: { zh: '已移除“{{name}}”。', en: '“{{name}}” was removed.' },
  undo: { zh: '撤销', en: 'Undo' },
  emptyTitle: { zh: '还没有规划', en: 'No plans yet' },
  emptyText: {
    zh: '规划从目标、指标、行动、任务到项目，说清每个目标值达成的可能性。可以新建、从表格导入，或载入演示数据。',
    en: 'A plan runs from goals and indicators through actions and tasks to projects, and says how likely each target is. Make one, import a table, or load the demo.',
  },
  make: { zh: '新建规划', en: 'Make a plan' },
  makeText: {
    zh: '先有名称就够了；目标、指标和项目随后逐步填，不知道的留空。',
    en: 'A title is enough to begin; goals, indicators and projects come step by step, and what is unknown stays empty.',
  },
  name: { zh: '名称', en: 'Title (Chinese)' },
  nameEn: { zh: '英文名称（可选）', en: 'Title in English (optional)' },
  id: { zh: '编号', en: 'Id' },
  idHint: { zh: '字母、数字、连字符', en: 'letters, digits, hyphens' },
  create: { zh: '新建', en: 'Make' },
  from: { zh: '起始年', en: 'From' },
  to: { zh: '结束年', en: 'To' },
  chooseTitle: { zh: '选择一个规划', en: 'Choose a plan' },
  chooseText: {
    zh: '这一页回答：每个目标值达成的概率是多少，差在哪里，谁该做什么。',
    en: 'This page answers how likely each target is, what is short, and who has to do what.',
  },
  all: { zh: '全部规划', en: 'All plans' },
});
