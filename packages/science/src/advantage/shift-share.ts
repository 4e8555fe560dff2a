import type { Matrix } from '../labelled/index.ts';

/** Which decomposition: Dunn (1960), or Esteban-Marquillas (1972) with its allocation effect. */
export type ShiftShareMethod = 'dunn' | 'esteban-marquillas';

/** The parts of a change, by cell or added up; `change` equals the sum of the five parts. */
export interface ShiftShareParts<T> {
  readonly start: T;
  readonly end: T;
  readonly change: T;
  /** What the region would have gained at the growth rate of the whole economy. */
  readonly national: T;
  /** More (or less) because its industries grew faster (slower) than the economy everywhere. */
  readonly mix: T;
  /** More (or less) because the region's industries grew faster (slower) than the same industries elsewhere. */
  readonly regional: T;
  /** Esteban-Marquillas only: being specialised where the region has the edge. Zero under Dunn. */
  readonly allocation: T;
  /** Change in industries that had nothing anywhere at the start: no growth rate exists. */
  readonly appeared: T;
}

/** Whether an industry is new or gone between the first and the last year; a bit set per cell. */
export const APPEARED_IN_REGION = 1;
export const VANISHED_IN_REGION = 2;
export const APPEARED_EVERYWHERE = 4;
export const VANISHED_EVERYWHERE = 8;

/** A decomposition by cell, row-major region × industry; a skipped cell is NaN in every part. */
export interface ShiftShare {
  readonly method: ShiftShareMethod;
  readonly cells: ShiftShareParts<Float64Array>;
  /** Bits of APPEARED_… and VANISHED_… by cell. */
  readonly turnover: Uint8Array;
  /** Cells left out because some year was missing or negative. */
  readonly skipped: number;
  /** Growth of the reference economy over the whole span, `X1/X0 − 1`. */
  readonly growth: number;
}

type Part = keyof ShiftShareParts<unknown>;
const PARTS = ['national', 'mix', 'regional', 'allocation', 'appeared'] as const satisfies readonly Part[];

/**
 * Shift-share analysis of the change between the first and the last matrix.
 *
 * For each step, with region's cell x, industry total X_i, economy total X, and rates g = X′/X − 1,
 * g_i = X_i′/X_i − 1: national `x g`, mix `x (g_i − g)`, regional `x′ − x (1 + g_i)`. Under
 * Esteban-Marquillas the regional part is split with the homothetic size `h = x_r X_i / X` into
 * `h (g_ri − g_i)` and allocation `(x − h)(g_ri − g_i)`. An industry new to the region has no g_ri:
 * its change is regional, without allocation. An industry new to the whole economy has no g_i
 * either: its change is `appeared`. Parts sum to the change exactly up to rounding.
 *
 * Two matrices give the comparative-static form; more (ascending years) the dynamic form
 * (Barff & Knight 1988): steps decomposed one by one and added up.
 *
 * @param years region × industry amounts ≥ 0, same labels. A cell missing or negative in any year
 *   is left out everywhere, the totals of the economy included, so that regions still add up.
 * @param reference totals by industry for each year; by default the sum over the regions.
 * @throws RangeError for fewer than two years or different labels.
 */
export function shiftShare(
  years: readonly Matrix[],
  method: ShiftShareMethod = 'dunn',
  reference?: readonly ArrayLike<number>[],
): ShiftShare {
  const [first] = years;
  if (first === undefined || years.length < 2) throw new RangeError('Shift-share needs at least two years.');
  const size = first.values.length;
  if (years.some((year) => year.values.length !== size)) throw new RangeError('The years differ in shape.');
  const kept = completeCells(years);
  const totals = reference ?? years.map((year) => industryTotals(year, kept));
  const cells = emptyParts(size);
  const steps = years.length - 1;
  for (let step = 0; step < steps; step++) {
    addStep(cells, method, kept, [years[step]!, years[step + 1]!], [totals[step]!, totals[step + 1]!]);
  }
  const last = years[steps]!;
  for (let cell = 0; cell < size; cell++) {
    cells.start[cell] = kept[cell] === 1 ? first.values[cell]! : Number.NaN;
    cells.end[cell] = kept[cell] === 1 ? last.values[cell]! : Number.NaN;
    cells.change[cell] = cells.end[cell]! - cells.start[cell]!;
    if (kept[cell] === 0) for (const part of PARTS) cells[part][cell] = Number.NaN;
  }
  return {
    method,
    cells,
    turnover: turnoverOf(cells, totals[0]!, totals[steps]!),
    skipped: size - kept.reduce((sum, one) => sum + one, 0),
    growth: sumOf(totals[steps]!) / sumOf(totals[0]!) - 1,
  };
}

