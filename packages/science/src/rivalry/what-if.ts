import { type CellChange, type Matrix, withChanges } from '../labelled/index.ts';
import { compareRegions, type RegionPair } from './pairs.ts';

/** One region against another before and after a change. */
export interface PairChange {
  readonly a: number;
  readonly b: number;
  readonly before: RegionPair;
  readonly after: RegionPair;
}

/**
 * The pairs that a change moves: those of the regions whose cells changed, each with every other
 * region. Shares are a region's own, so no other pair can move.
 */
export function pairsAfter(source: Matrix, changes: readonly CellChange[], include?: Uint8Array): PairChange[] {
  const changed = withChanges(source, changes);
  const moved = [...new Set(changes.map(({ row }) => row))].sort((a, b) => a - b);
  const out: PairChange[] = [];
  for (const a of moved) {
    for (let b = 0; b < source.rows.length; b++) {
      if (b === a || (b < a && moved.includes(b))) continue;
      out.push({ a, b, before: compareRegions(source, a, b, include), after: compareRegions(changed, a, b, include) });
    }
  }
  return out;
}
