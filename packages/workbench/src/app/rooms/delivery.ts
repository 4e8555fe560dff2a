import type { Room } from '../room.ts';

export const deliveryRooms: readonly Room[] = [
  {
    path: '/plans',
    step: 'delivery',
    name: { zh: '规划', en: 'Plans' },
    question: {
      zh: '手里有哪些规划，怎样新建、导入和比较？',
      en: 'Which plans are there; how to make, import and compare them?',
    },
    subject: 'own',
    load: () => import('../../plans/page.tsx'),
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
    load: () => import('../../plans/plan-page.tsx'),
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
    load: () => import('../../reports/page.tsx'),
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
    load: () => import('../../reports/report-page.tsx'),
  },
];
