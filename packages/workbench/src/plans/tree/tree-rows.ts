import type { ItemKind } from '@yanzhen/evidence/plans';
import type { Item } from '../kinds.ts';
import type { Status } from '../use-plan.ts';

/** One line of the tree. */
export interface TreeRow {
  readonly item: Item;
  readonly depth: number;
  /** How many lines stand directly beneath it, open or not. */
  readonly children: number;
  readonly isOpen: boolean;
  /** Place among its siblings, from 0, and their number. */
  readonly place: number;
  readonly siblings: number;
}

/** What the tree shows; definitions and observations have the indicator's page. */
const shownKinds: readonly ItemKind[] = ['goal', 'indicator', 'target', 'action', 'task', 'project', 'milestone'];

/** Siblings stand by kind, then as they were placed. */
export function siblingsOf(items: readonly Item[]): Map<string | null, Item[]> {
  const ids = new Set(items.map(({ id }) => id));
  const groups = new Map<string | null, Item[]>();
  for (const item of items) {
    if (!shownKinds.includes(item.kind)) continue;
    const parent = item.parent !== null && ids.has(item.parent) ? item.parent : null;
    const group = groups.get(parent);
    if (group === undefined) groups.set(parent, [item]);
    else group.push(item);
  }
  const rank = (item: Item) => shownKinds.indexOf(item.kind);
  const year = (item: Item) => (item.kind === 'target' ? item.fields.year : 0);
  for (const group of groups.values())
    group.sort((a, b) => rank(a) - rank(b) || year(a) - year(b) || a.position - b.position || (a.id < b.id ? -1 : 1));
  return groups;
}

/** The lines to show, from the top. @param matches items looked for: only they, and what stands above them, are shown, all of it open. */
export function treeRows(
  groups: ReadonlyMap<string | null, readonly Item[]>,
  isOpen: (item: Item, depth: number) => boolean,
  matches?: ReadonlySet<string>,
): TreeRow[] {
  const rows: TreeRow[] = [];
  const enter = (parent: string | null, depth: number) => {
    const all = groups.get(parent) ?? [];
    const group = matches === undefined ? all : all.filter(({ id }) => matches.has(id));
    for (const [place, item] of group.entries()) {
      const children = groups.get(item.id)?.length ?? 0;
      const open = children > 0 && (matches !== undefined || isOpen(item, depth));
      rows.push({ item, depth, children, isOpen: open, place, siblings: group.length });
      if (open) enter(item.id, depth + 1);
    }
  };
  enter(null, 0);
  return rows;
}

/** Ids of the items that fit, with everything above them; undefined where nothing is asked for. */
export function matching(
  items: readonly Item[],
  status: ReadonlyMap<string, Status>,
  { words, level }: { readonly words: string; readonly level: string },
): Set<string> | undefined {
  const wanted = words.trim().toLowerCase();
  if (wanted === '' && level === '') return undefined;
  const byId = new Map(items.map((item) => [item.id, item]));
  const found = new Set<string>();
  for (const item of items) {
    if (wanted !== '' && !textOf(item).includes(wanted)) continue;
    if (level !== '' && !fits(status.get(item.id), level)) continue;
    for (let at: Item | undefined = item; at !== undefined && !found.has(at.id); at = byId.get(at.parent ?? '')) {
      found.add(at.id);
    }
  }
  return found;
}

function fits(status: Status | undefined, level: string): boolean {
  if (level === 'late') return (status?.late ?? 0) > 0;
  return status?.level === level;
}

function textOf({ id, fields }: Item): string {
  const { name = '', owner = '' } = fields as { name?: string; owner?: string };
  return `${name} ${owner} ${id}`.toLowerCase();
}
