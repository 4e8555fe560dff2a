import type { Room } from '../room.ts';

export const evidenceRooms: readonly Room[] = [
  {
    path: '/data',
    step: 'evidence',
    name: { zh: '数据', en: 'Data' },
    question: { zh: '手里有哪些数据，可信吗？', en: 'What data do we have, and can they be trusted?' },
    load: () => import('../../datasets/page.tsx'),
  },
  {
    path: '/import',
    step: 'evidence',
    name: { zh: '导入', en: 'Import' },
    question: { zh: '怎样把统计文件变成可用的数据？', en: 'How does a statistics file become data to work with?' },
    needs: 'editor',
    load: () => import('../../imports/page.tsx'),
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
    load: () => import('../../tables/page.tsx'),
  },
  {
    path: '/documents',
    step: 'evidence',
    name: { zh: '文档库', en: 'Documents' },
    question: { zh: '哪些文件谈到它，原话在哪里？', en: 'Which documents speak of it, and where exactly?' },
    subject: 'own',
    load: () => import('../../documents/page.tsx'),
  },
  {
    path: '/document',
    within: '/documents',
    step: 'evidence',
    name: { zh: '阅读', en: 'Reader' },
    question: { zh: '这份文件说了什么，依据在哪一段？', en: 'What does this document say, and in which passage?' },
    subject: 'own',
    load: () => import('../../reader/page.tsx'),
  },
  {
    path: '/topic',
    step: 'evidence',
    name: { zh: '专题', en: 'Topics' },
    question: { zh: '关心的事有什么新说法？', en: 'What is new on the matters we follow?' },
    subject: 'own',
    load: () => import('../../topics/page.tsx'),
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
    load: () => import('../../fact-comparison/page.tsx'),
  },
  {
    path: '/groups',
    step: 'evidence',
    name: { zh: '地区组', en: 'Groups' },
    question: { zh: '哪些地区放在一起看？', en: 'Which regions belong together?' },
    load: () => import('../../groups/page.tsx'),
  },
  {
    path: '/joint',
    step: 'evidence',
    name: { zh: '共享空间', en: 'Joint spaces' },
    question: {
      zh: '不交出数据，怎样一起算？',
      en: 'How do we compute together without handing over data?',
    },
    load: () => import('../../joint/page.tsx'),
  },
];
