import { codeAtLevel } from '@yanzhen/science/labelled';
import type { Figures } from '../../figures/index.ts';
import type { Account } from './account.ts';

/** A fact the figure rests on directly. */
export interface SourceRow {
  /** 1-based row of the source file; null where a fact has no single row. */
  readonly row: number | null;
  readonly region: string;
  readonly industry: string;
  readonly year: number;
  readonly value: number | null;
}

/** How many facts are shown; all are counted. */
export const MOST_ROWS = 50;

/**
 * The facts of the regions and industries asked about, in the order of the source.
 * @param restsOn codes of regions, of columns of the matrix, undefined for all; and all `columns` there are.
 */
export function sourceRows(
  figures: Figures,
  years: readonly number[],
  { regions, industries, columns }: Account['restsOn'],
): { rows: SourceRow[]; total: number } {
  const { facts } = figures.dataset;
  const measure = facts.measures.findIndex(({ code }) => code === figures.measure.code);
  const wantedRegions = regions ? new Set(regions) : figures.chosen?.codes;
  const wanted = new Set(industries ?? columns);
  const takes = facts.industries.map((code) => wanted.has(columnOf(code, figures)));
  const rows: SourceRow[] = [];
  let total = 0;
  for (let k = 0; k < facts.value.length; k++) {
    if (facts.measure[k] !== measure || !years.includes(facts.year[k]!) || !takes[facts.industry[k]!]) continue;
    const region = facts.regions[facts.region[k]!]!;
    if (wantedRegions !== undefined && !wantedRegions.has(region)) continue;
    total++;
    if (rows.length >= MOST_ROWS) continue;
    const value = facts.value[k]!;
    rows.push({
      row: facts.sourceRow[k]! > 0 ? facts.sourceRow[k]! : null,
      region,
      industry: facts.industries[facts.industry[k]!]!,
      year: facts.year[k]!,
      value: Number.isNaN(value) ? null : value,
    });
  }
  return { rows, total };
}

function columnOf(code: string, figures: Figures): string {
  return figures.industryLevel === undefined ? code : codeAtLevel(code, figures.industryLevel, figures.classification);
}
