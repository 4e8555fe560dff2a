import type { Matrix } from '../../labelled/index.ts';
import { ABSENT, locationQuotient, PRESENT, presenceOf, totalsOf } from '../complexity/index.ts';
import { type ProximityConvention, proximity, relatednessDensity } from '../relatedness/index.ts';

/** From one year to another. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/**
 * Non-overlapping windows of at least `horizon` years, the last ending in the last year, oldest first.
 * @param years ascending.
 */
export function windowsOf(years: readonly number[], horizon: number): Window[] {
  const windows: Window[] = [];
  let to = years.at(-1);
  while (to !== undefined) {
    const end = to;
    const from = years.findLast((year) => year <= end - horizon);
    if (from !== undefined) windows.unshift({ from, to: end });
    to = from;
  }
  return windows;
}

/** What was known in the first year of a window about each possible entry, and whether it happened. */
export interface Entries {
  readonly window: Window;
  /** Row of the region of each observation: the clusters of the bootstrap. */
  readonly region: Uint32Array;
  /** 1 where the industry was present in the last year. */
  readonly entered: Uint8Array;
  readonly predictors: {
    /** Relatedness density without self. */
    readonly density: Float64Array;
    /** `ln(1 + x_r x_i / x)`: what the two sizes alone let one expect in the cell. */
    readonly size: Float64Array;
    /** Ubiquity: the number of regions that have the industry. */
    readonly popularity: Float64Array;
    /** The cell's own location quotient: how near it already is. */
    readonly lq: Float64Array;
  };
  /** Cells that were candidates but not reported at the end, or lack a predictor. */
  readonly skipped: number;
}

export interface EntryOptions {
  /** Least location quotient that counts as present, at both ends. Default 1. */
  readonly threshold?: number;
  /** Cells at or above this location quotient are no candidates, although absent. Default: the threshold. */
  readonly absentBelow?: number;
  readonly proximity?: ProximityConvention;
}

/**
 * Every absent cell of the first year with its predictors, and whether it was present in the last year.
 * Predictors use figures of the first year only.
 */
export function entriesOf(window: Window, start: Matrix, end: Matrix, options: EntryOptions = {}): Entries {
  const threshold = options.threshold ?? 1;
  const absentBelow = options.absentBelow ?? threshold;
  const totals = totalsOf(start);
  const before = presenceOf(start, { threshold }, totals);
  const after = presenceOf(end, { threshold });
  const quotient = locationQuotient(start, totals).values;
  const phi = proximity(before, options.proximity ?? 'harvard');
  const density = relatednessDensity(before, phi, { self: false }).values;
  const columns = start.columns.length;
  const kept: number[] = [];
  let skipped = 0;
  for (let cell = 0; cell < quotient.length; cell++) {
    if (before.cells[cell] !== ABSENT || quotient[cell]! >= absentBelow) continue;
    const usable =
      (after.cells[cell] === ABSENT || after.cells[cell] === PRESENT) &&
      !Number.isNaN(quotient[cell]!) &&
      !Number.isNaN(density[cell]!) &&
      before.ubiquity[cell % columns]! >= 0;
    if (usable) kept.push(cell);
    else skipped++;
  }
  const column = (of: (cell: number, region: number, industry: number) => number) =>
    Float64Array.from(kept, (cell) => of(cell, Math.floor(cell / columns), cell % columns));
  return {
    window,
    region: Uint32Array.from(kept, (cell) => Math.floor(cell / columns)),
    entered: Uint8Array.from(kept, (cell) => (after.cells[cell] === PRESENT ? 1 : 0)),
    predictors: {
      density: column((cell) => density[cell]!),
      size: column((_, region, industry) =>
        Math.log1p((totals.row[region]! * totals.column[industry]!) / totals.total),
      ),
      popularity: column((_, __, industry) => before.ubiquity[industry]!),
      lq: column((cell) => quotient[cell]!),
    },
    skipped,
  };
}
