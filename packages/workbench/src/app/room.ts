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
