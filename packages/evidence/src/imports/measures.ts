import type { MeasureInfo } from '../dataset/dataset.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { measureOf } from '../mapping/measure-names.ts';
import type { RawFacts } from '../mapping/raw-facts.ts';
import { parseUnit } from '../units/index.ts';

/**
 * Where every measure label leads, and by what its figures are multiplied and divided for each
 * unit label. A factor of NaN: the unit does not convert into the measure's.
 */
export interface MeasureTable {
  readonly measures: readonly MeasureInfo[];
  readonly target: Int32Array;
  /** `factors[measureLabel * (unitLabels + 1) + unitLabel]`; the last place is “no unit given”. */
  readonly factors: Float64Array;
  readonly divisors: Float64Array;
  readonly unitLabels: number;
}

interface Pairs {
  readonly stride: number;
  readonly labels: readonly string[];
  /** How many facts stand under each pair of measure label and unit label. */
  readonly counts: Uint32Array;
  readonly factors: Float64Array;
  readonly divisors: Float64Array;
}

/** Brings every measure to one unit: the one most of its figures convert to, or the one the mapping gives. */
export function measureTable(raw: RawFacts, mapping: Mapping): MeasureTable {
  const labels = raw.dictionaries.measure.labels;
  const pairs = pairsOf(raw, labels.length);
  const named = labels.map(measureOf);
  const codes = [...new Set(named.map((m) => m.code))].sort();
  const measures = codes.map((code) => {
    const given = mapping.measures[code];
    const places = named.flatMap((m, label) => (m.code === code ? [label] : []));
    const name = given?.name ?? named[places[0]!]!.name;
    return { code, name, unit: oneUnit(places, pairs, given?.unit), estimate: given?.estimate ?? false };
  });
  const target = Int32Array.from(named, (m) => codes.indexOf(m.code));
  return { measures, target, factors: pairs.factors, divisors: pairs.divisors, unitLabels: pairs.stride - 1 };
}

function pairsOf(raw: RawFacts, measures: number): Pairs {
  const { labels } = raw.dictionaries.unit;
  const stride = labels.length + 1;
  const counts = new Uint32Array(measures * stride);
  for (let i = 0; i < raw.length; i++) counts[raw.measure[i]! * stride + Math.min(raw.unit[i]!, stride - 1)]!++;
  return {
    stride,
    labels,
    counts,
    factors: new Float64Array(counts.length).fill(1),
    divisors: new Float64Array(counts.length).fill(1),
  };
}

function oneUnit(places: readonly number[], pairs: Pairs, given: string | undefined): string {
  const { stride, labels, counts, factors, divisors } = pairs;
  const votes = new Map<string, number>();
  const fallback = given === undefined ? '' : (parseUnit(given)?.canonical ?? given);
  const meaning = (label: number) => {
    const text = labels[label]?.trim() || given;
    const parsed = text === undefined ? undefined : parseUnit(text);
    return parsed ?? { canonical: text ?? '', factor: 1, divisor: 1 };
  };
  for (const place of places) {
    for (let label = 0; label < stride; label++) {
      const count = counts[place * stride + label]!;
      if (count > 0) votes.set(meaning(label).canonical, (votes.get(meaning(label).canonical) ?? 0) + count);
    }
  }
  const unit = given === undefined ? ([...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '') : fallback;
  for (const place of places) {
    for (let label = 0; label < stride; label++) {
      const { canonical, factor, divisor } = meaning(label);
      factors[place * stride + label] = canonical === unit ? factor : Number.NaN;
      divisors[place * stride + label] = divisor;
    }
  }
  return unit;
}
