import type { DatasetInfo } from '@yanzhen/evidence/dataset';
import { findGroup } from '@yanzhen/evidence/schemes';
import { select } from '../figures/index.ts';

/**
 * Rows of the regions named, in the order given and each once. A named group (长三角, a city cluster) stands for
 * its members that have figures.
 * @throws UserError for a region, or a group none of whose members, is among the labels.
 */
export function selectRegions(info: DatasetInfo, labels: readonly string[], texts: readonly string[]): number[] {
  const rows = new Set<number>();
  for (const text of texts) {
    const group = info.regionScheme === 'gbt2260' && !labels.includes(text) ? findGroup(text) : undefined;
    const members = group?.members.map((code) => labels.indexOf(code)).filter((row) => row >= 0) ?? [];
    if (members.length > 0) for (const row of members) rows.add(row);
    else rows.add(select(info, 'region', labels, text));
  }
  return [...rows];
}
