/** What is counted: the field's four headline figures of a project. */
export type StatisticKind = 'gdp' | 'output' | 'investment' | 'tax';

/**
 * How an indicator is counted. `location`: where it arises, as statistics are kept by law. `split`: for appraisal, by shares.
 * `both`: for appraisal, in full with each of the parties.
 */
export interface StatisticRule {
  readonly rule: 'location' | 'split' | 'both';
  /** `split`: by party, adding up to 1. `both`: the parties named (values are not read). */
  readonly shares?: Readonly<Record<string, number>>;
}

export interface StatisticRow {
  /** Contract year, from 1. */
  readonly year: number;
  readonly indicator: StatisticKind;
  readonly party: string;
  /** What the party's statistics hold: these add up. */
  readonly statistical: number;
  /** What it is credited with when it is appraised. */
  readonly appraisal: number;
  /** True where the same amount is credited to several: such figures are never added up. */
  readonly countedTwice: boolean;
}

type ByKind<T> = Readonly<Partial<Record<StatisticKind, T>>>;

/** By party: the amounts that arise with it, year by year. */
export type LocatedFigures = ByKind<Readonly<Record<string, ArrayLike<number>>>>;

/**
 * How a project's figures count for each party, year by year.
 * @param host where a figure arises that `located` says nothing of
 */
export function attributeStatistics(
  parties: readonly string[],
  host: string,
  figures: ByKind<ArrayLike<number>>,
  rules: ByKind<StatisticRule>,
  located: LocatedFigures = {},
): StatisticRow[] {
  const rows: StatisticRow[] = [];
  for (const [name, values] of Object.entries(figures) as [StatisticKind, ArrayLike<number>][]) {
    const rule = rules[name] ?? { rule: 'location' };
    const places = located[name] ?? { [host]: values };
    for (let year = 0; year < values.length; year++) {
      for (const party of parties) {
        const statistical = places[party]?.[year] ?? 0;
        rows.push({
          ...{ year: year + 1, indicator: name, party, statistical },
          appraisal: credited(rule, party, values[year]!, statistical),
          countedTwice: rule.rule === 'both' && (rule.shares?.[party] !== undefined || places[party] !== undefined),
        });
      }
    }
  }
  return rows;
}

/** Where an indicator is counted in full, the parties named and, with one place, that place have the whole of it. */
function credited({ rule, shares }: StatisticRule, party: string, whole: number, own: number): number {
  if (rule === 'location') return own;
  if (rule === 'split') return whole * (shares?.[party] ?? 0);
  return shares?.[party] === undefined ? own : whole;
}
