import type { ComponentType } from 'react';
import type { Role } from '../data/index.ts';
import type { Text } from '../words/index.ts';

/** The steps of the flow, in order; the navigation is this list. */
export const steps = [
  { id: 'evidence', name: { zh: '证据', en: 'Evidence' } },
  { id: 'diagnosis', name: { zh: '诊断', en: 'Diagnosis' } },
  { id: 'proposal', name: { zh: '提案', en: 'Proposal' } },
  { id: 'agreement', name: { zh: '协议', en: 'Agreement' } },
  { id: 'delivery', name: { zh: '落实', en: 'Delivery' } },
] as const satisfies readonly { id: string; name: Text }[];

export type StepId = (typeof steps)[number]['id'];

/** One page of the workbench. */
export interface Room {
  readonly path: string;
  readonly step: StepId | 'help';
  readonly name: Text;
  /** The question the page answers: shown in the search box and on an empty page. */
  readonly question: Text;
  /** What the page is about, where it is not the dataset picked: a table, or what it holds itself (a draft, a plan). */
  readonly subject?: 'table' | 'own';
  /** Path of the page it is opened from; such a page has no place of its own in the navigation. */
  readonly within?: string;
  /** Only where several people share an installation. */
  readonly team?: boolean;
  /** The role in the workspace without which the page has no use. */
  readonly needs?: Role;
  readonly load: () => Promise<{ Page: ComponentType }>;
}

