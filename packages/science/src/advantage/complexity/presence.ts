import { type Incidence, incidenceOf, lengthOf } from '../../kernels/index.ts';
import type { Matrix } from '../../labelled/index.ts';
import { type Comparison, comparisonOf } from './comparison.ts';
import { type Totals, totalsOf } from './totals.ts';

/** Codes of a presence matrix: UNKNOWN is a cell nobody reported, neither present nor absent. */
export const ABSENT = 0;
export const PRESENT = 1;
export const UNKNOWN = 2;

/** Which regions have which industries, with both marginals. */
export interface Presence {
  readonly regions: readonly string[];
  readonly industries: readonly string[];
  /** Row-major codes: {@link PRESENT}, {@link ABSENT} or {@link UNKNOWN}. */
  readonly cells: Uint8Array;
  readonly incidence: Incidence;
  /** Industries present per region; NaN for a region that reported nothing. */
  readonly diversity: Float64Array;
  /** Regions present per industry; NaN for an industry nobody reported. */
  readonly ubiquity: Float64Array;
  readonly unknown: number;
  /** Cells whose location quotient equals the threshold: they count as present. */
  readonly ties: number;
  readonly threshold: number;
  /** 0 when the test was exact, else the relative tolerance within which a cell counts as a tie. */
  readonly tolerance: number;
}

export interface PresenceOptions {
  /** Least location quotient that counts as present; 1 by default. */
  readonly threshold?: number;
}

/**
 * Presence `M[r,i] = 1 where LQ ≥ threshold`, tested as `X[r,i]·x ≥ threshold·x_r·x_i` without
 * division. Exact for integers and integers scaled by a power of two; other data are compared
 * within a relative tolerance of 1e-12, which the result names.
 * An empty region or industry is absent everywhere.
 */
export function presenceOf(x: Matrix, options: PresenceOptions = {}, totals: Totals = totalsOf(x)): Presence {
  const threshold = options.threshold ?? 1;
  if (!(threshold > 0 && threshold < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`The threshold of presence must be a positive number, found ${threshold}.`);
  }
  const comparison = comparisonOf(totals, threshold);
  const cells = new Uint8Array(x.values.length);
  const { unknown, ties } = mark(x, totals, comparison, cells);
  return describe(x, totals, cells, { unknown, ties, threshold, tolerance: comparison.tolerance });
}

/** Presence from codes already at hand, for example a matrix of zeros and ones from elsewhere. */
export function presenceFromCells(
  regions: readonly string[],
  industries: readonly string[],
  cells: Uint8Array,
): Presence {
  const incidence = incidenceOf(cells, regions.length, industries.length, PRESENT);
  const diversity = Float64Array.from(regions, (_, r) => lengthOf(incidence.rowStart, r));
  const ubiquity = Float64Array.from(industries, (_, i) => lengthOf(incidence.columnStart, i));
  const unknown = cells.reduce((count, code) => count + (code === UNKNOWN ? 1 : 0), 0);
  return { regions, industries, cells, incidence, diversity, ubiquity, unknown, ties: 0, threshold: 1, tolerance: 0 };
}

function mark(x: Matrix, totals: Totals, comparison: Comparison, cells: Uint8Array) {
  const columns = x.columns.length;
  const { threshold, low, high, decide } = comparison;
  const { values } = x;
  const { row, total } = totals;
  // A unit without a positive total compares false with everything: absent, unless its cell is missing.
  const column = totals.column.map((sum) => (sum > 0 ? sum : Number.NaN));
  let unknown = 0;
  let ties = 0;
  for (let r = 0; r < row.length; r++) {
    const expectedPerUnit = row[r]! > 0 ? row[r]! * threshold : Number.NaN;
    for (let c = 0, at = r * columns; c < columns; c++, at++) {
      const value = values[at]!;
      const expected = expectedPerUnit * column[c]!;
      const weighed = value * total;
      const above = Number(weighed > expected * high);
      cells[at] = above;
      if (above === 1 || weighed < expected * low) continue;
      if (value !== value) {
        cells[at] = UNKNOWN;
        unknown++;
      } else if (expected === expected) {
        const order = decide(value, row[r]!, column[c]!);
        if (order >= 0) cells[at] = PRESENT;
        if (order === 0) ties++;
      }
    }
  }
  return { unknown, ties };
}

function describe(
  x: Matrix,
  totals: Totals,
  cells: Uint8Array,
  facts: Pick<Presence, 'unknown' | 'ties' | 'threshold' | 'tolerance'>,
): Presence {
  const incidence = incidenceOf(cells, x.rows.length, x.columns.length, PRESENT);
  const count = (start: Uint32Array, reported: Uint32Array) =>
    Float64Array.from(reported, (cellsReported, k) => (cellsReported > 0 ? lengthOf(start, k) : Number.NaN));
  return {
    regions: x.rows,
    industries: x.columns,
    cells,
    incidence,
    diversity: count(incidence.rowStart, totals.reportedInRow),
    ubiquity: count(incidence.columnStart, totals.reportedInColumn),
    ...facts,
  };
}
