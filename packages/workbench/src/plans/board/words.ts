import { defineWords } from '../../words/index.ts';

export const useBoardWords = defineWords('plan-board', {
  answer: {
    zh: '{{count}} 个项目：进行中 {{running}}，已完成 {{finished}}，未开始 {{waiting}}，没有报过进度 {{unreported}}；{{late}} 个逾期，{{unowned}} 个没有责任单位。{{money}}',
    en: '{{count}} projects: {{running}} under way, {{finished}} finished, {{waiting}} not begun, {{unreported}} never reported; {{late}} late, {{unowned}} without an owner. {{money}}',
  },
  money: {
    zh: '写明的预算合计 {{budget}}，写明的支出合计 {{spent}}。',
    en: 'Budgets stated add up to {{budget}}, spending stated to {{spent}}.',
  },
  none: { zh: '还没有项目', en: 'No projects yet' },
  noneText: {
    zh: '项目板按进度列出项目、责任单位、预算和支出。在规划树里新增，或从表格导入。',
    en: 'The board lists projects by progress with owners, budgets and spending. Add them in the tree, or import a table.',
  },
  find: { zh: '查找', en: 'Find' },
  findHint: { zh: '名称、责任单位、编号', en: 'name, owner, id' },
  owner: { zh: '责任单位', en: 'Owner' },
  everyone: { zh: '全部', en: 'All' },
  nobody: { zh: '没有责任单位', en: 'nobody' },
  unreported: { zh: '没有报过进度', en: 'Never reported' },
  waiting: { zh: '未开始', en: 'Not begun' },
  running: { zh: '进行中', en: 'Under way' },
  finished: { zh: '已完成', en: 'Finished' },
  late: { zh: '逾期 {{days}} 天', en: '{{days}} days late' },
  budget: { zh: '预算 {{value}}', en: 'Budget {{value}}' },
  spent: { zh: '支出 {{value}}', en: 'Spent {{value}}' },
  over: { zh: '超出预算', en: 'over budget' },
  until: { zh: '到 {{date}}', en: 'until {{date}}' },
  unsaid: { zh: '没有写明', en: 'not stated' },
});