export const rooms: readonly Room[] = [
  {
    path: '/data',
    step: 'evidence',
    name: { zh: '数据', en: 'Data' },
    question: { zh: '手里有哪些数据，可信吗？', en: 'What data do we have, and can they be trusted?' },
    load: () => import('../datasets/page.tsx'),
  },
  {
    path: '/import',
    step: 'evidence',
    name: { zh: '导入', en: 'Import' },
    question: { zh: '怎样把统计文件变成可用的数据？', en: 'How does a statistics file become data to work with?' },
    needs: 'editor',
    load: () => import('../imports/page.tsx'),
  },
  {
    path: '/tables',
    step: 'evidence',
    name: { zh: '投入产出表', en: 'Input–output tables' },
    question: {
      zh: '有哪些投入产出表，它们平衡吗？',
      en: 'Which input–output tables do we have, and do they balance?',
    },
    subject: 'table',
    load: () => import('../tables/page.tsx'),
  },
  {
    path: '/documents',
    step: 'evidence',
    name: { zh: '文档库', en: 'Documents' },
    question: { zh: '哪些文件谈到它，原话在哪里？', en: 'Which documents speak of it, and where exactly?' },
    subject: 'own',
    load: () => import('../documents/page.tsx'),
  },
  {
    path: '/document',
    within: '/documents',
    step: 'evidence',
    name: { zh: '阅读', en: 'Reader' },
    question: { zh: '这份文件说了什么，依据在哪一段？', en: 'What does this document say, and in which passage?' },
    subject: 'own',
    load: () => import('../reader/page.tsx'),
  },
  {
    path: '/topic',
    step: 'evidence',
    name: { zh: '专题', en: 'Topics' },
    question: { zh: '关心的事有什么新说法？', en: 'What is new on the matters we follow?' },
    subject: 'own',
    load: () => import('../topics/page.tsx'),
  },
  {
    path: '/facts',
    step: 'evidence',
    name: { zh: '事实对照', en: 'Facts compared' },
    question: {
      zh: '各地的目标差多少，去年的目标做到了吗，谁都想要什么产业？',
      en: 'How far apart are targets, were last year’s met, and which industry does everyone want?',
    },
    subject: 'own',
    load: () => import('../fact-comparison/page.tsx'),
  },
  {
    path: '/groups',
    step: 'evidence',
    name: { zh: '地区组', en: 'Groups' },
    question: { zh: '哪些地区放在一起看？', en: 'Which regions belong together?' },
    load: () => import('../groups/page.tsx'),
  },
  {
    path: '/',
    step: 'diagnosis',
    name: { zh: '总览', en: 'Overview' },
    question: { zh: '各地强在哪里？', en: 'Where is each region strong?' },
    load: () => import('../overview/page.tsx'),
  },
  {
    path: '/region',
    step: 'diagnosis',
    name: { zh: '地区', en: 'Region' },
    question: {
      zh: '这个地区擅长什么，接下来能长出什么，与谁重复？',
      en: 'What is this region good at, what could it grow next, whom does it duplicate?',
    },
    load: () => import('../regions/page.tsx'),
  },
  {
    path: '/industry',
    step: 'diagnosis',
    name: { zh: '行业', en: 'Industry' },
    question: {
      zh: '这个行业在哪里，有多集中，谁可能加入？',
      en: 'Where is this industry, how concentrated is it, who could join?',
    },
    load: () => import('../industries/page.tsx'),
  },
  {
    path: '/rivalry',
    step: 'diagnosis',
    name: { zh: '同构与竞争', en: 'Rivalry' },
    question: { zh: '谁与谁重复，是分工还是竞争？', en: 'Who duplicates whom: division of labour or rivalry?' },
    load: () => import('../rivalry/page.tsx'),
  },
  {
    path: '/network',
    step: 'diagnosis',
    name: { zh: '关联网络', en: 'Network' },
    question: {
      zh: '哪些行业同根，这个地区占住了哪一片？',
      en: 'Which industries grow together, and which part does a region hold?',
    },
    load: () => import('../network/page.tsx'),
  },
  {
    path: '/chains',
    step: 'diagnosis',
    name: { zh: '产业链', en: 'Chains' },
    question: {
      zh: '这个部门向谁买、卖给谁，带动多少？',
      en: 'From whom does this sector buy, to whom does it sell, how much does it pull?',
    },
    subject: 'table',
    load: () => import('../chains/page.tsx'),
  },
  {
    path: '/key-sectors',
    step: 'diagnosis',
    name: { zh: '关键部门', en: 'Key sectors' },
    question: {
      zh: '哪些部门牵一发而动全身？',
      en: 'Which sectors move the others most?',
    },
    subject: 'table',
    load: () => import('../key-sectors/page.tsx'),
  },
  {
    path: '/resilience',
    step: 'diagnosis',
    name: { zh: '韧性', en: 'Resilience' },
    question: {
      zh: '断了谁会停，谁能补上，补哪里最划算？',
      en: 'What stops without whom, who could stand in, what is worth doing?',
    },
    subject: 'table',
    load: () => import('../resilience/page.tsx'),
  },
  {
    path: '/firms',
    step: 'diagnosis',
    name: { zh: '企业网络', en: 'Firm networks' },
    question: {
      zh: '哪些企业停产，会让整条链停下来？',
      en: 'Which firms would stop the whole chain if they failed?',
    },
    subject: 'table',
    load: () => import('../firms/page.tsx'),
  },
  {
    path: '/shock',
    step: 'diagnosis',
    name: { zh: '冲击推演', en: 'Shock studio' },
    question: {
      zh: '如果哪里停了，谁受损，能撑多久，几天恢复？',
      en: 'What if something stops: who loses, how long do stocks last, when is it back?',
    },
    subject: 'table',
    load: () => import('../shock-studio/page.tsx'),
  },
  {
    path: '/robustness',
    step: 'diagnosis',
    name: { zh: '稳健性', en: 'Robustness' },
    question: { zh: '名次经得起推敲吗？', en: 'How far can a rank be relied on?' },
    load: () => import('../robustness/page.tsx'),
  },
  {
    path: '/what-if',
    step: 'diagnosis',
    name: { zh: '假设', en: 'What if' },
    question: { zh: '如果改变一个数，会怎样？', en: 'What if an amount were another?' },
    load: () => import('../what-if/page.tsx'),
  },
  {
    path: '/frontier',
    step: 'proposal',
    name: { zh: '发展前沿', en: 'Frontier' },
    question: {
      zh: '接下来发展什么，几个地区怎样错开？',
      en: 'What to grow next, and how to keep several regions apart?',
    },
    load: () => import('../frontier/page.tsx'),
  },
  {
    path: '/partners',
    step: 'proposal',
    name: { zh: '合作伙伴', en: 'Partners' },
    question: {
      zh: '谁与谁合作，做什么，用什么形式？',
      en: 'Who should work with whom, on what, in which form?',
    },
    load: () => import('../partners/page.tsx'),
  },
  {
    path: '/cases',
    step: 'agreement',
    name: { zh: '协作案', en: 'Cases' },
    question: {
      zh: '哪些协作案在谈，走到哪一步？',
      en: 'Which cases are under way, and how far?',
    },
    subject: 'own',
    load: () => import('../cases/page.tsx'),
  },
  {
    path: '/case',
    within: '/cases',
    step: 'agreement',
    name: { zh: '协作案全程', en: 'One case' },
    question: {
      zh: '合起来值多少，谁得益，分法站得住吗，每个数从哪里来？',
      en: 'What is together worth, who gains, does the split hold, where does each figure come from?',
    },
    subject: 'own',
    load: () => import('../cases/case-page.tsx'),
  },
  {
    path: '/sharing',
    step: 'agreement',
    name: { zh: '收益分配', en: 'Sharing' },
    question: {
      zh: '合作所得怎么分，哪种分法分得住？',
      en: 'How is the gain shared, and which split holds?',
    },
    subject: 'own',
    load: () => import('../sharing/page.tsx'),
  },
  {
    path: '/layout',
    step: 'proposal',
    name: { zh: '产能布局', en: 'Layout' },
    question: {
      zh: '产能放在哪里，合起来多得多少，卡在哪里？',
      en: 'Where should capacity go, what does planning together bring, what binds?',
    },
    subject: 'own',
    load: () => import('../layout-studio/page.tsx'),
  },
  {
    path: '/involution',
    step: 'proposal',
    name: { zh: '内卷的代价', en: 'Price of involution' },
    question: {
      zh: '各顾各的少得多少，谁受损，须补偿多少？',
      en: 'What is lost when every region plans for itself, who loses, what must they be paid?',
    },
    subject: 'own',
    load: () => import('../involution/page.tsx'),
  },
  {
    path: '/joint',
    step: 'evidence',
    name: { zh: '共享空间', en: 'Joint spaces' },
    question: {
      zh: '不交出数据，怎样一起算？',
      en: 'How do we compute together without handing over data?',
    },
    load: () => import('../joint/page.tsx'),
  },
  {
    path: '/contract',
    step: 'agreement',
    name: { zh: '协议', en: 'Contract' },
    question: {
      zh: '协议怎么写，各方都不吃亏，未来变了也站得住？',
      en: 'How to write an agreement that leaves nobody worse off, whatever comes?',
    },
    subject: 'own',
    load: () => import('../contract-studio/page.tsx'),
  },
  {
    path: '/term-sheet',
    step: 'agreement',
    name: { zh: '条款清单', en: 'Term sheet' },
    question: {
      zh: '条款清单和协议草案什么样，每个数从哪里来？',
      en: 'What does the agreement look like on paper, and where does each figure come from?',
    },
    subject: 'own',
    load: () => import('../term-sheet/page.tsx'),
  },
  {
    path: '/review',
    step: 'agreement',
    name: { zh: '公平竞争审查', en: 'Fair-competition review' },
    question: {
      zh: '这份草案会不会妨碍公平竞争，怎样改？',
      en: 'Would this draft get in the way of fair competition, and how to change it?',
    },
    subject: 'own',
    load: () => import('../review/page.tsx'),
  },
  {
    path: '/plans',
    step: 'delivery',
    name: { zh: '规划', en: 'Plans' },
    question: {
      zh: '手里有哪些规划，怎样新建、导入和比较？',
      en: 'Which plans are there; how to make, import and compare them?',
    },
    subject: 'own',
    load: () => import('../plans/page.tsx'),
  },
  {
    path: '/plan',
    within: '/plans',
    step: 'delivery',
    name: { zh: '规划执行', en: 'Plan at work' },
    question: {
      zh: '这个规划能实现吗，差在哪里，谁该做什么？',
      en: 'Will this plan be met, what is short, who has to do what?',
    },
    subject: 'own',
    load: () => import('../plans/plan-page.tsx'),
  },
  {
    path: '/reports',
    step: 'delivery',
    name: { zh: '报告', en: 'Reports' },
    question: {
      zh: '怎样写一份数据有来源、能随数据重做的报告？',
      en: 'How to write a report whose figures keep their source and follow the data?',
    },
    subject: 'own',
    load: () => import('../reports/page.tsx'),
  },
  {
    path: '/report',
    within: '/reports',
    step: 'delivery',
    name: { zh: '报告正文', en: 'Report' },
    question: {
      zh: '这份报告说了什么，数据变了哪些，怎样印出来？',
      en: 'What does this report say, which figures changed, how to print it?',
    },
    subject: 'own',
    load: () => import('../reports/report-page.tsx'),
  },
  {
    path: '/method',
    step: 'help',
    name: { zh: '方法', en: 'Method' },
    question: {
      zh: '每个数字是怎样算出来的，容易误读在哪里？',
      en: 'How is each figure computed, and how is it misread?',
    },
    load: () => import('../method/page.tsx'),
  },
  {
    path: '/team',
    step: 'help',
    name: { zh: '团队', en: 'Team' },
    question: { zh: '谁能看和改什么，改过什么？', en: 'Who may see and change what, and who did?' },
    subject: 'own',
    team: true,
    load: () => import('../team/page.tsx'),
  },
];
