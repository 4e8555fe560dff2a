import type { ShownFact } from '../reader/use-facts.ts';

type Compared = Pick<ShownFact, 'kind' | 'year' | 'unit' | 'value' | 'region'>;

/** The highest and the lowest target of the newest year for which two regions or more have one in the same unit. */
export function extremesOf<F extends Compared>(facts: readonly F[]): { year: number; high: F; low: F } | undefined {
  const targets = facts.filter(({ kind, year, value }) => kind === 'target' && year !== null && Number.isFinite(value));
  const groups = [...Map.groupBy(targets, ({ year, unit }) => `${year} ${unit}`).values()].filter(
    (group) => new Set(group.map(({ region }) => region)).size > 1,
  );
  groups.sort((a, b) => (b[0]?.year ?? 0) - (a[0]?.year ?? 0) || b.length - a.length);
  const newest = groups[0];
  if (!newest) return undefined;
  const ordered = newest.toSorted((a, b) => a.value - b.value);
  const [low, high] = [ordered[0]!, ordered.at(-1)!];
  return low.value === high.value ? undefined : { year: newest[0]!.year!, high, low };
}
