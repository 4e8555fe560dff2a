import type { Citation } from '../text/index.ts';

/** A class of GB/T 4754 a policy term stands for, wholly or in part. */
export interface IndustryClass {
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** `part` where the term names only a part of the class, or the class only a part of the term. */
  readonly fit: 'whole' | 'part';
}

/** An industry a document names as one to be built up. */
export interface Priority {
  readonly citation: Citation;
  readonly sentence: string;
  readonly region?: string;
  readonly regionCode?: string;
  /** The term of the dictionary: 集成电路, 低空经济. */
  readonly term: string;
  /** As the document writes it. */
  readonly wording: string;
  /** Empty where the classification has no place for the term: 未来产业, 数字经济. */
  readonly classes: readonly IndustryClass[];
  readonly confidence: number;
}
