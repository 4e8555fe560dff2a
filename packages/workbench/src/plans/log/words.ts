import { defineWords } from '../../words/index.ts';

export const useLogWords = defineWords('plan-log', {
  answer: {
    zh: '规划改动过 {{count}} 次，最近一次在 {{when}}，由 {{who}}：{{what}}。',
    en: 'The plan was changed {{count}} times, last on {{when}} by {{who}}: {{what}}.',
  },
  title: { zh: '改动日志', en: 'Changes' },
  when: { zh: '时间', en: 'When' },
  who: { zh: '谁', en: 'Who' },
  what: { zh: '改动', en: 'What' },
  local: { zh: '本机', en: 'this computer' },
  details: { zh: '改前与改后', en: 'Before and after' },
  item: { zh: '条目', en: 'Item' },
  field: { zh: '字段', en: 'Field' },
  before: { zh: '改前', en: 'Before' },
  after: { zh: '改后', en: 'After' },
  undo: { zh: '撤销这次改动', en: 'Undo this change' },
  undoes: { zh: '撤销了第 {{revision}} 次', en: 'undid change {{revision}}' },
  earlier: { zh: '更早的改动', en: 'Earlier changes' },
  added: { zh: '（新增）', en: '(added)' },
  removed: { zh: '（移除）', en: '(removed)' },
  plan: { zh: '规划说明', en: 'The plan’s description' },
  more: { zh: '另有 {{count}} 处', en: '{{count}} more' },
});
