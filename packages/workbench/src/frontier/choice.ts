import type { Address } from '../app/address.ts';
import type { DatasetView } from '../data/index.ts';

/** Sets of weights a planner can name: what counts in the score of a candidate. They sum to 1. */
export const goals = {
  balanced: { density: 0.5, complexity: 0.25, market: 0.25 },
  near: { density: 1, complexity: 0, market: 0 },
  complex: { density: 0.25, complexity: 0.75, market: 0 },
  market: { density: 0.25, complexity: 0, market: 0.75 },
} as const;

export type Goal = keyof typeof goals;

export type Axis = 'complexity' | 'market';

/** What the page is asked: for whom, what counts, how many each. */
export interface Choice {
  readonly regions: readonly string[];
  readonly goal: Goal;
  readonly places: number;
  readonly takers: number;
  readonly against: Axis;
}

/** The choice in the address; what it does not say, or says wrongly, falls back. */
export function choiceOf(address: Address, dataset: DatasetView): Choice {
  return {
    regions: chosenRegions(address, dataset),
    goal: isGoal(address.goal) ? address.goal : 'balanced',
    places: count(address.places, 5),
    takers: count(address.takers, 1),
    against: address.view === 'market' ? 'market' : 'complexity',
  };
}

/** The regions to share out among: the list in the address, else the one region picked; each once. */
function chosenRegions({ regions, region }: Address, dataset: DatasetView): string[] {
  const known = new Set(dataset.info.regions.map(({ code }) => code));
  const asked = regions === undefined ? [region] : regions.split(',');
  return [...new Set(asked)].filter((code): code is string => code !== undefined && known.has(code));
}

function isGoal(text: string | undefined): text is Goal {
  return text !== undefined && Object.hasOwn(goals, text);
}

function count(text: string | undefined, fallback: number): number {
  const value = Number(text);
  return Number.isInteger(value) && value >= 1 && value <= 20 ? value : fallback;
}
