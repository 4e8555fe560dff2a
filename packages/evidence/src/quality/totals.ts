import type { Facts } from '@yanzhen/science/labelled';
import type { Unit } from '../dataset/dataset.ts';
import type { Findings } from './findings.ts';

/** A figure of a totals row or column; a negative region or industry means “all of them”. */
export interface TotalFact {
  readonly region: number;
  readonly industry: number;
  readonly year: number;
  readonly measure: number;
  readonly value: number;
  readonly row: number;
}

/** The units of one dimension, and where each stands in its scheme. */
export interface Dimension {
  readonly units: readonly Unit[];
  /** The code one level up in the scheme, whether or not the dataset has it. */
  readonly above: (code: string) => string | undefined;
}

/** Units whose figures do not add up. */
const notAdditive = new Set(['%', '‰', '指数', '元/人']);

/** Totals may be off by rounding: a thousandth of the total. */
const tolerance = 1e-3;

/**
 * Counts totals and compares each with the sum of its parts. Only the uppermost units are added
 * up, so that a division and its groups do not count twice. Parts that are missing make no sum.
 */
export function compareTotals(
  facts: Facts,
  regions: Dimension,
  industries: Dimension,
  totals: readonly TotalFact[],
  findings: Findings,
): void {
  if (totals.length === 0) return;
  const keyOf = keys(regions.units.length, industries.units.length, facts.measures.length);
  const sums = partSums(facts, uppermost(regions), uppermost(industries), totals, keyOf);
  for (const { region, industry, year, measure, ...total } of totals) {
    findings.note('total-row', { row: total.row, found: String(total.value) });
    if (notAdditive.has(facts.measures[measure]!.unit)) continue;
    const parts = sums.get(keyOf(region, industry, year, measure));
    if (parts === undefined || Number.isNaN(parts) || Number.isNaN(total.value)) continue;
    const difference = total.value - parts;
    if (Math.abs(difference) <= tolerance * Math.max(Math.abs(total.value), Math.abs(parts))) continue;
    findings.note('total-differs', {
      row: total.row,
      found: `${short(total.value)} − ${short(parts)} = ${short(difference)}`,
    });
  }
}

type KeyOf = (region: number, industry: number, year: number, measure: number) => number;

/** One number for a cell of totals; any negative region or industry is the same “all”. */
function keys(regions: number, industries: number, measures: number): KeyOf {
  return (region, industry, year, measure) =>
    ((year * measures + measure) * (regions + 1) + Math.max(region, -1) + 1) * (industries + 1) +
    Math.max(industry, -1) +
    1;
}

function partSums(
  facts: Facts,
  topRegion: readonly boolean[],
  topIndustry: readonly boolean[],
  totals: readonly TotalFact[],
  keyOf: KeyOf,
): Map<number, number> {
  const wanted = new Set(totals.map((t) => keyOf(t.region, t.industry, t.year, t.measure)));
  const sums = new Map<number, number>();
  const add = (key: number, value: number) => {
    if (wanted.has(key)) sums.set(key, (sums.get(key) ?? 0) + value);
  };
  for (let i = 0; i < facts.value.length; i++) {
    const region = facts.region[i]!;
    const industry = facts.industry[i]!;
    const year = facts.year[i]!;
    const measure = facts.measure[i]!;
    const value = facts.value[i]!;
    if (topRegion[region]) add(keyOf(-1, industry, year, measure), value);
    if (topIndustry[industry]) add(keyOf(region, -1, year, measure), value);
    if (topRegion[region] && topIndustry[industry]) add(keyOf(-1, -1, year, measure), value);
  }
  return sums;
}

/** Which units have no ancestor among the others. */
function uppermost({ units, above }: Dimension): boolean[] {
  const codes = new Set(units.map((unit) => unit.code));
  return units.map((unit) => {
    for (let code = above(unit.code); code !== undefined; code = above(code)) if (codes.has(code)) return false;
    return true;
  });
}

function short(value: number): string {
  return String(Number(value.toPrecision(10)));
}
