import type { Comparator, Measure } from './fact.ts';

/** A fact before its year, kind and place are known. Offsets are into the sentence. */
export interface Draft {
  readonly start: number;
  readonly end: number;
  /** Where the number stands. */
  readonly numberAt: number;
  readonly indicator: string;
  readonly comparator: Comparator;
  readonly value: number;
  readonly valueMax?: number;
  readonly unit: string;
  readonly measure: Measure;
  /** How the indicator was found: named beside the number, taken over from before, or from a list shared. */
  readonly found: 'named' | 'inherited' | 'shared' | 'behind';
}
