/** A sentence in both of the product's languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** How a figure is coloured and read: where its neutral point lies. */
export type IndicatorScale = 'around-one' | 'around-zero' | 'share' | 'sequential' | 'count';

/** What one figure of Yanzhen means: the text behind every “why?” and the method page. */
export interface Indicator {
  /** The column or parameter name under which every door writes the figure. */
  readonly code: string;
  readonly family: 'advantage' | 'complexity' | 'relatedness' | 'concentration' | 'growth' | 'rivalry';
  /** What the figure belongs to: a region, an industry, a cell, a pair of either, or a dataset. */
  readonly of: 'region' | 'industry' | 'cell' | 'region-pair' | 'industry-pair' | 'region-industry-change' | 'dataset';
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
