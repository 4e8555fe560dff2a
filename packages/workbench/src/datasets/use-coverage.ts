import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { type DatasetView, type TableState, useTable } from '../data/index.ts';
import { type CoverageCounts, countsOf } from './coverage-counts.ts';

export interface CoverageState extends TableState {
  readonly counts: CoverageCounts | undefined;
  readonly by: 'year' | 'industry';
}

/** What the measure covers, by year where there are several, else by industry; the address may ask otherwise. */
export function useCoverage(dataset: DatasetView): CoverageState {
  const [{ view }] = useAddress();
  const asked = view === 'year' || view === 'industry' ? view : undefined;
  const by = asked ?? (dataset.info.years.length > 1 ? 'year' : 'industry');
  const state = useTable('datasets.coverage', { dataset: dataset.reference, measure: dataset.measure.code, by });
  const counts = useMemo(() => state.rows && countsOf(state.rows), [state.rows]);
  return { ...state, counts, by };
}
