import type { Room } from '../room.ts';

export const helpRooms: readonly Room[] = [
  {
    path: '/method',
    step: 'help',
    name: { zh: '方法', en: 'Method' },
    question: {
      zh: '每个数字是怎样算出来的，容易误读在哪里？',
      en: 'How is each figure computed, and how is it misread?',
    },
    load: () => import('../../method/page.tsx'),
  },
  {
    path: '/team',
    step: 'help',
    name: { zh: '团队', en: 'Team' },
    question: { zh: '谁能看和改什么，改过什么？', en: 'Who may see and change what, and who did?' },
    subject: 'own',
    team: true,
    load: () => import('../../team/page.tsx'),
  },
  {
    path: '/account',
    within: '/team',
    step: 'help',
    name: { zh: '我的账号', en: 'My account' },
    question: {
      zh: '怎样换密码、换手机、换一套备用码？',
      en: 'How to change the password, the telephone, the backup codes?',
    },
    subject: 'own',
    team: true,
    load: () => import('../../sign-in/account-page.tsx'),
  },
];
