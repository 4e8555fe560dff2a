import { numberIn, type Row, rowsOf, textIn, type WireTable } from '../data/index.ts';

/** A figure before and after. */
export interface Move {
  readonly before: number | null;
  readonly after: number | null;
}

/** The quotient of a cell, and whether the strength came or went with it. */
export interface CellMove extends Move {
  readonly region: string;
  readonly industry: string;
  readonly strength: 'gained' | 'lost' | undefined;
}

/** The complexity of a region and its rank; a figure that did not move is left out of the table, so it is null on both sides. */
export interface RegionMove extends Move {
  readonly region: string;
  readonly rankBefore: number | null;
  readonly rankAfter: number | null;
}

/** Two regions' likeness. */
export interface PairMove {
  readonly a: string;
  readonly b: string;
  readonly similarity: Move;
  readonly overlap: Move;
}

/** What `advantage what-if` lists, cell by cell and region by region. */
export function movesOf(table: WireTable): { cells: CellMove[]; regions: RegionMove[] } {
  const rows = rowsOf(table);
  const of = (indicator: string) => rows.filter((row) => row['indicator'] === indicator);
  const flips = new Map(of('present').map((row) => [cellKey(row), strengthOf(row)]));
  const cells = of('lq').map((row) => ({
    region: textIn(row, 'region'),
    industry: textIn(row, 'industry'),
    ...moveOf(row),
    strength: flips.get(cellKey(row)),
  }));
  const ranks = new Map(of('eci_rank').map((row) => [textIn(row, 'region'), moveOf(row)]));
  const regions = of('eci').map((row) => {
    const region = textIn(row, 'region');
    const rank = ranks.get(region);
    return { region, ...moveOf(row), rankBefore: rank?.before ?? null, rankAfter: rank?.after ?? null };
  });
  return { cells, regions };
}

const cellKey = (row: Row) => `${textIn(row, 'region')} ${textIn(row, 'industry')}`;
const moveOf = (row: Row): Move => ({ before: numberIn(row, 'before'), after: numberIn(row, 'after') });

function strengthOf(row: Row): CellMove['strength'] {
  const { before, after } = moveOf(row);
  if (before !== 1 && after === 1) return 'gained';
  return before === 1 && after !== 1 ? 'lost' : undefined;
}

export function pairMovesOf(table: WireTable): PairMove[] {
  return rowsOf(table).map((row) => ({
    a: textIn(row, 'region_a'),
    b: textIn(row, 'region_b'),
    similarity: { before: numberIn(row, 'similarity_before'), after: numberIn(row, 'similarity_after') },
    overlap: { before: numberIn(row, 'overlap_before'), after: numberIn(row, 'overlap_after') },
  }));
}

/** How far a figure moved; null where it is not known on both sides. */
export function distanceOf({ before, after }: Move): number | null {
  return before === null || after === null ? null : after - before;
}

/** The farthest moved first; what is not known on both sides last. */
export function byDistance<T>(list: readonly T[], of: (item: T) => Move): T[] {
  const size = (item: T) => Math.abs(distanceOf(of(item)) ?? -1);
  return [...list].sort((a, b) => size(b) - size(a));
}
