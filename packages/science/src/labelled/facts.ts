import { type Matrix, matrix } from './matrix.ts';

/** What a fact measures. One unit per measure: everything is converted at the door. */
export interface Measure {
  readonly code: string;
  readonly unit: string;
}

/**
 * Facts region × industry × year × measure, one fact per position of the parallel columns.
 * `region`, `industry` and `measure` index into the label lists. A value of NaN was reported
 * as missing; a cell without a fact was not reported at all.
 */
export interface Facts {
  readonly regions: readonly string[];
  readonly industries: readonly string[];
  readonly measures: readonly Measure[];
  readonly region: Uint32Array;
  readonly industry: Uint32Array;
  readonly year: Int16Array;
  readonly measure: Uint8Array;
  readonly value: Float64Array;
  /** 1-based row of the source file the fact came from; 0 where a fact has no single row. */
  readonly sourceRow: Uint32Array;
}

/**
 * How a cell without a fact is read. `zero`: the source lists only what is there (trade
 * tables, firm counts). `missing`: the source would have listed a zero.
 */
export type AbsentRule = 'zero' | 'missing';

/** A matrix cut from facts, with the number of cells that were missing or not listed. */
export interface FactMatrix {
  readonly matrix: Matrix;
  readonly missing: number;
  readonly unlisted: number;
}

/** The years for which a measure has at least one fact, ascending. */
export function yearsOf(facts: Facts, measure: string): number[] {
  const index = measureIndex(facts, measure);
  const years = new Set<number>();
  for (let i = 0; i < facts.value.length; i++) {
    if (facts.measure[i] === index) years.add(facts.year[i]!);
  }
  return [...years].sort((a, b) => a - b);
}

/**
 * The region × industry matrix of one measure in one year.
 * Rows and columns keep the order of the facts' label lists, whether or not they have a fact.
 * @throws RangeError when the measure is unknown.
 */
export function matrixOf(facts: Facts, measure: string, year: number, absent: AbsentRule): FactMatrix {
  const index = measureIndex(facts, measure);
  const columns = facts.industries.length;
  const values = new Float64Array(facts.regions.length * columns).fill(absent === 'zero' ? 0 : Number.NaN);
  const listed = new Uint8Array(values.length);
  let missing = 0;
  let count = 0;
  for (let i = 0; i < facts.value.length; i++) {
    if (facts.measure[i] !== index || facts.year[i] !== year) continue;
    const cell = facts.region[i]! * columns + facts.industry[i]!;
    const value = facts.value[i]!;
    values[cell] = value;
    if (listed[cell] === 0) count++;
    listed[cell] = 1;
    if (Number.isNaN(value)) missing++;
  }
  return { matrix: matrix(facts.regions, facts.industries, values), missing, unlisted: values.length - count };
}

function measureIndex(facts: Facts, measure: string): number {
  const index = facts.measures.findIndex((m) => m.code === measure);
  if (index < 0) {
    const known = facts.measures.map((m) => m.code).join(', ');
    throw new RangeError(`Unknown measure “${measure}”; the dataset has ${known}.`);
  }
  return index;
}
