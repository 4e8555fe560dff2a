import type { ShownFact } from '../reader/use-facts.ts';

/** The figures in the unit that most are written in, with a year: one axis has one unit. */
export function ofOneUnit<F extends Pick<ShownFact, 'unit' | 'year' | 'value'>>(
  facts: readonly F[],
): { unit: string; drawn: readonly F[] } {
  const groups = Map.groupBy(
    facts.filter(({ year, value }) => year !== null && Number.isFinite(value)),
    ({ unit }) => unit,
  );
  const [unit, drawn] = [...groups].sort((a, b) => b[1].length - a[1].length)[0] ?? ['', []];
  return { unit, drawn };
}
