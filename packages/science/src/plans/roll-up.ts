/** A goal, action, task or project: what it has done itself, or what its parts have. */
export interface RollUpNode {
  /** Place of the parent among the nodes; −1 for a root. */
  readonly parent: number;
  /** Weight among its siblings, ≥ 0. Default 1. */
  readonly weight?: number;
  /** Share done, 0 to 1, as reported for the node itself; missing where nobody has. */
  readonly done?: number;
}

export interface RolledUp {
  /** Share done by the parts, weighted; for a leaf, what was reported. NaN where nothing is known beneath. */
  readonly done: Float64Array;
  /** Share of the weight beneath that is known, 0 to 1. */
  readonly known: Float64Array;
  readonly contradictions: readonly Contradiction[];
}

/** A node whose own report and whose parts do not agree. */
export interface Contradiction {
  readonly node: number;
  /** `finished-beneath-nothing`: a part is finished and the node reports zero. `finished-above-open`: the node reports finished and parts are open. `apart`: they differ by more than the tolerance. */
  readonly kind: 'finished-beneath-nothing' | 'finished-above-open' | 'apart';
  readonly reported: number;
  readonly fromParts: number;
}

export class TreeError extends Error {
  override readonly name = 'TreeError';
  readonly node: number;

  constructor(node: number, what: string) {
    super(`node ${node}: ${what}`);
    this.node = node;
  }
}

/**
 * Rolls shares done up a tree. A node with parts is what its parts are; its own report is compared with them, never silently preferred.
 * Parts of which nothing is known are left out of the mean and counted in `known`.
 * @throws TreeError for a parent that is no node, or a circle.
 */
export function rollUp(nodes: readonly RollUpNode[], tolerance = 0.005): RolledUp {
  const order = leavesFirst(nodes);
  const done = Float64Array.from(nodes, ({ done: own }) => own ?? Number.NaN);
  const known = Float64Array.from(nodes, ({ done: own }) => (own === undefined ? 0 : 1));
  const sums = nodes.map(() => ({ parts: 0, weight: 0, knownWeight: 0, total: 0, finished: false, open: false }));
  const contradictions: Contradiction[] = [];
  for (const index of order) {
    const node = nodes[index]!;
    const beneath = sums[index]!;
    if (beneath.parts > 0) {
      const fromParts = beneath.knownWeight > 0 ? beneath.total / beneath.knownWeight : Number.NaN;
      contradictions.push(...contradiction(index, node, fromParts, beneath, tolerance));
      done[index] = fromParts;
      known[index] = beneath.weight > 0 ? beneath.knownWeight / beneath.weight : 0;
    }
    const above = sums[node.parent];
    if (above) addPart(above, node.weight ?? 1, done[index]!, known[index]!);
  }
  return { done, known, contradictions };
}

interface Beneath {
  parts: number;
  weight: number;
  knownWeight: number;
  total: number;
  finished: boolean;
  open: boolean;
}

function addPart(above: Beneath, weight: number, done: number, known: number): void {
  above.parts += 1;
  above.weight += weight;
  if (Number.isNaN(done)) return;
  above.knownWeight += weight * known;
  above.total += weight * known * done;
  if (done >= 1) above.finished = true;
  else above.open = true;
}

function contradiction(
  node: number,
  { done: reported }: RollUpNode,
  fromParts: number,
  { finished, open }: Beneath,
  tolerance: number,
): Contradiction[] {
  if (reported === undefined || Number.isNaN(fromParts)) return [];
  if (reported === 0 && finished) return [{ node, kind: 'finished-beneath-nothing', reported, fromParts }];
  if (reported >= 1 && open) return [{ node, kind: 'finished-above-open', reported, fromParts }];
  return Math.abs(reported - fromParts) > tolerance ? [{ node, kind: 'apart', reported, fromParts }] : [];
}

/** Places in an order in which every node stands before its parent. */
function leavesFirst(nodes: readonly RollUpNode[]): Int32Array {
  const waiting = new Int32Array(nodes.length);
  for (const [index, { parent }] of nodes.entries()) {
    if (parent === -1) continue;
    if (!Number.isInteger(parent) || parent < 0 || parent >= nodes.length)
      throw new TreeError(index, `no parent ${parent}`);
    waiting[parent]! += 1;
  }
  const order = new Int32Array(nodes.length);
  let placed = 0;
  for (let index = 0; index < nodes.length; index++) if (waiting[index] === 0) order[placed++] = index;
  for (let next = 0; next < placed; next++) {
    const { parent } = nodes[order[next]!]!;
    if (parent !== -1 && --waiting[parent]! === 0) order[placed++] = parent;
  }
  if (placed < nodes.length)
    throw new TreeError(
      waiting.findIndex((count) => count > 0),
      'a circle of parents',
    );
  return order;
}

/** Amounts of the parts against the amount stated for the whole; the difference is shown, never spread. */
export interface Reconciliation {
  readonly whole: number;
  readonly parts: number;
  readonly difference: number;
  /** Parts without an amount, which the difference may be due to. */
  readonly missing: number;
}

/** @param parts NaN where a part has no amount. */
export function reconcile(whole: number, parts: readonly number[]): Reconciliation {
  const stated = parts.filter((amount) => !Number.isNaN(amount));
  const sum = stated.reduce((total, amount) => total + amount, 0);
  return { whole, parts: sum, difference: whole - sum, missing: parts.length - stated.length };
}
