import type { CasePart } from '@yanzhen/evidence/cases';

/** The parts of a case in the order of the line. */
export const caseParts = [
  'proposal',
  'layout',
  'outcome',
  'game',
  'split',
  'contract',
] as const satisfies readonly CasePart[];
