import { useMemo } from 'react';
import { type DatasetView, scopeOf, type TableState, useTable } from '../data/index.ts';
import { type Candidate, candidateOf } from './candidate.ts';
import { type Choice, goals } from './choice.ts';

export type FrontierState = TableState & { readonly candidates: readonly Candidate[] | undefined };

/** The candidates of the regions chosen, shared out among them. */
export function useFrontier(dataset: DatasetView, choice: Choice): FrontierState {
  const weights = goals[choice.goal];
  const state = useTable(
    'advantage.frontier',
    {
      ...scopeOf(dataset),
      region: choice.regions,
      per_region: choice.places,
      per_industry: choice.takers,
      density_weight: weights.density,
      complexity_weight: weights.complexity,
      market_weight: weights.market,
    },
    { enabled: choice.regions.length > 0 },
  );
  const candidates = useMemo(() => state.rows?.map(candidateOf), [state.rows]);
  return { ...state, candidates };
}
