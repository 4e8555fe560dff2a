import type { Draft } from './draft.ts';
import type { Fact, FactKind } from './fact.ts';
import type { Period } from './period.ts';
import { type Place, placeOfIndicator } from './place.ts';
import { siUnit } from './si.ts';

/** What is known around a draft when it becomes a fact. */
export interface Surroundings {
  readonly passage: number;
  /** Where the sentence begins in the passage. */
  readonly offset: number;
  readonly sentence: string;
  readonly place?: Place;
  readonly kind: FactKind;
  /** How sure the kind is, from 0 to 1. */
  readonly kindSureness: number;
  readonly period: Period;
}

const sureness = { named: 0.97, shared: 0.92, behind: 0.88, inherited: 0.85 } as const;

/** The fact with its place in the document, its value in SI and how sure it is. */
export function factOf(draft: Draft, around: Surroundings): Fact {
  const place = placeOfIndicator(draft.indicator, around.place) ?? around.place;
  const si = siUnit(draft.unit);
  const { period } = around;
  return {
    citation: { passage: around.passage, start: around.offset + draft.start, end: around.offset + draft.end },
    sentence: around.sentence,
    ...(place ? { region: place.name, regionCode: place.code } : {}),
    indicator: draft.indicator,
    comparator: draft.comparator,
    value: draft.value,
    ...(draft.valueMax === undefined ? {} : { valueMax: draft.valueMax }),
    unit: draft.unit,
    measure: draft.measure,
    ...(period.year === undefined ? {} : { year: period.year }),
    ...(period.periodEnd === undefined ? {} : { periodEnd: period.periodEnd }),
    kind: around.kind,
    confidence: confidence(draft, around),
    ...(si ? siValues(draft, si.factor, si.unit) : {}),
  };
}

/** Twelve places are more than any report writes; they keep 0.1 × 3 from showing as 0.30000000000000004. */
const rounded = (value: number) => Number(value.toPrecision(12));

function siValues(draft: Draft, factor: number, unit: string): Pick<Fact, 'valueSi' | 'valueMaxSi' | 'unitSi'> {
  const valueSi = rounded(draft.value * factor);
  if (draft.valueMax === undefined) return { valueSi, unitSi: unit };
  return { valueSi, valueMaxSi: rounded(draft.valueMax * factor), unitSi: unit };
}

function confidence(draft: Draft, around: Surroundings): number {
  const when = around.period.said === 'sentence' ? 1 : around.period.said === 'section' ? 0.98 : 0.85;
  const long = draft.indicator.length > 30 ? 0.9 : 1;
  return Math.round(sureness[draft.found] * when * long * around.kindSureness * 100) / 100;
}
