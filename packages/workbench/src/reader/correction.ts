import type { Correction, ShownFact } from './use-facts.ts';

/** What a person typed. */
export interface FactDraft {
  readonly indicator: string;
  readonly value: string;
  readonly unit: string;
  readonly year: string;
  readonly region: string;
  readonly kind: 'target' | 'achieved';
}

type Corrected = Pick<ShownFact, 'indicator' | 'value' | 'unit' | 'year' | 'region' | 'kind'>;

/** The fields that differ from the fact; undefined where none does or one cannot be read. */
export function correctionOf(fact: Corrected, draft: FactDraft): Correction | undefined {
  const value = Number(draft.value.replaceAll(/[,，\s]/g, '').replace('−', '-'));
  const year = draft.year.trim();
  const indicator = draft.indicator.trim();
  if (draft.value.trim() === '' || !Number.isFinite(value) || indicator === '') return undefined;
  if (year !== '' && !/^\d{4}$/.test(year)) return undefined;
  const found = {
    ...(indicator !== fact.indicator && { indicator }),
    ...(value !== fact.value && { value }),
    ...(draft.unit.trim() !== fact.unit && { unit: draft.unit.trim() }),
    ...(year !== '' && Number(year) !== fact.year && { year: Number(year) }),
    ...(draft.region.trim() !== fact.region && { region: draft.region.trim() }),
    ...(draft.kind !== fact.kind && { kind: draft.kind }),
  };
  return Object.keys(found).length === 0 ? undefined : found;
}
