import { rowsOf, type WireTable } from '../data/index.ts';

/** What one industry contributes to the likeness of a pair. */
export interface PairPart {
  readonly industry: string;
  /** False where the industry is set apart as non-tradable. */
  readonly tradable: boolean;
  readonly shareA: number | null;
  readonly shareB: number | null;
  readonly similarity: number | null;
  readonly distance: number | null;
  readonly overlap: number | null;
}

export function partsOf(table: WireTable): PairPart[] {
  return rowsOf(table).map((row) => ({
    industry: String(row['industry']),
    tradable: row['tradable'] === true || row['tradable'] === 1,
    shareA: numberOf(row['share_a']),
    shareB: numberOf(row['share_b']),
    similarity: numberOf(row['similarity']),
    distance: numberOf(row['krugman_distance']),
    overlap: numberOf(row['overlap']),
  }));
}

/** The compared industries, those that overlap most first. */
export function byOverlap(parts: readonly PairPart[]): PairPart[] {
  return parts
    .filter(({ tradable, overlap }) => tradable && overlap !== null)
    .sort((x, y) => y.overlap! - x.overlap! || (x.industry < y.industry ? -1 : 1));
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
