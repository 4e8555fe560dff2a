import type { Link } from './backbone.ts';

export interface Neighbour {
  readonly node: number;
  readonly proximity: number;
}

/** The nodes related to one, the nearest first; all of them, drawn or not. */
export function neighboursOf(node: number, links: readonly Link[]): Neighbour[] {
  return links
    .filter(({ a, b, proximity }) => a !== b && proximity > 0 && (a === node || b === node))
    .map(({ a, b, proximity }) => ({ node: a === node ? b : a, proximity }))
    .sort((x, y) => y.proximity - x.proximity || x.node - y.node);
}
