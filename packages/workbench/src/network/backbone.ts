/** A proximity between two nodes, by their positions. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly proximity: number;
}

/** What is drawn, and what was left out. */
export interface Backbone {
  /** The tree first, then the strongest others. */
  readonly links: readonly Link[];
  readonly treeLinks: number;
  /** All related pairs, drawn or not. */
  readonly pairs: number;
  /** The weakest of the links beyond the tree; undefined where there are none. */
  readonly weakest: number | undefined;
}

/** How many links beyond the tree: about as many again as there are nodes, none, or all of a least proximity. */
export type Density = 'auto' | 'tree' | number;

/**
 * A maximum spanning tree (Kruskal), which keeps every node tied to its nearest branch, and the
 * strongest of the other links: how the product space is drawn (Hidalgo et al. 2007). Ties go to the
 * nodes that come first, so that the same proximities give the same picture.
 */
export function backboneOf(nodes: number, all: readonly Link[], density: Density): Backbone {
  const related = all
    .filter(({ a, b, proximity }) => a !== b && proximity > 0)
    .sort((x, y) => y.proximity - x.proximity || x.a - y.a || x.b - y.b);
  const find = disjointSets(nodes);
  const tree: Link[] = [];
  const others: Link[] = [];
  for (const link of related) (find.join(link.a, link.b) ? tree : others).push(link);
  const added = density === 'tree' ? [] : strongest(others, density === 'auto' ? nodes : density);
  return {
    links: [...tree, ...added],
    treeLinks: tree.length,
    pairs: related.length,
    weakest: added.at(-1)?.proximity,
  };
}

/** A count of 1 or more takes that many; a proximity below 1 takes all that reach it. */
function strongest(sorted: readonly Link[], wanted: number): readonly Link[] {
  return wanted >= 1 ? sorted.slice(0, wanted) : sorted.filter(({ proximity }) => proximity >= wanted);
}

/** Union–find with path halving. `join` tells whether the two were apart. */
function disjointSets(nodes: number) {
  const parent = Uint32Array.from({ length: nodes }, (_, i) => i);
  const root = (node: number): number => {
    let at = node;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  return {
    join(a: number, b: number): boolean {
      const [x, y] = [root(a), root(b)];
      if (x === y) return false;
      parent[Math.max(x, y)] = Math.min(x, y);
      return true;
    },
  };
}
