import { defineWords } from '../words/index.ts';
import { documentKinds } from './filters.ts';

export const useDocumentsWords = defineWords('documents', {
  title: { zh: '哪些文件谈到它，原话在哪里？', en: 'Which documents speak of it, and where exactly?' },
  search: { zh: '检索文档', en: 'Search documents' },
  searchHint: {
    zh: '词、"词组"、-排除、拼音；例：低空经济',
    en: 'Words, "a phrase", -without, pinyin',
  },
  listAnswer: {
    zh: '库中有 {{count}} 篇文档，来自 {{regions}} 个地区，日期从 {{from}} 到 {{to}}；最新一篇是《{{newest}}》。',
    en: 'The library holds {{count}} documents on {{regions}} regions, dated {{from}} to {{to}}; the newest is “{{newest}}”.',
  },
  listAnswerUndated: { zh: '找到 {{count}} 篇文档。', en: 'Documents: {{count}}.' },
  foundAnswer: {
    zh: '{{documents}} 篇文档的 {{passages}} 段谈到“{{query}}”，排在最前的是《{{first}}》。',
    en: '“{{query}}” stands in {{passages}} passages of {{documents}} documents, first of all in “{{first}}”.',
  },
  foundSome: {
    zh: '没有一段含全部 {{of}} 个词；以下各段至少含 {{fewest}} 个。',
    en: 'No passage has all {{of}} words; these have at least {{fewest}}.',
  },
  foundMost: {
    zh: '先列含全部 {{of}} 个词的，再列至少含 {{fewest}} 个的。',
    en: 'Passages with all {{of}} words come first, then those with at least {{fewest}}.',
  },
  mostShown: { zh: '只列出最前面的 {{count}} 段。', en: 'The first {{count}} passages are listed.' },
  between: { zh: '、', en: ', ' },
  extractive: { zh: '从原文抽取，点一句回到出处。', en: 'Taken from the text; a click leads to the place.' },
  writer: { zh: '谁来写摘要', en: 'Who writes the digest' },
  byText: { zh: '原文抽取', en: 'From the text' },
  byModel: { zh: '模型撰写', en: 'By the model' },
  modelWrites: {
    zh: '{{model}} 正在写，写完逐句核对出处和数字。',
    en: '{{model}} is writing; each sentence is checked after.',
  },
  writtenBy: {
    zh: '由 {{model}} 撰写；每句都有出处，数字都在所引段落里。意思是否准确，请点开核对。',
    en: 'Written by {{model}}; every sentence cites, every number stands in a cited passage. Whether the sense is right, open and see.',
  },
  source: { zh: '出处 {{k}}', en: 'Source {{k}}' },
  also: { zh: '也找了：{{words}}', en: 'Also searched for: {{words}}' },
  meant: { zh: '没有“{{word}}”，您要找的是不是', en: 'Nothing has “{{word}}”. Did you mean' },
  region: { zh: '地区', en: 'Region' },
  industry: { zh: '段落提到的行业', en: 'Industry named' },
  kind: { zh: '类型', en: 'Kind' },
  anyKind: { zh: '全部类型', en: 'All kinds' },
  issuer: { zh: '发布机构', en: 'Issuer' },
  anyIssuer: { zh: '全部机构', en: 'All issuers' },
  from: { zh: '起始年', en: 'From year' },
  to: { zh: '结束年', en: 'To year' },
  anyYear: { zh: '不限', en: 'Any' },
  order: { zh: '排序', en: 'Order' },
  relevance: { zh: '按相关', en: 'By relevance' },
  byDate: { zh: '按日期', en: 'By date' },
  clear: { zh: '清除筛选', en: 'Clear filters' },
  results: { zh: '文档', en: 'Documents' },
  none: { zh: '没有找到', en: 'Nothing found' },
  noneText: {
    zh: '换个说法，去掉一个词或一项筛选，或收入新的文档。',
    en: 'Try other words, drop a word or a filter, or add documents.',
  },
  empty: { zh: '还没有文档', en: 'No documents yet' },
  emptyText: {
    zh: '收入政策文件、报告和新闻后，可以按词检索、读摘要、把目标取成数据、对照各地说法。',
    en: 'With policy papers, reports and news added you can search them, read digests, take targets out as data and compare regions.',
  },
  keys: { zh: '键盘：/ 检索，j、k 移动，Enter 打开', en: 'Keys: / to search, j and k to move, Enter to open' },
  version: { zh: '第 {{version}} 版', en: 'version {{version}}' },
  remove: { zh: '移除', en: 'Remove' },
  removeNamed: { zh: '移除《{{title}}》', en: 'Remove “{{title}}”' },
  removed: { zh: '《{{title}}》已移除。', en: '“{{title}}” was removed.' },
  restored: { zh: '《{{title}}》已恢复。', en: '“{{title}}” is back.' },
  undo: { zh: '撤销', en: 'Undo' },
  dismiss: { zh: '知道了', en: 'Dismiss' },
  saveTopic: { zh: '存为专题', en: 'Save as topic' },
  topicName: { zh: '专题名称', en: 'Name of the topic' },
  keep: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
  add: { zh: '收入文档', en: 'Add documents' },
  addLead: {
    zh: '把文件、文件夹或 zip 拖到这里。标题、机构、地区、日期和类型会自动识别，可以再改。',
    en: 'Drop files, a folder or a zip here. Title, issuer, region, date and kind are recognised, and can be corrected.',
  },
  chooseFiles: { zh: '选择文件', en: 'Choose files' },
  chooseFolder: { zh: '选择文件夹', en: 'Choose a folder' },
  formats: {
    zh: 'PDF、DOCX、HTML、Markdown、TXT（UTF-8 或 GB18030）、zip。扫描件没有文字，需先识别。',
    en: 'PDF, DOCX, HTML, Markdown, TXT (UTF-8 or GB18030), zip. Scans hold no text: recognise them first.',
  },
  close: { zh: '收起', en: 'Close' },
  sending: { zh: '正在发送 {{name}}', en: 'Sending {{name}}' },
  fileOf: { zh: '第 {{at}} 个，共 {{of}} 个：{{name}}', en: '{{at}} of {{of}}: {{name}}' },
  addedAnswer: {
    zh: '新收入 {{fresh}} 篇，新版本 {{versions}} 篇，已有 {{known}} 篇，未收入 {{refused}} 个文件。',
    en: 'New: {{fresh}}; new versions: {{versions}}; there already: {{known}}; left out: {{refused}} files.',
  },
  stopped: {
    zh: '已停止；已收入的保留，再次拖入会接着做。',
    en: 'Stopped. What came in stays; drop it again to go on.',
  },
  file: { zh: '文件', en: 'File' },
  document: { zh: '文档', en: 'Document' },
  outcome: { zh: '结果', en: 'Outcome' },
  'outcome-new': { zh: '新收入', en: 'new' },
  'outcome-version': { zh: '新版本', en: 'new version' },
  'outcome-known': { zh: '已有，未重复收入', en: 'there already' },
  'outcome-refused': { zh: '未收入', en: 'left out' },
  reason: { zh: '原因', en: 'Reason' },
  addedTable: { zh: '收入的结果', en: 'What came in' },
  date: { zh: '日期', en: 'Date' },
  titleField: { zh: '标题', en: 'Title' },
  printed: { zh: '雁阵 · 打印于 {{date}}', en: 'Yanzhen · printed {{date}}' },
  next: { zh: '接下来', en: 'Next' },
  nextFacts: { zh: '对照各地的目标与结果', en: 'Compare targets and results across regions' },
  nextTopics: { zh: '看专题有什么新内容', en: 'See what is new on topics' },
  exportList: { zh: '导出清单', en: 'Export the list' },
  'relation-enclave': { zh: '飞地', en: 'enclave' },
  'relation-co_built_park': { zh: '共建园区', en: 'co-built park' },
  'relation-pairing': { zh: '结对协作', en: 'pairing' },
  'relation-transfer': { zh: '产业转移', en: 'transfer' },
  'relation-benefit_sharing': { zh: '利益共享', en: 'sharing of benefits' },
  'relation-research_and_production': { zh: '研产分工', en: 'research and production' },
  'relation-integration': { zh: '一体化', en: 'integration' },
  'relation-cooperation': { zh: '合作', en: 'cooperation' },
  'kind-report': { zh: '报告', en: 'Report' },
  'kind-plan': { zh: '规划', en: 'Plan' },
  'kind-opinion': { zh: '意见', en: 'Opinion' },
  'kind-notice': { zh: '通知', en: 'Notice' },
  'kind-regulation': { zh: '法规', en: 'Regulation' },
  'kind-measures': { zh: '办法、措施', en: 'Measures' },
  'kind-agreement': { zh: '协议', en: 'Agreement' },
  'kind-news': { zh: '新闻', en: 'News' },
  'kind-research': { zh: '研究', en: 'Research' },
  'kind-other': { zh: '其他', en: 'Other' },
});

export type SayDocuments = ReturnType<typeof useDocumentsWords>;

/** A kind in words; nothing where it is not known. */
export function kindOf(kind: string | null, say: SayDocuments): string {
  const known = documentKinds.find((one) => one === kind);
  return known === undefined ? '' : say(`kind-${known}`);
}

const relations = [
  'enclave',
  'co_built_park',
  'pairing',
  'transfer',
  'benefit_sharing',
  'research_and_production',
  'integration',
  'cooperation',
] as const;

/** A relation between regions in words. */
export function relationOf(relation: string, say: SayDocuments): string {
  const known = relations.find((one) => one === relation);
  return known === undefined ? relation : say(`relation-${known}`);
}
