import type { Room } from '../room.ts';

export const proposalRooms: readonly Room[] = [
  {
    path: '/frontier',
    step: 'proposal',
    name: { zh: '发展前沿', en: 'Frontier' },
    question: {
      zh: '接下来发展什么，几个地区怎样错开？',
      en: 'What to grow next, and how to keep several regions apart?',
    },
    load: () => import('../../frontier/page.tsx'),
  },
  {
    path: '/partners',
    step: 'proposal',
    name: { zh: '合作伙伴', en: 'Partners' },
    question: {
      zh: '谁与谁合作，做什么，用什么形式？',
      en: 'Who should work with whom, on what, in which form?',
    },
    load: () => import('../../partners/page.tsx'),
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
    load: () => import('../../layout-studio/page.tsx'),
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
    load: () => import('../../involution/page.tsx'),
  },
];
