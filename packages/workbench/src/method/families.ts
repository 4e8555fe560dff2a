import type { IndicatorMeaning } from '../data/index.ts';

/** The families in the order in which one learns them. */
const families = [
  'advantage',
  'complexity',
  'relatedness',
  'concentration',
  'growth',
  'rivalry',
  'chains',
  'partners',
  'layout',
  'agreements',
  'plans',
] as const;

export type Family = (typeof families)[number];

/** The indicators of each family that has any. */
export function byFamily(indicators: readonly IndicatorMeaning[]): { family: Family; members: IndicatorMeaning[] }[] {
  return families
    .map((family) => ({ family, members: indicators.filter((indicator) => indicator.family === family) }))
    .filter(({ members }) => members.length > 0);
}

/** The indicators whose code, name or definition holds the query in either language. */
export function matching(indicators: readonly IndicatorMeaning[], query: string): IndicatorMeaning[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return [...indicators];
  return indicators.filter(({ code, name, definition }) =>
    [code, name.zh, name.en, definition.zh, definition.en].some((text) => text.toLowerCase().includes(wanted)),
  );
}
