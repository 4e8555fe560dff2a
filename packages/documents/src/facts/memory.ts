import type { Subject } from './subject.ts';

/** What later numbers of a sentence may take over from earlier ones. */
export interface Memory {
  /** The last subject as named, and without verb. */
  indicator: string;
  base: string;
  /** The indicators named so far, each once. */
  readonly recent: string[];
  verb?: string;
  verbKind?: Subject['verbKind'];
  style?: 'before' | 'behind';
  /** Behind the last quantity, stated or not. */
  end: number;
  /** Whether that quantity became a fact. */
  taken: boolean;
}
