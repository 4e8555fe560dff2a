import type { Span } from '../text/index.ts';
import type { Rewording } from './rewording.ts';

/** A sentence or label in both of the product's languages. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/**
 * How the machine rates a finding; never a verdict.
 * `high`: names the item, deletion advised. `medium`: likely problem, facts to be asked for. `low`: a hint.
 */
export type Severity = 'high' | 'medium' | 'low';

/** One place in a draft that a rule points to. */
export interface Finding extends Span {
  /** Of the passage or line the clause stands in, from 1. */
  readonly line: number;
  /** The whole clause, as the draft has it. */
  readonly clause: string;
  /** Where the clause stands in its line. */
  readonly clauseSpan: Span;
  /** Id of the rule. */
  readonly rule: string;
  /** Item of the Regulation (State Council Decree 783), like `10(2)`. */
  readonly regulation: string;
  /** Item of the Measures (SAMR Order 99), like `19(1)`. */
  readonly measures: string;
  readonly severity: Severity;
  /** What the words are taken for, and what the article says of it. */
  readonly why: Text;
  /** Items of the Regulation's Article 12 that the words of the clause hint at; empty where none do. A person decides. */
  readonly exceptions: readonly string[];
  /** Neutral words for a stretch of the line; null where only the drafter can find them. */
  readonly rewording: Rewording | null;
  /** What to do where no rewording can be offered, and what to keep in mind where one is. */
  readonly advice: Text;
}
