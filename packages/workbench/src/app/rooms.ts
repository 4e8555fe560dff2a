import type { ComponentType } from 'react';
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
  readonly load: () => Promise<{ Page: ComponentType }>;
}

export const rooms: readonly Room[] = [
  {
    path: '/',
    step: 'diagnosis',
    name: { zh: '总览', en: 'Overview' },
    question: { zh: '各地强在哪里？', en: 'Where is each region strong?' },
    load: () => import('../overview/page.tsx'),
  },
  {
    path: '/method',
    step: 'help',
    name: { zh: '方法', en: 'Method' },
    question: { zh: '每个指标怎样算、怎样读？', en: 'How is each indicator computed and read?' },
    load: () => import('../method/page.tsx'),
  },
];
