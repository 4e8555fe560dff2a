import type { MeasureInfo, Name } from '../dataset/dataset.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { noLabel, type RawFacts } from '../mapping/raw-facts.ts';
import type { Findings } from '../quality/findings.ts';

/** What a unit label means: figures times `factor` are in `unit`. Figures in different `unit`s do not compare. */
export interface UnitMeaning {
  readonly unit: string;
  readonly factor: number;
}

/** How the texts for measures and units are understood. */
export interface MeasureReading {
  measure(label: string): { readonly code: string; readonly name: Name };
  /** Undefined for a text that is no known unit. */
  unit(label: string): UnitMeaning | undefined;
}

/** Where every measure label leads, and by what its figures are multiplied for each unit label. */
export interface MeasureTable {
  readonly measures: readonly MeasureInfo[];
  readonly target: Int32Array;
  /** `factors[measureLabel * (unitLabels + 1) + unitLabel]`; the last place is “no unit given”. */
  readonly factors: Float64Array;
  readonly unitLabels: number;
}

/**
 * Brings every measure to one unit. Units that do not convert into each other within a measure
 * are an error that names the rows; so is a unit that is not known.
 */
export function measureTable(
  raw: RawFacts,
  mapping: Mapping,
  reading: MeasureReading,
  findings: Findings,
): MeasureTable {
  const measureLabels = raw.dictionaries.measure.labels;
  const unitLabels = raw.dictionaries.unit.labels;
  const stride = unitLabels.length + 1;
  const firstRows = firstRowsOf(raw, measureLabels.length, stride);
  const factors = new Float64Array(measureLabels.length * stride).fill(1);
  const named = measureLabels.map((label) => reading.measure(label));
  const codes = [...new Set(named.map((m) => m.code))].sort();
  const measures = codes.map((code) => {
    const given = mapping.measures[code];
    const places = named.flatMap((m, label) => (m.code === code ? [label] : []));
    const unit = oneUnit(places, stride, unitLabels, firstRows, factors, reading, findings, given?.unit);
    const name = given?.name ?? named[places[0]!]!.name;
    return { code, name, unit, estimate: given?.estimate ?? false };
  });
  const target = Int32Array.from(named, (m) => codes.indexOf(m.code));
  return { measures, target, factors, unitLabels: unitLabels.length };
}

/** The first row on which each pair of measure and unit stands; 0 where it does not. */
function firstRowsOf(raw: RawFacts, measures: number, stride: number): Uint32Array {
  const rows = new Uint32Array(measures * stride);
  for (let i = 0; i < raw.length; i++) {
    const unit = raw.unit[i] === noLabel ? stride - 1 : raw.unit[i]!;
    const pair = raw.measure[i]! * stride + unit;
    if (rows[pair] === 0) rows[pair] = raw.row[i]!;
  }
  return rows;
}

function oneUnit(
  places: readonly number[],
  stride: number,
  unitLabels: readonly string[],
  firstRows: Uint32Array,
  factors: Float64Array,
  reading: MeasureReading,
  findings: Findings,
  given: string | undefined,
): string {
  let unit = given === undefined ? undefined : (reading.unit(given)?.unit ?? given);
  for (const place of places) {
    for (let label = 0; label < stride; label++) {
      const pair = place * stride + label;
      const row = firstRows[pair]!;
      if (row === 0) continue;
      const text = unitLabels[label] ?? '';
      const meaning = text === '' ? { unit: given === undefined ? '' : unit!, factor: 1 } : reading.unit(text);
      if (!meaning) {
        findings.note('unresolved-unit', { row, found: text });
        continue;
      }
      unit ??= meaning.unit;
      if (meaning.unit !== unit) findings.note('mixed-units', { row, found: `${text || '∅'} ≠ ${unit || '∅'}` });
      factors[pair] = meaning.factor;
    }
  }
  return unit ?? '';
}
