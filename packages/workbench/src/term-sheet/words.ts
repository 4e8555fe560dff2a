import { defineWords } from '../words/index.ts';

export const useTermSheetWords = defineWords('termSheet', {
  title: { zh: '条款清单与协议草案', en: 'Term sheet and draft agreement' },
  emptyTitle: { zh: '还没有协议', en: 'No contract yet' },
  emptyText: {
    zh: '这里按打印的样子给出条款清单和协议草案，每个数都能追到来源。先要有一份协议。',
    en: 'The term sheet and the draft agreement as they will be printed, every figure with its origin. A contract is needed first.',
  },
  emptyAction: { zh: '写一份协议', en: 'Write a contract' },
  answerClean: {
    zh: '公平竞争审查没有发现线索。',
    en: 'The fair-competition review finds nothing.',
  },
  answerFindings: {
    zh: '公平竞争审查有 {{count}} 条线索，标在条款下面。',
    en: 'The fair-competition review has {{count}} findings, beneath their clauses.',
  },
  clickFigures: { zh: '点任何一个数，看它从哪里来。', en: 'Click any figure to see where it comes from.' },
  form: { zh: '文稿', en: 'Document' },
  formSheet: { zh: '条款清单', en: 'Term sheet' },
  formAgreement: { zh: '协议草案', en: 'Draft agreement' },
  language: { zh: '文稿语言', en: 'Language of the document' },
  print: { zh: '打印', en: 'Print' },
  change: { zh: '修改协议', en: 'Change the contract' },
  whence: { zh: '从哪里来？', en: 'Where does it come from?' },
  panel: { zh: '“{{text}}”从哪里来', en: 'Where “{{text}}” comes from' },
  close: { zh: '关闭', en: 'Close' },
  notFiled: {
    zh: '协议正在存入协作案，稍候即可追溯。',
    en: 'The contract is being kept in its case; it can be traced in a moment.',
  },
  how: { zh: '怎样得出', en: 'How it was made' },
  openStudio: { zh: '在协议中修改', en: 'Change it in the contract' },
  estimate: { zh: '估计值', en: 'estimate' },
  more: { zh: '另有 {{count}} 项', en: 'and {{count}} more' },
  'severity-high': { zh: '严重', en: 'High' },
  'severity-medium': { zh: '较重', en: 'Medium' },
  'severity-low': { zh: '提示', en: 'Hint' },
});
