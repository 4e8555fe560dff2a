import type { Fact } from './fact.ts';

/** The columns of the public table of facts, in order. */
export const factColumns = [
  'document',
  'passage',
  'sentence',
  'region',
  'indicator',
  'comparator',
  'value',
  'value_max',
  'unit',
  'measure',
  'year',
  'period_end',
  'kind',
  'confidence',
  'value_si',
  'value_max_si',
  'unit_si',
  'start',
  'end',
] as const;

export type FactRow = Readonly<Record<(typeof factColumns)[number], string | number | null>>;

/** One row of that table; null where nothing is known. `start` and `end` are characters of the passage. */
export function factRow(document: string, fact: Fact): FactRow {
  return {
    document,
    passage: fact.citation.passage,
    sentence: fact.sentence,
    region: fact.region ?? null,
    indicator: fact.indicator,
    comparator: fact.comparator,
    value: fact.value,
    value_max: fact.valueMax ?? null,
    unit: fact.unit,
    measure: fact.measure,
    year: fact.year ?? null,
    period_end: fact.periodEnd ?? null,
    kind: fact.kind,
    confidence: fact.confidence,
    value_si: fact.valueSi ?? null,
    value_max_si: fact.valueMaxSi ?? null,
    unit_si: fact.unitSi ?? null,
    start: fact.citation.start,
    end: fact.citation.end,
  };
}
