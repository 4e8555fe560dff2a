import type { Name } from '../dataset/index.ts';
import type { Scheme } from './scheme.ts';

/** A part of a unit that goes to a unit of the other scheme. */
export interface Link {
  readonly from: string;
  readonly to: string;
  /** Share of `from` that goes to `to`; the shares of a unit sum to 1. */
  readonly weight: number;
}

/** How the units of one scheme turn into those of another. */
export interface Concordance {
  readonly id: string;
  /** Ids of the two schemes. */
  readonly from: string;
  readonly to: string;
  readonly title: Name;
  readonly source: string;
  /** What the weights rest on, where a unit divides. */
  readonly reasoning: Name;
  readonly links: readonly Link[];
}

/**
 * Builds a concordance and checks it.
 * @throws RangeError when a code is unknown or the shares of a unit do not sum to 1 within 1e-9.
 */
export function concordance(input: Concordance, from: Scheme, to: Scheme): Concordance {
  const sums = new Map<string, number>();
  for (const link of input.links) {
    if (!from.byCode.has(link.from) || !to.byCode.has(link.to)) {
      throw new RangeError(`Concordance ${input.id}: ${link.from} → ${link.to} is not in the schemes.`);
    }
    sums.set(link.from, (sums.get(link.from) ?? 0) + link.weight);
  }
  for (const [code, sum] of sums) {
    if (Math.abs(sum - 1) > 1e-9) throw new RangeError(`Concordance ${input.id}: the shares of ${code} sum to ${sum}.`);
  }
  return input;
}

/** The units that divide: figures converted through them are estimates. */
export function dividedUnits(concordance: Concordance): string[] {
  return [...new Set(concordance.links.filter((link) => link.weight !== 1).map((link) => link.from))];
}

/** Units on both sides that hang together: summed over a group, both schemes say the same without any weight. */
export interface CommonGroup {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** The finest groups over which two schemes agree exactly: the connected parts of the concordance. */
export function commonGroups(concordance: Concordance): CommonGroup[] {
  const leader = new Map<string, string>();
  const find = (node: string): string => {
    let top = node;
    while (leader.has(top) && leader.get(top) !== top) top = leader.get(top)!;
    leader.set(node, top);
    return top;
  };
  for (const { from, to } of concordance.links) leader.set(find(`from ${from}`), find(`to ${to}`));
  const groups = new Map<string, { from: Set<string>; to: Set<string> }>();
  for (const { from, to } of concordance.links) {
    const top = find(`from ${from}`);
    const group = groups.get(top) ?? { from: new Set<string>(), to: new Set<string>() };
    group.from.add(from);
    group.to.add(to);
    groups.set(top, group);
  }
  return [...groups.values()].map(({ from, to }) => ({ from: [...from].sort(), to: [...to].sort() }));
}
