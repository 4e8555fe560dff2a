import { useMemo } from 'react';
import { type DatasetView, numberIn, type Row, scopeOf, type TableState, textIn, useTable } from '../data/index.ts';
import { useText } from '../words/index.ts';

/** One region's figures in the industry. */
export interface IndustryRegion {
  readonly code: string;
  readonly name: string;
  readonly value: number | null;
  /** Part of the sum over regions. */
  readonly share: number | null;
  readonly lq: number | null;
  readonly present: boolean | null;
  readonly density: number | null;
}

export interface IndustryFigures {
  readonly cells: TableState;
  readonly all: TableState;
  /** The largest first; regions without a figure last. */
  readonly regions: readonly IndustryRegion[] | undefined;
}

/** The industry in every region, and every industry's concentration to compare with. */
export function useIndustry(dataset: DatasetView, industry: string): IndustryFigures {
  const text = useText();
  const scope = scopeOf(dataset);
  const cells = useTable('advantage.cells', { ...scope, industry });
  const all = useTable('advantage.industries', scope);
  const regions = useMemo(
    () => cells.rows && regionsOf(cells.rows, (code) => text(dataset.regionName(code))),
    [cells.rows, dataset, text],
  );
  return { cells, all, regions };
}

function regionsOf(cells: readonly Row[], nameOf: (code: string) => string): IndustryRegion[] {
  const total = cells.reduce((sum, row) => sum + (numberIn(row, 'value') ?? 0), 0);
  return cells
    .map((row) => {
      const code = textIn(row, 'region');
      const value = numberIn(row, 'value');
      const present = numberIn(row, 'present');
      return {
        code,
        name: nameOf(code),
        value,
        share: value === null || total === 0 ? null : value / total,
        lq: numberIn(row, 'lq'),
        present: present === null ? null : present === 1,
        density: numberIn(row, 'density'),
      };
    })
    .sort((a, b) => (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY));
}

/** Regions that do not have the industry as a strength, the best related base first. */
export function joiners(regions: readonly IndustryRegion[]): IndustryRegion[] {
  return regions
    .filter(({ present, density }) => present === false && density !== null)
    .sort((a, b) => b.density! - a.density!);
}
