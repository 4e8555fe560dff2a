import type { Fact, FactKind, Measure } from './fact.ts';
import { factKeys } from './fact-key.ts';
import { indicatorKey } from './indicator-key.ts';

/** A document's facts under the name that keys and citations use for it. */
export interface FactSource {
  readonly document: string;
  readonly facts: readonly Fact[];
}

/** One figure with what is needed to go back to it. */
export interface CitedFact {
  readonly document: string;
  readonly key: string;
  readonly fact: Fact;
}

/** One line of a comparison: one indicator in one measure, one region, one kind; the figures by year. */
export interface ComparedSeries {
  readonly indicator: string;
  readonly measure: Measure;
  readonly region: string;
  readonly kind: FactKind;
  /** In SI or currency where every figure converts to it, else as written; undefined where the figures' units differ. */
  readonly unit?: string;
  /** Ascending in year. Several figures of one year stand side by side: nothing is averaged away. */
  readonly figures: readonly (CitedFact & { readonly year: number; readonly value: number })[];
}

export interface CompareOptions {
  /** Only this indicator, under any of its spellings. */
  readonly indicator?: string;
  readonly kind?: FactKind;
}

const cited = (sources: readonly FactSource[]): CitedFact[] =>
  sources.flatMap(({ document, facts }) => {
    const keys = factKeys(document, facts);
    return facts.map((fact, index) => ({ document, key: keys[index] ?? '', fact }));
  });

/**
 * The same indicator across regions and years. Figures meet only where name, measure and kind agree: a level never stands
 * beside a rate, a target never beside a result. Facts without region or year have no place in a table and are left out.
 */
export function compareFacts(sources: readonly FactSource[], options: CompareOptions = {}): ComparedSeries[] {
  const wanted = options.indicator === undefined ? undefined : indicatorKey(options.indicator);
  const groups = new Map<string, CitedFact[]>();
  for (const entry of cited(sources)) {
    const { fact } = entry;
    const indicator = indicatorKey(fact.indicator);
    if (fact.region === undefined || fact.year === undefined) continue;
    if ((wanted !== undefined && indicator !== wanted) || (options.kind && fact.kind !== options.kind)) continue;
    const key = [indicator, fact.measure, fact.region, fact.kind, dimensionOf(fact)].join('\u001f');
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].map(seriesOf).sort(byName);
}

/** Figures in units that convert to one another share a line; the rest need the very same unit. */
const dimensionOf = (fact: Fact) => fact.unitSi ?? fact.unit;

function seriesOf(entries: readonly CitedFact[]): ComparedSeries {
  const { fact } = entries[0]!;
  const written = new Set(entries.map((entry) => entry.fact.unit));
  const same = written.size === 1;
  const unit = same ? fact.unit : fact.unitSi;
  return {
    indicator: indicatorKey(fact.indicator),
    measure: fact.measure,
    region: fact.region ?? '',
    kind: fact.kind,
    ...(unit === undefined ? {} : { unit }),
    figures: entries
      .map((entry) => ({
        ...entry,
        year: entry.fact.year ?? 0,
        value: same ? entry.fact.value : (entry.fact.valueSi ?? entry.fact.value),
      }))
      .sort((a, b) => a.year - b.year),
  };
}

const byName = (a: ComparedSeries, b: ComparedSeries) =>
  a.indicator.localeCompare(b.indicator, 'zh') ||
  a.measure.localeCompare(b.measure) ||
  a.region.localeCompare(b.region, 'zh') ||
  a.kind.localeCompare(b.kind);

/** A target with the result of the same year, region, indicator and measure. */
export interface TargetResult {
  readonly indicator: string;
  readonly measure: Measure;
  readonly region: string;
  readonly year: number;
  readonly target: CitedFact;
  readonly result: CitedFact;
  /** Result less target in the target's unit. For a range, against its nearer end; 0 within it. */
  readonly difference: number;
  readonly met: 'yes' | 'no' | 'undecided';
}

/** Last year's targets beside this year's results, wherever both are among the sources. */
export function targetsAgainstResults(sources: readonly FactSource[]): TargetResult[] {
  const all = cited(sources).filter(({ fact }) => fact.year !== undefined && fact.region !== undefined);
  const results = new Map<string, CitedFact[]>();
  for (const entry of all) {
    if (entry.fact.kind !== 'achieved') continue;
    const place = meeting(entry.fact);
    results.set(place, [...(results.get(place) ?? []), entry]);
  }
  return all
    .filter(({ fact }) => fact.kind === 'target')
    .flatMap((target) => (results.get(meeting(target.fact)) ?? []).slice(0, 1).map((result) => judged(target, result)));
}

const meeting = (fact: Fact) =>
  [indicatorKey(fact.indicator), fact.measure, fact.region, fact.year, fact.periodEnd ?? '', dimensionOf(fact)].join(
    '\u001f',
  );

function judged(target: CitedFact, result: CitedFact): TargetResult {
  const wanted = target.fact;
  const factor = wanted.valueSi !== undefined && wanted.value !== 0 ? wanted.valueSi / wanted.value : 1;
  const reached =
    result.fact.valueSi === undefined || wanted.valueSi === undefined
      ? result.fact.value
      : result.fact.valueSi / factor;
  const low = Math.min(wanted.value, wanted.valueMax ?? wanted.value);
  const high = Math.max(wanted.value, wanted.valueMax ?? wanted.value);
  const difference = Number((reached < low ? reached - low : reached > high ? reached - high : 0).toPrecision(12));
  return {
    indicator: indicatorKey(wanted.indicator),
    measure: wanted.measure,
    region: wanted.region ?? '',
    year: wanted.year ?? 0,
    target,
    result,
    difference,
    met: metBy(wanted, difference),
  };
}

/** Less is better for prices, unemployment and falls; a target "about" that is missed by little is nobody's to judge here. */
function metBy(target: Fact, difference: number): TargetResult['met'] {
  const lessIsBetter =
    target.comparator === 'at_most' ||
    target.value < 0 ||
    /失业率|涨幅|赤字|浓度|能耗|排放|倍差/.test(target.indicator);
  const better = lessIsBetter ? -difference : difference;
  if (better >= 0) return target.comparator === 'over' && difference === 0 ? 'no' : 'yes';
  return target.comparator === 'about' || target.comparator === 'nearly' ? 'undecided' : 'no';
}
