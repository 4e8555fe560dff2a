import { queryOptions } from '@tanstack/react-query';
import type { DatasetInfo } from '@yanzhen/evidence/dataset';
import type { Text } from '../words/index.ts';
import { client } from './client.ts';
import { rowsOf } from './table.ts';

/** A named group of regions: built in, or one's own. */
export interface RegionGroup {
  /** Code of a built-in group, name of one's own: what analyses take. */
  readonly id: string;
  readonly name: Text;
  readonly kind: string;
  readonly scheme: string;
  readonly regions: readonly string[];
  readonly source: string;
  readonly note: Text;
}

/** Every group, one's own first. */
export function groupsQuery() {
  return queryOptions({
    queryKey: ['groups.list'],
    queryFn: async ({ signal }): Promise<RegionGroup[]> => {
      const table = await client.groups.list({}, { signal });
      return rowsOf(table).map((row) => ({
        id: String(row['group']),
        name: { zh: String(row['name_zh']), en: String(row['name_en']) },
        kind: String(row['kind']),
        scheme: String(row['scheme']),
        regions: String(row['regions']).split(' '),
        source: String(row['source'] ?? ''),
        note: { zh: String(row['note_zh'] ?? ''), en: String(row['note_en'] ?? '') },
      }));
    },
    staleTime: 60_000,
  });
}

/** The dataset's regions that are a member or lie within one, as analyses count them. */
export function regionsWithin(member: string, { regions, regionScheme }: DatasetInfo): string[] {
  const codes = regions.map(({ code }) => code);
  if (codes.includes(member) || regionScheme !== 'gbt2260') return codes.filter((code) => code === member);
  const stem = member.replace(/(00)+$/, '');
  return codes.filter((code) => code.startsWith(stem));
}

/** How many of the dataset's regions a group stands for; none where it belongs to another scheme. */
export function countWithin(group: RegionGroup, info: DatasetInfo): number {
  if (group.scheme !== info.regionScheme) return 0;
  return new Set(group.regions.flatMap((member) => regionsWithin(member, info))).size;
}
