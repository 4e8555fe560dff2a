import type { Fact } from './fact.ts';
import { fold } from './fold.ts';

/** A figure as a person labelled it; `value` is a pair for a range, `year_or_period` is `2025`, `2011-2015`, `2024Q3` or empty where nothing says. */
export interface LabelledFact {
  readonly indicator: string;
  readonly value: number | readonly [number, number];
  readonly unit: string;
  readonly comparator: string;
  readonly kind: string;
  readonly year_or_period: string | number;
}

/** A sentence with its labels (none where it states nothing) and what extraction found in it. */
export interface LabelledSentence {
  readonly sentence: string;
  readonly labels: readonly LabelledFact[];
  readonly found: readonly Fact[];
}

/** Recall and precision on value with unit; the rest as shares of the figures found. NaN where nothing was found. */
export interface FactQuality {
  readonly labelled: number;
  readonly found: number;
  readonly recall: number;
  readonly precision: number;
  readonly comparator: number;
  /** The indicator is the labelled one, or one holds the other. */
  readonly indicator: number;
  readonly kind: number;
  readonly year: number;
}

/** How well extraction did on sentences a person labelled. */
export function factQuality(sentences: readonly LabelledSentence[]): FactQuality {
  const sums = { labelled: 0, found: 0, matched: 0, comparator: 0, indicator: 0, kind: 0, year: 0, dated: 0 };
  for (const { labels, found } of sentences) {
    sums.labelled += labels.length;
    sums.found += found.length;
    const left = [...found];
    for (const label of labels) {
      const index = bestMatch(left, label);
      if (index < 0) continue;
      const fact = left.splice(index, 1)[0]!;
      sums.matched++;
      if (fact.comparator === label.comparator) sums.comparator++;
      if (sameIndicator(fact.indicator, label.indicator)) sums.indicator++;
      if (fact.kind === label.kind) sums.kind++;
      if (label.year_or_period === '') continue;
      sums.dated++;
      if (periodText(fact) === String(label.year_or_period)) sums.year++;
    }
  }
  const share = (part: number) => part / sums.matched;
  return {
    labelled: sums.labelled,
    found: sums.found,
    recall: sums.matched / sums.labelled,
    precision: sums.matched / sums.found,
    comparator: share(sums.comparator),
    indicator: share(sums.indicator),
    kind: share(sums.kind),
    year: sums.year / sums.dated,
  };
}

function bestMatch(found: readonly Fact[], label: LabelledFact): number {
  const fits = (fact: Fact) => sameValue(fact, label);
  const named = found.findIndex((fact) => fits(fact) && sameIndicator(fact.indicator, label.indicator));
  return named >= 0 ? named : found.findIndex(fits);
}

function sameValue(fact: Fact, label: LabelledFact): boolean {
  if (fact.unit !== label.unit) return false;
  if (typeof label.value === 'number') return fact.value === label.value && fact.valueMax === undefined;
  return fact.value === label.value[0] && fact.valueMax === label.value[1];
}

/** Spaces, 的, widths and 规模以上 for 规上 aside. */
const plain = (text: string) =>
  fold(text)
    .replaceAll(/[\s的]/g, '')
    .replaceAll('规模以上', '规上');

function sameIndicator(found: string, labelled: string): boolean {
  const a = plain(found);
  const b = plain(labelled);
  return a.includes(b) || b.includes(a);
}

function periodText(fact: Fact): string {
  if (fact.periodEnd === undefined) return String(fact.year);
  return /[QH]/.test(fact.periodEnd) ? fact.periodEnd : `${fact.year}-${fact.periodEnd}`;
}
