/** One side of a market: whom each member would work with, best first, and with how many at once. */
export interface Side {
  /** Positions of members of the other side; whoever is not listed is not acceptable. */
  readonly preferences: readonly (readonly number[])[];
  readonly capacities: ArrayLike<number>;
}

/** A pair of a proposer and an acceptor. */
export type Pair = readonly [proposer: number, acceptor: number];

/**
 * Stable matching with capacities on both sides by deferred acceptance (Gale & Shapley 1962): proposers ask down their lists
 * until their places are full, acceptors hold the best who asked. No two would rather have each other than what they got, see
 * {@link blockingPairs}; of all stable matchings it is the best for every proposer. Pairs come in the order of proposers, each
 * with its acceptors best first.
 */
export function stableMatching(proposers: Side, acceptors: Side): Pair[] {
  const place = acceptors.preferences.map((list) => placesOf(list));
  const held: number[][] = acceptors.preferences.map(() => []);
  const next = proposers.preferences.map(() => 0);
  const taken = proposers.preferences.map(() => 0);
  const waiting = proposers.preferences.map((_, p) => p).reverse();
  while (waiting.length > 0) {
    const p: number = waiting.pop()!;
    while (taken[p]! < proposers.capacities[p]! && next[p]! < proposers.preferences[p]!.length) {
      const a: number = proposers.preferences[p]![next[p]!++]!;
      const ranks: ReadonlyMap<number, number> = place[a]!;
      if (!ranks.has(p) || acceptors.capacities[a]! < 1) continue;
      held[a]!.push(p);
      held[a]!.sort((x, y) => ranks.get(x)! - ranks.get(y)!);
      taken[p]!++;
      if (held[a]!.length <= acceptors.capacities[a]!) continue;
      const refused: number = held[a]!.pop()!;
      taken[refused]!--;
      if (refused !== p) waiting.push(refused);
    }
  }
  const holders = held.map((list) => new Set(list));
  return proposers.preferences.flatMap((list, p) => list.filter((a) => holders[a]!.has(p)).map((a): Pair => [p, a]));
}

/**
 * Pairs that would rather have each other: both list each other, are not matched, and each has a free place or a partner it
 * likes less. Empty for a stable matching.
 */
export function blockingPairs(proposers: Side, acceptors: Side, matching: readonly Pair[]): Pair[] {
  const mine = proposers.preferences.map(() => new Set<number>());
  const theirs = acceptors.preferences.map(() => new Set<number>());
  for (const [p, a] of matching) {
    mine[p]!.add(a);
    theirs[a]!.add(p);
  }
  const byProposer = proposers.preferences.map(placesOf);
  const byAcceptor = acceptors.preferences.map(placesOf);
  const wants = (held: ReadonlySet<number>, capacity: number, places: ReadonlyMap<number, number>, other: number) =>
    held.size < capacity || (capacity > 0 && [...held].some((one) => places.get(one)! > places.get(other)!));
  return proposers.preferences.flatMap((list, p) =>
    list
      .filter((a) => !mine[p]!.has(a) && byAcceptor[a]!.has(p))
      .filter((a) => wants(mine[p]!, proposers.capacities[p]!, byProposer[p]!, a))
      .filter((a) => wants(theirs[a]!, acceptors.capacities[a]!, byAcceptor[a]!, p))
      .map((a): Pair => [p, a]),
  );
}

function placesOf(list: readonly number[]): Map<number, number> {
  return new Map(list.map((one, place) => [one, place]));
}
