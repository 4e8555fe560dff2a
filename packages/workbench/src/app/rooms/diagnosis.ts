import type { Room } from '../room.ts';

export const diagnosisRooms: readonly Room[] = [
  {
    path: '/',
    step: 'diagnosis',
    name: { zh: '总览', en: 'Overview' },
    question: { zh: '各地强在哪里？', en: 'Where is each region strong?' },
    load: () => import('../../overview/page.tsx'),
  },
  {
    path: '/region',
    step: 'diagnosis',
    name: { zh: '地区', en: 'Region' },
    question: {
      zh: '这个地区擅长什么，接下来能长出什么，与谁重复？',
      en: 'What is this region good at, what could it grow next, whom does it duplicate?',
    },
    load: () => import('../../regions/page.tsx'),
  },
  {
    path: '/industry',
    step: 'diagnosis',
    name: { zh: '行业', en: 'Industry' },
    question: {
      zh: '这个行业在哪里，有多集中，谁可能加入？',
      en: 'Where is this industry, how concentrated is it, who could join?',
    },
    load: () => import('../../industries/page.tsx'),
  },
  {
    path: '/rivalry',
    step: 'diagnosis',
    name: { zh: '同构与竞争', en: 'Rivalry' },
    question: { zh: '谁与谁重复，是分工还是竞争？', en: 'Who duplicates whom: division of labour or rivalry?' },
    load: () => import('../../rivalry/page.tsx'),
  },
  {
    path: '/network',
    step: 'diagnosis',
    name: { zh: '关联网络', en: 'Network' },
    question: {
      zh: '哪些行业同根，这个地区占住了哪一片？',
      en: 'Which industries grow together, and which part does a region hold?',
    },
    load: () => import('../../network/page.tsx'),
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
    load: () => import('../../chains/page.tsx'),
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
    load: () => import('../../key-sectors/page.tsx'),
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
    load: () => import('../../resilience/page.tsx'),
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
    load: () => import('../../firms/page.tsx'),
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
    load: () => import('../../shock-studio/page.tsx'),
  },
  {
    path: '/robustness',
    step: 'diagnosis',
    name: { zh: '稳健性', en: 'Robustness' },
    question: { zh: '名次经得起推敲吗？', en: 'How far can a rank be relied on?' },
    load: () => import('../../robustness/page.tsx'),
  },
  {
    path: '/what-if',
    step: 'diagnosis',
    name: { zh: '假设', en: 'What if' },
    question: { zh: '如果改变一个数，会怎样？', en: 'What if an amount were another?' },
    load: () => import('../../what-if/page.tsx'),
  },
];
