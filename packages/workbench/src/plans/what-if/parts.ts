/** A line of a driver tree as a reader assumes it: a leaf with its rate, or a sum or product of the lines beneath it. */
export interface Part {
  readonly kind: 'leaf' | 'sum' | 'product';
  /** 0 stands right beneath the total. */
  readonly depth: number;
  readonly name: string;
  readonly last: number;
  /** Yearly, as a fraction. */
  readonly rate: number;
  readonly movable: boolean;
}

/** As `plans.drivers` takes it. */
export type Tree =
  | { kind: 'leaf'; name: string; last: number; rate: number; movable: boolean }
  | { kind: 'sum' | 'product'; name: string; parts: Tree[] };

export const deepest = 5;

export const newLeaf = (depth: number): Part => ({
  ...{ kind: 'leaf', depth, name: '', last: 0, rate: 0.06, movable: true },
});

const marks = { sum: '+', product: 'x' } as const;

/**
 * `汽车:x,>企业数:100:0.05:1,>户均产值:0.02:0.03:1` by comma, as the address keeps a tree: `>` for each level, `+` or `x` for what is
 * made of the lines beneath; colons, commas and arrows in names become spaces.
 */
export function partsText(parts: readonly Part[]): string | undefined {
  if (parts.length === 0) return undefined;
  return parts
    .map(({ kind, depth, name, last, rate, movable }) => {
      const plain = '>'.repeat(depth) + name.replaceAll(/[:,>]/g, ' ');
      return kind === 'leaf' ? [plain, last, rate, movable ? 1 : 0].join(':') : `${plain}:${marks[kind]}`;
    })
    .join(',');
}

export function partsOf(text: string | undefined): Part[] {
  if (text === undefined) return [];
  const parts: Part[] = [];
  for (const each of text.split(',')) {
    const [named = '', last, rate, movable] = each.split(':');
    const name = named.replace(/^>+/, '');
    const previous = parts.at(-1);
    // No deeper than one below a group: whoever writes an address by hand cannot break the tree.
    const most = previous === undefined ? 0 : previous.depth + (previous.kind === 'leaf' ? 0 : 1);
    const depth = Math.min(named.length - name.length, most, deepest);
    if (last === '+' || last === 'x') {
      parts.push({ ...newLeaf(depth), name, kind: last === '+' ? 'sum' : 'product' });
      continue;
    }
    const [now, yearly] = [Number(last), Number(rate)];
    const isRead =
      last !== undefined && rate !== undefined && Number.isFinite(now) && now >= 0 && yearly > -1 && yearly <= 10;
    if (isRead) parts.push({ ...newLeaf(depth), name, last: now, rate: yearly, movable: movable !== '0' });
  }
  return parts;
}

/** The place behind a line and all beneath it. */
function endOf(parts: readonly Part[], at: number): number {
  const { depth } = parts[at]!;
  const next = parts.findIndex((part, place) => place > at && part.depth <= depth);
  return next < 0 ? parts.length : next;
}

/** Takes a leaf apart: it becomes a product or sum of two; its own figure goes to the first. */
export function split(parts: readonly Part[], at: number, kind: 'sum' | 'product'): Part[] {
  const { name, depth, last, rate, movable } = parts[at]!;
  const first = { ...newLeaf(depth + 1), last, rate, movable };
  return parts.toSpliced(at, 1, { ...newLeaf(depth), name, kind }, first, newLeaf(depth + 1));
}

/** Adds a leaf at the end of a group, or of the total. */
export function addBeneath(parts: readonly Part[], at: number | undefined): Part[] {
  if (at === undefined) return [...parts, newLeaf(0)];
  return parts.toSpliced(endOf(parts, at), 0, newLeaf(parts[at]!.depth + 1));
}

export const drop = (parts: readonly Part[], at: number): Part[] => parts.toSpliced(at, endOf(parts, at) - at);

interface Whole {
  readonly name: string;
  readonly kind: 'sum' | 'product';
}

/** The tree without leaves that have no figure yet and groups without leaves; undefined where nothing is left. */
export function treeOf(parts: readonly Part[], whole: Whole, nameless: (number: number) => string): Tree | undefined {
  const beneath = (from: number, to: number, depth: number): Tree[] =>
    parts.slice(from, to).flatMap((part, offset): Tree[] => {
      if (part.depth !== depth) return [];
      const at = from + offset;
      const name = part.name.trim() || nameless(at + 1);
      if (part.kind === 'leaf') {
        const { last, rate, movable } = part;
        return last > 0 ? [{ kind: 'leaf', name, last, rate, movable }] : [];
      }
      const inside = beneath(at + 1, endOf(parts, at), depth + 1);
      return inside.length === 0 ? [] : [{ kind: part.kind, name, parts: inside }];
    });
  const all = beneath(0, parts.length, 0);
  return all.length === 0 ? undefined : { ...whole, parts: all };
}
