/** A sentence in both of the product's languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** How a figure is coloured and read: where its neutral point lies. */
export type IndicatorScale = 'around-one' | 'around-zero' | 'share' | 'sequential' | 'count';

/** The capability that computes it; in the order in which one learns them. */
export const indicatorFamilies = [
  'advantage',
  'complexity',
  'relatedness',
  'concentration',
  'growth',
  'rivalry',
  'chains',
  'partners',
  'layout',
  'agreements',
  'plans',
] as const;

export type IndicatorFamily = (typeof indicatorFamilies)[number];

/** What a figure belongs to. */
export type IndicatorSubject =
  | 'region'
  | 'industry'
  | 'cell'
  | 'region-pair'
  | 'industry-pair'
  | 'region-industry-change'
  | 'dataset'
  | 'network'
  | 'party'
  | 'target';

/** What one figure of Yanzhen means: the text behind every “why?” and the method page. */
export interface Indicator {
  /** The column or parameter name under which every door writes the figure. */
  readonly code: string;
  readonly family: IndicatorFamily;
  readonly of: IndicatorSubject;
  readonly name: Words;
  readonly formula: string;
  readonly definition: Words;
  /** How to read it, in one sentence with an example value. */
  readonly reading: Words;
  /** The mistake people make with it, and what Yanzhen does instead. */
  readonly trap: Words;
  readonly scale: IndicatorScale;
  /** Who published the definition, as it is cited. */
  readonly source: string;
}
