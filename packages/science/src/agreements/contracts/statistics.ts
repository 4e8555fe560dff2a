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

/** How a project's figures count for each party, year by year. */
export function attributeStatistics(
  parties: readonly string[],
  host: string,
  figures: Readonly<Partial<Record<StatisticKind, ArrayLike<number>>>>,
  rules: Readonly<Partial<Record<StatisticKind, StatisticRule>>>,
): StatisticRow[] {
  const rows: StatisticRow[] = [];
  for (const [name, values] of Object.entries(figures) as [StatisticKind, ArrayLike<number>][]) {
    const rule = rules[name] ?? { rule: 'location' };
    const credit = creditOf(rule, host);
    for (let year = 0; year < values.length; year++) {
      for (const party of parties) {
        const value = values[year]!;
        rows.push({
          ...{ year: year + 1, indicator: name, party },
          statistical: party === host ? value : 0,
          appraisal: value * (credit[party] ?? 0),
          countedTwice: rule.rule === 'both' && credit[party] !== undefined,
        });
      }
    }
  }
  return rows;
}

function creditOf({ rule, shares }: StatisticRule, host: string): Record<string, number> {
  if (rule === 'location') return { [host]: 1 };
  if (rule === 'split') return { ...shares };
  return Object.fromEntries([host, ...Object.keys(shares ?? {})].map((party) => [party, 1]));
}
