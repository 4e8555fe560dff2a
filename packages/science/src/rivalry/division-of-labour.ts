/** Overlap at one level against the next: what vanishes is division of labour, what stays may be rivalry. */
export interface DivisionOfLabour {
  readonly overlap: number;
  /** `overlap(k) − overlap(k+1)`: alike only as long as one does not look closer. */
  readonly divisionOfLabour: number;
  /** `overlap(k+1)`: the same finer industries. Potential, because finer still they may differ again. */
  readonly potentialRivalry: number;
}

/**
 * Splits the overlap of two regions at level k by what is left of it at level k+1. Uses the overlap,
 * not the cosine, which can rise or fall with depth. Both overlaps must come from the same leaves;
 * then `min` of sums ≥ sum of `min`s and the first part is negative by rounding at most, cut to 0.
 * @param finerOverlap NaN at the finest level: then neither part is known.
 */
export function divisionOfLabour(overlap: number, finerOverlap: number): DivisionOfLabour {
  const vanished = overlap - finerOverlap;
  return { overlap, divisionOfLabour: vanished < 0 ? 0 : vanished, potentialRivalry: finerOverlap };
}
