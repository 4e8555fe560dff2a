import { useMemo } from 'react';
import { type DatasetView, numberIn, type Row, scopeOf, type TableState, textIn, useTable } from '../data/index.ts';
import { useText } from '../words/index.ts';

/** One industry of the region, with what all regions say about the industry. */
export interface RegionIndustry {
  readonly code: string;
  readonly name: string;
  readonly value: number | null;
  /** Part of the region's sum over industries. */
  readonly share: number | null;
  readonly lq: number | null;
  /** Null where the cell was not reported. */
  readonly present: boolean | null;
  readonly density: number | null;
  readonly pci: number | null;
}

export interface RegionFigures {
  readonly cells: TableState;
  readonly pairs: TableState;
  readonly industries: readonly RegionIndustry[] | undefined;
  /** Others by structural similarity, the most alike first. */
  readonly alike: readonly Alike[] | undefined;
}

export interface Alike {
  readonly code: string;
  readonly similarity: number;
  readonly overlap: number | null;
}

/** Everything the profile shows of one region in one year. */
export function useRegion(dataset: DatasetView, region: string): RegionFigures {
  const text = useText();
  const scope = scopeOf(dataset);
  const cells = useTable('advantage.cells', { ...scope, region });
  const all = useTable('advantage.industries', scope);
  const pairs = useTable('rivalry.pairs', { ...scope, region });
  const industries = useMemo(
    () => cells.rows && joined(cells.rows, all.rows ?? [], (code) => text(dataset.industryName(code))),
    [cells.rows, all.rows, dataset, text],
  );
  const alike = useMemo(() => pairs.rows && alikeOf(pairs.rows, region), [pairs.rows, region]);
  return { cells, pairs, industries, alike };
}

function joined(cells: readonly Row[], industries: readonly Row[], nameOf: (code: string) => string): RegionIndustry[] {
  const pci = new Map(industries.map((row) => [textIn(row, 'industry'), numberIn(row, 'pci')]));
  const total = cells.reduce((sum, row) => sum + (numberIn(row, 'value') ?? 0), 0);
  return cells.map((row) => {
    const code = textIn(row, 'industry');
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
      pci: pci.get(code) ?? null,
    };
  });
}

function alikeOf(pairs: readonly Row[], region: string): Alike[] {
  return pairs
    .flatMap((row) => {
      const similarity = numberIn(row, 'similarity');
      const [a, b] = [textIn(row, 'region_a'), textIn(row, 'region_b')];
      return similarity === null ? [] : [{ code: a === region ? b : a, similarity, overlap: numberIn(row, 'overlap') }];
    })
    .sort((x, y) => y.similarity - x.similarity);
}
