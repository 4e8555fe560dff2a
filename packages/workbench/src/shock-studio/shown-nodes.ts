import type { ChainTable } from '../data/index.ts';
import { largestLosses, type Outcome } from './run.ts';

export interface Node {
  readonly region: string;
  readonly sector: string;
}

/** How many nodes are drawn where none is chosen. */
const mostByLoss = 4;

/** The nodes in the address (`420000:17,…`) that the table has; those that lose most where there is none. */
export function nodesShown(
  text: string | undefined,
  outcomes: readonly Outcome[],
  { info }: Pick<ChainTable, 'info'>,
): Node[] {
  const given = (text ?? '').split(',').flatMap((part): Node[] => {
    const [region, sector] = part.split(':');
    const isKnown =
      info.regions.some(({ code }) => code === region) && info.sectors.some(({ code }) => code === sector);
    return isKnown ? [{ region: region!, sector: sector! }] : [];
  });
  if (given.length > 0) return given;
  return largestLosses(outcomes, 'node')
    .slice(0, mostByLoss)
    .map(({ region, sector }) => ({ region, sector }));
}

export function writeNodes(nodes: readonly Node[]): string | undefined {
  return nodes.length === 0 ? undefined : nodes.map(({ region, sector }) => `${region}:${sector}`).join(',');
}
