import type { Citation } from '../text/index.ts';

/** A named project with the money the sentence gives it. */
export interface ProjectFact {
  readonly citation: Citation;
  readonly sentence: string;
  readonly region?: string;
  readonly name: string;
  readonly amount: number;
  readonly unit: string;
  readonly amountCny?: number;
  /** How many projects share the amount, where the sentence counts them. */
  readonly count?: number;
  readonly stage: 'planned' | 'building' | 'done' | 'unknown';
  readonly confidence: number;
}
