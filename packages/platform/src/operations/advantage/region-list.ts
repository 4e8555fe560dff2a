import type { DatasetInfo } from '@yanzhen/evidence/dataset';
import { chosenRegions, select } from '../figures/index.ts';

/**
 * Rows of the regions named, in the order given and each once. A named group (长三角, a city cluster, one's own) stands
 * for its members that have figures.
 * @throws UserError for a region, or a group none of whose members, is among the labels.
 */
export function selectRegions(info: DatasetInfo, labels: readonly string[], texts: readonly string[]): number[] {
  const rows = new Set<number>();
  for (const text of texts) {
    const found = labels.includes(text) ? [text] : [...chosenRegions(info, [text]).codes];
    const members = found.map((code) => labels.indexOf(code)).filter((row) => row >= 0);
    for (const row of members) rows.add(row);
    if (members.length === 0) rows.add(select(info, 'region', labels, text));
  }
  return [...rows];
}
