import type { Text } from '../finding.ts';
import { access } from './access.ts';
import type { Article } from './article.ts';
import { conduct } from './conduct.ts';
import { cost } from './cost.ts';
import { flow } from './flow.ts';

export type { Article, ArticleItem } from './article.ts';
export { type ExceptionCase, exceptionCases, exceptionConditions, specificOperator } from './exceptions.ts';

/** The standards of review, Articles 8 to 11 of the Regulation with 9 to 23 of the Measures. Nothing else is cited in a finding. */
export const articles: readonly Article[] = [...access, ...flow, ...cost, ...conduct];

const byMeasures = new Map(articles.map((article) => [article.measures, article]));

/** The standard that an article of the Measures splits. @throws Error when the table has none of that number */
export function articleOf(measures: string): Article {
  const article = byMeasures.get(measures);
  if (article === undefined) throw new Error(`The table of articles has no Article ${measures} of the Measures.`);
  return article;
}

/** What an item of an article says, in our own words. @throws Error when the table does not have it */
export function itemText(measures: string, item: number): Text {
  const found = articleOf(measures).items.find((each) => each.item === item);
  if (found === undefined) throw new Error(`The table of articles has no item ${measures}(${item}) of the Measures.`);
  return found.text;
}
