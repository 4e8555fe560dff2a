/** What a person can say of a finding: it holds, it does not, the clause was reworded, an exception is claimed. */
export type ReviewVerdictName = 'agreed' | 'rejected' | 'reworded' | 'exception';

/** A person's verdict on one finding; the same clause under the same rule is the same finding in every draft. */
export interface ReviewVerdict {
  readonly id: string;
  readonly rule: string;
  /** Item of the Regulation, like `10(2)`. */
  readonly regulation: string;
  readonly measures: string;
  readonly clause: string;
  readonly verdict: ReviewVerdictName;
  readonly note: string;
  /** Title of the draft it was last said of. */
  readonly draft: string;
  /** Answers to the five points of Article 29 of the Measures, where an exception is claimed. */
  readonly answers: Readonly<Record<string, string>>;
  readonly updatedAt: Date;
}

/** How often each verdict was given under one rule. */
export interface ReviewTally {
  readonly rule: string;
  readonly verdict: ReviewVerdictName;
  readonly count: number;
}

/** The verdicts of one workspace. */
export interface ReviewVerdictRepository {
  /** Keeps a verdict in place of one of the same id. */
  save(verdict: Omit<ReviewVerdict, 'updatedAt'>): Promise<ReviewVerdict>;
  /** The newest first. */
  list(): Promise<ReviewVerdict[]>;
  /** Those of the ids that have one. */
  find(ids: readonly string[]): Promise<ReviewVerdict[]>;
  tally(): Promise<ReviewTally[]>;
  /** @returns the verdict that was there, or null. */
  remove(id: string): Promise<ReviewVerdict | null>;
}
