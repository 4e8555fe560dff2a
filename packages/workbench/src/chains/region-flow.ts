import { numberIn, type Row, textIn } from '../data/index.ts';

/** What one region gives another, of a sector. */
export interface RegionFlow {
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly unit: string;
}

/** The flows that cross regions, the largest first; own use and zeros are left out. */
export function crossing(rows: readonly Row[]): RegionFlow[] {
  return rows
    .map((row) => ({
      from: textIn(row, 'from_region'),
      to: textIn(row, 'to_region'),
      value: numberIn(row, 'value') ?? 0,
      unit: textIn(row, 'unit'),
    }))
    .filter(({ from, to, value }) => from !== to && value !== 0)
    .sort((a, b) => b.value - a.value);
}

/** What reaches a region from others and what leaves it for others, the largest first. */
export function around(flows: readonly RegionFlow[], region: string) {
  const into = flows.filter(({ to }) => to === region);
  const out = flows.filter(({ from }) => from === region);
  return { into, out };
}

export function totalOf(flows: readonly RegionFlow[]): number {
  return flows.reduce((sum, { value }) => sum + value, 0);
}
