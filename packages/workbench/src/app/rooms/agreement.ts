import type { Room } from '../room.ts';

export const agreementRooms: readonly Room[] = [
  {
    path: '/sharing',
    step: 'agreement',
    name: { zh: '收益分配', en: 'Sharing' },
    question: {
      zh: '合作所得怎么分，哪种分法分得住？',
      en: 'How is the gain shared, and which split holds?',
    },
    subject: 'own',
    load: () => import('../../sharing/page.tsx'),
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
    load: () => import('../../contract-studio/page.tsx'),
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
    load: () => import('../../term-sheet/page.tsx'),
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
    load: () => import('../../review/page.tsx'),
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
    load: () => import('../../cases/page.tsx'),
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
    load: () => import('../../cases/case-page.tsx'),
  },
];
