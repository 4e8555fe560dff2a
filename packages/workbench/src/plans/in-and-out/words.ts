import { defineWords } from '../../words/index.ts';

export const useInOutWords = defineWords('plan-in-out', {
  importTitle: { zh: '导入或更新', en: 'Import or bring up to date' },
  importText: {
    zh: '选择 XLSX、CSV，或直接粘贴表格。认得中英文表头；序号 1、1.1、1.1.1 给出层级。先看会怎样，全部无误才写入；文件里没有的条目和空单元格不动。',
    en: 'Choose an XLSX or CSV, or paste a table. Headings in Chinese and English are known; numbers 1, 1.1, 1.1.1 give the tree. You see first what would happen, and nothing is written unless all is right; items the file lacks and empty cells stay.',
  },
  choose: { zh: '选择文件', en: 'Choose a file' },
  paste: { zh: '或粘贴表格', en: 'Or paste a table' },
  pasteHint: { zh: '类别\t名称\t上级\t责任单位\t开始\t结束…', en: 'kind\tname\tparent\towner\tstart\tend…' },
  check: { zh: '看看会怎样', en: 'See what would happen' },
  write: { zh: '写入规划', en: 'Write it' },
  again: { zh: '换一个', en: 'Start over' },
  will: {
    zh: '新增 {{added}} 条，修改 {{changed}} 条，不变 {{unchanged}} 条。',
    en: '{{added}} to add, {{changed}} to change, {{unchanged}} as they are.',
  },
  skipped: { zh: '没有条目的工作表，未读：{{sheets}}。', en: 'Sheets without items, not read: {{sheets}}.' },
  mend: {
    zh: '有 {{faults}} 处要改；改好之前什么都不写入。',
    en: '{{faults}} to mend; nothing is written before they are.',
  },
  done: {
    zh: '已写入：新增 {{added}} 条，修改 {{changed}} 条。可以在“改动”里撤销。',
    en: 'Written: {{added}} added, {{changed}} changed. It can be undone under Changes.',
  },
  mapping: { zh: '表头是什么意思', en: 'What the headings mean' },
  heading: { zh: '表头', en: 'Heading' },
  means: { zh: '对应', en: 'Means' },
  ignore: { zh: '不用', en: 'not used' },
  faults: { zh: '要改的地方', en: 'What to mend' },
  where: { zh: '位置', en: 'Where' },
  place: { zh: '{{sheet}} 第 {{row}} 行 {{column}}', en: '{{sheet}} row {{row}} {{column}}' },
  what: { zh: '问题', en: 'Problem' },
  found: { zh: '实际', en: 'Found' },
  expected: { zh: '应为', en: 'Expected' },
  preview: { zh: '读到的条目（前 200 条）', en: 'Items read (the first 200)' },
  kind: { zh: '类别', en: 'Kind' },
  name: { zh: '名称', en: 'Name' },
  beneath: { zh: '上级', en: 'Beneath' },
  packs: { zh: '指标包', en: 'Indicator packs' },
  packsText: {
    zh: '科产融合、数字化转型、绿色制造、现代服务、企业梯度等的指标和定义，数值留空。',
    en: 'Indicators with definitions and empty values: technology and production, digital transformation, green manufacturing, modern services, the enterprise gradient.',
  },
  exportTitle: { zh: '导出', en: 'Export' },
  exportText: {
    zh: 'XLSX 含条目、指标、目标值、观测值和改动，改完可以原样导回；Word 和 HTML 为公文版式；日历（ICS）含节点、到期日和目标年份。',
    en: 'XLSX holds items, indicators, targets, observations and changes and can be imported back; Word and HTML are laid out as documents; the calendar (ICS) holds milestones, ends and the years of targets.',
  },
  calendar: { zh: '日历', en: 'Calendar' },
  facts: { zh: '取自文件的目标', en: 'Targets from documents' },
  factsText: {
    zh: '把文档里提取的目标作为待确认的目标值收进来，逐条确认，出处随行。',
    en: 'Takes targets found in documents in as drafts, with their citation; each waits for you.',
  },
  library: { zh: '打开文档库', en: 'Open the documents' },
});