/** Adds a decomposition up by group of cells, e.g. `group[cell] = region`; skipped cells are left out. */
export function sumParts(result: ShiftShare, group: (cell: number) => number, groups: number) {
  const sums = emptyParts(groups);
  for (let cell = 0; cell < result.turnover.length; cell++) {
    const index = group(cell);
    if (index < 0 || Number.isNaN(result.cells.change[cell]!)) continue;
    for (const part of ['start', 'end', 'change', ...PARTS] as const) sums[part][index]! += result.cells[part][cell]!;
  }
  return sums;
}

/** Gerfin's quotient form: `total = mix · regional`, each 1 when the region did as the economy. */
export interface ShiftShareIndices {
  readonly mix: number;
  readonly regional: number;
  readonly total: number;
}

/** Shift-share as indices (Gerfin 1964) from one region's parts under Dunn, and the economy's growth. */
export function shiftShareIndices(parts: ShiftShareParts<number>, growth: number): ShiftShareIndices {
  const expected = parts.start + parts.national + parts.mix;
  const mix = expected / (parts.start * (1 + growth));
  const regional = parts.end / expected;
  return { mix, regional, total: mix * regional };
}

function addStep(
  cells: ShiftShareParts<Float64Array>,
  method: ShiftShareMethod,
  kept: Uint8Array,
  [before, after]: readonly [Matrix, Matrix],
  [totals, nextTotals]: readonly [ArrayLike<number>, ArrayLike<number>],
): void {
  const columns = before.columns.length;
  const economy = sumOf(totals);
  const growth = sumOf(nextTotals) / economy - 1;
  const regions = regionTotals(before, kept);
  for (let cell = 0; cell < kept.length; cell++) {
    if (kept[cell] === 0) continue;
    const industry = cell % columns;
    const x = before.values[cell]!;
    const next = after.values[cell]!;
    const size = totals[industry]!;
    if (size === 0) {
      cells.appeared[cell]! += next - x;
      continue;
    }
    const industryGrowth = nextTotals[industry]! / size - 1;
    const regional = next - x * (1 + industryGrowth);
    const homothetic = (regions[Math.floor(cell / columns)]! * size) / economy;
    const splits = method === 'esteban-marquillas' && x > 0;
    const edge = splits ? (regional * homothetic) / x : regional;
    cells.national[cell]! += x * growth;
    cells.mix[cell]! += x * (industryGrowth - growth);
    cells.regional[cell]! += edge;
    cells.allocation[cell]! += splits ? regional - edge : 0;
  }
}

function emptyParts(size: number): ShiftShareParts<Float64Array> {
  const zeros = () => new Float64Array(size);
  return {
    start: zeros(),
    end: zeros(),
    change: zeros(),
    national: zeros(),
    mix: zeros(),
    regional: zeros(),
    allocation: zeros(),
    appeared: zeros(),
  };
}

function completeCells(years: readonly Matrix[]): Uint8Array {
  const kept = new Uint8Array(years[0]!.values.length).fill(1);
  for (const { values } of years) {
    for (let cell = 0; cell < kept.length; cell++) if (!(values[cell]! >= 0)) kept[cell] = 0;
  }
  return kept;
}

function industryTotals({ values, columns }: Matrix, kept: Uint8Array): Float64Array {
  const totals = new Float64Array(columns.length);
  for (let cell = 0; cell < values.length; cell++)
    if (kept[cell] === 1) totals[cell % columns.length]! += values[cell]!;
  return totals;
}

function regionTotals({ values, rows, columns }: Matrix, kept: Uint8Array): Float64Array {
  const totals = new Float64Array(rows.length);
  for (let cell = 0; cell < values.length; cell++) {
    if (kept[cell] === 1) totals[Math.floor(cell / columns.length)]! += values[cell]!;
  }
  return totals;
}

function turnoverOf(
  cells: ShiftShareParts<Float64Array>,
  totals: ArrayLike<number>,
  lastTotals: ArrayLike<number>,
): Uint8Array {
  return Uint8Array.from(cells.start, (start, cell) => {
    const end = cells.end[cell]!;
    const industry = cell % totals.length;
    if (start === 0 && end > 0) return APPEARED_IN_REGION | (totals[industry] === 0 ? APPEARED_EVERYWHERE : 0);
    if (start > 0 && end === 0) return VANISHED_IN_REGION | (lastTotals[industry] === 0 ? VANISHED_EVERYWHERE : 0);
    return 0;
  });
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
}
