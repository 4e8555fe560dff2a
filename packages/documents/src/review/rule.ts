import type { ExcuseName } from './excuses.ts';
import type { Severity, Text } from './finding.ts';

/** Words to look for in a clause. A cue is a reason to look, never a verdict. */
export interface Cue {
  /** Item of the rule's article in the Measures. */
  readonly item: number;
  /** Made by `words` or `english`. */
  readonly pattern: RegExp;
  /** The rule's own where left out. */
  readonly severity?: Severity;
  /** What else must stand somewhere in the clause. */
  readonly needs?: RegExp;
  /** What must stand nowhere in the clause. */
  readonly without?: RegExp;
}

/** An example that the tests walk: the clause, and the item that must be found in it. */
export interface FoundExample {
  readonly item: number;
  readonly clause: string;
}

/** One standard of review as the machine reads drafts for it. */
export interface Rule {
  readonly id: string;
  /** Article of the Measures; the item of the Regulation follows from the table of articles. */
  readonly measures: string;
  readonly name: Text;
  readonly severity: Severity;
  /** In the order in which they are tried; the first that holds is the finding. */
  readonly cues: readonly Cue[];
  /** Looser signs, tried only in clauses where no cue of any rule holds. */
  readonly hints: readonly Cue[];
  /** Circumstances that make a cue of this rule harmless, beside those that excuse every rule. */
  readonly excusedBy: readonly ExcuseName[];
  /** Neutral words for what stands in or near the evidence; the first that fits is offered. */
  readonly rewordings: readonly (readonly [RegExp, string])[];
  readonly advice: Text;
  readonly examples: { readonly found: readonly FoundExample[]; readonly allowed: readonly string[] };
}
