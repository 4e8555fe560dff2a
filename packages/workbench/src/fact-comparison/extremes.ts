import type { ShownFact } from '../reader/use-facts.ts';

type Compared = Pick<ShownFact, 'kind' | 'year' | 'unit' | 'value' | 'region'>;

/** Those with the highest and those with the lowest target of one year. */
export interface Extremes<F> {
  readonly year: number;
  readonly highest: readonly F[];
  readonly lowest: readonly F[];
}

/** The highest and lowest targets of the newest year for which two regions or more have one in the same unit. */
export function extremesOf<F extends Compared>(facts: readonly F[]): Extremes<F> | undefined {
  const targets = facts.filter(({ kind, year, value }) => kind === 'target' && year !== null && Number.isFinite(value));
  const groups = [...Map.groupBy(targets, ({ year, unit }) => `${year} ${unit}`).values()].filter(
    (group) => new Set(group.map(({ region }) => region)).size > 1,
  );
  groups.sort((a, b) => (b[0]?.year ?? 0) - (a[0]?.year ?? 0) || b.length - a.length);
  const newest = groups[0];
  if (!newest) return undefined;
  const values = newest.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low === high) return undefined;
  const at = (wanted: number) => newest.filter(({ value }) => value === wanted);
  return { year: newest[0]!.year!, highest: at(high), lowest: at(low) };
}
