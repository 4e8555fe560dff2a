/** The parts of a case in the order of the line: each is the file or answer of the operation that makes it. */
export const caseParts = ['proposal', 'layout', 'outcome', 'game', 'split', 'contract'] as const;

export type CasePart = (typeof caseParts)[number];

/** What each part is made from. */
export const madeFrom: Readonly<Record<CasePart, readonly CasePart[]>> = {
  proposal: [],
  layout: ['proposal'],
  outcome: ['layout'],
  game: ['layout'],
  split: ['game'],
  contract: ['layout', 'outcome', 'game', 'split'],
};

/** Content hashes of the parts that something was made from, by part. */
export type Basis = Readonly<Partial<Record<CasePart, string>>>;

/** What must be known of a part to tell whether it still stands on what it was made from. */
export interface PartState {
  readonly hash: string;
  readonly basis: Basis;
}

export type PartStates = Readonly<Partial<Record<CasePart, PartState>>>;

/**
 * For every part there is, the earlier parts that are no longer what it was made from: changed, taken back, or themselves
 * stale. Empty where it still stands. A part that was not there when it was made does not count.
 */
export function staleBecause(parts: PartStates): Partial<Record<CasePart, CasePart[]>> {
  const found: Partial<Record<CasePart, CasePart[]>> = {};
  for (const part of caseParts) {
    const state = parts[part];
    if (state === undefined) continue;
    found[part] = madeFrom[part].filter((earlier) => {
      const was = state.basis[earlier];
      return was !== undefined && (parts[earlier]?.hash !== was || (found[earlier]?.length ?? 0) > 0);
    });
  }
  return found;
}

/** The hashes of what `part` would be made from now. */
export function basisOf(part: CasePart, hashes: Basis): Basis {
  return Object.fromEntries(
    madeFrom[part].flatMap((earlier) => (hashes[earlier] === undefined ? [] : [[earlier, hashes[earlier]]])),
  );
}

/** The first part that is missing or stale; undefined where the line is complete. A missing proposal is passed over: a layout can be the start. */
export function nextPart(parts: PartStates): CasePart | undefined {
  const stale = staleBecause(parts);
  const begun = caseParts.some((part) => parts[part] !== undefined);
  return caseParts.find((part) => {
    if (parts[part] === undefined) return part !== 'proposal' || !begun;
    return stale[part]!.length > 0;
  });
}
