import type { Name } from '../dataset/index.ts';
import { GROUPS } from './group-list.ts';

/** What kind of group: a cluster of cities, a metropolitan area, a belt or zone, an alliance, a division used in statistics. */
export type GroupKind = 'cluster' | 'metropolitan' | 'belt' | 'alliance' | 'statistical';

/** A named group of regions with its members and the document that names them. */
export interface RegionGroup {
  readonly code: string;
  readonly name: Name;
  readonly kind: GroupKind;
  /** Codes of GB/T 2260, of one or several levels. */
  readonly members: readonly string[];
  readonly source: string;
  /** Where the document takes in only a part of a member, and other reservations. */
  readonly note?: Name;
  readonly aliases: readonly string[];
}

const byKey = new Map(
  GROUPS.flatMap((group) =>
    [group.code, group.name.zh, group.name.en, ...group.aliases].map((name) => [keyOf(name), group] as const),
  ),
);

/** The groups that are built in; users define further ones of their own. */
export function regionGroups(): readonly RegionGroup[] {
  return GROUPS;
}

/** A built-in group by code or by name in either language; undefined when there is none. */
export function findGroup(name: string): RegionGroup | undefined {
  return byKey.get(keyOf(name));
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
