import type { Text } from '../finding.ts';

/** One numbered item of an article, in our own words. */
export interface ArticleItem {
  readonly item: number;
  readonly text: Text;
}

/** One standard of review: an item of the Regulation and the article of the Measures that splits it. */
export interface Article {
  /** Item of the Regulation, like `8(1)`. */
  readonly regulation: string;
  /** Article of the Measures, like `9`. */
  readonly measures: string;
  /** The Regulation's item in our own words. */
  readonly text: Text;
  readonly items: readonly ArticleItem[];
  /** Whether the item binds only where no law, administrative regulation or approval of the State Council allows it. */
  readonly proviso: boolean;
}
