import type { Facts } from '@yanzhen/science/labelled';
import { reorder } from '../dataset/canonical.ts';
import type { MeasureInfo, Unit } from '../dataset/dataset.ts';
import { sortPositions } from '../dataset/sort.ts';
import type { RawFacts } from '../mapping/raw-facts.ts';
import { withoutDuplicates } from '../quality/duplicates.ts';
import type { Findings } from '../quality/findings.ts';
import { compareTotals, type TotalFact } from '../quality/totals.ts';
import { groupLabel, type LabelTable, leftOut, notUnderstood, totalLabel } from './labels.ts';
import type { MeasureTable } from './measures.ts';

export interface Tables {
  readonly regions: LabelTable;
  readonly industries: LabelTable;
  /** The year of each year label; undefined where it is none. */
  readonly years: readonly (number | undefined)[];
  readonly measures: MeasureTable;
}

export interface Assembled {
  readonly facts: Facts;
  readonly regions: readonly Unit[];
  readonly industries: readonly Unit[];
  readonly measures: readonly MeasureInfo[];
}

/** Facts from raw facts: labels understood, units converted, totals set aside, sorted, duplicates dropped. */
export function assemble(raw: RawFacts, tables: Tables, findings: Findings): Assembled {
  const { facts, totals } = translate(raw, tables, findings);
  const positions = sortPositions(facts);
  const unique = withoutDuplicates(positions ? reorder(facts, positions) : facts, findings);
  compareTotals(unique, tables.regions, tables.industries, totals, findings);
  return dropUnused(unique, tables);
}

function translate(raw: RawFacts, tables: Tables, findings: Findings): { facts: Facts; totals: TotalFact[] } {
  const { regions, industries, years, measures } = tables;
  const stride = measures.unitLabels + 1;
  const out = columns(raw.length);
  const totals: TotalFact[] = [];
  const labels = raw.dictionaries;
  let length = 0;
  let converted = 0;
  for (let i = 0; i < raw.length; i++) {
    const row = raw.row[i]!;
    const region = regions.target[raw.region[i]!]!;
    const industry = industries.target[raw.industry[i]!]!;
    const year = years[raw.year[i]!];
    if (region === leftOut || industry === leftOut) {
      const found =
        region === leftOut ? labels.region.labels[raw.region[i]!]! : labels.industry.labels[raw.industry[i]!]!;
      findings.note('skipped-name', { row, found });
      continue;
    }
    if (region === groupLabel || industry === groupLabel) {
      const found =
        region === groupLabel ? labels.region.labels[raw.region[i]!]! : labels.industry.labels[raw.industry[i]!]!;
      findings.note('group-row', { row, found });
      continue;
    }
    if (region === notUnderstood || industry === notUnderstood || year === undefined) {
      if (region === notUnderstood)
        findings.note('unresolved-region', { row, found: labels.region.labels[raw.region[i]!]! });
      if (industry === notUnderstood)
        findings.note('unresolved-industry', { row, found: labels.industry.labels[raw.industry[i]!]! });
      if (year === undefined) findings.note('unresolved-year', { row, found: labels.year.labels[raw.year[i]!]! });
      continue;
    }
    const pair = raw.measure[i]! * stride + Math.min(raw.unit[i]!, stride - 1);
    const factor = measures.factors[pair]!;
    const divisor = measures.divisors[pair]!;
    const measure = measures.target[raw.measure[i]!]!;
    if (factor !== factor) {
      const { code, unit } = measures.measures[measure]!;
      findings.note('mixed-units', {
        row,
        column: code,
        found: `${labels.unit.labels[raw.unit[i]!] ?? '∅'} ≠ ${unit || '∅'}`,
      });
      continue;
    }
    const value = (raw.value[i]! * factor) / divisor;
    if (factor !== divisor) converted++;
    if (region === totalLabel || industry === totalLabel) {
      totals.push({ region, industry, year, measure, value, row });
      continue;
    }
    if (value < 0) findings.note('negative-value', { row, found: String(raw.value[i]) });
    out.region[length] = region;
    out.industry[length] = industry;
    out.year[length] = year;
    out.measure[length] = measure;
    out.value[length] = value;
    out.sourceRow[length] = row;
    length++;
  }
  if (converted > 0) findings.note('unit-converted', undefined, converted);
  return { facts: { ...labelsOf(tables), ...cut(out, length) }, totals };
}

function columns(length: number) {
  return {
    region: new Uint32Array(length),
    industry: new Uint32Array(length),
    year: new Int16Array(length),
    measure: new Uint8Array(length),
    value: new Float64Array(length),
    sourceRow: new Uint32Array(length),
  };
}

function cut(out: ReturnType<typeof columns>, length: number): ReturnType<typeof columns> {
  if (length === out.value.length) return out;
  return {
    region: out.region.slice(0, length),
    industry: out.industry.slice(0, length),
    year: out.year.slice(0, length),
    measure: out.measure.slice(0, length),
    value: out.value.slice(0, length),
    sourceRow: out.sourceRow.slice(0, length),
  };
}

function labelsOf({ regions, industries, measures }: Tables): Pick<Facts, 'regions' | 'industries' | 'measures'> {
  return {
    regions: regions.units.map((unit) => unit.code),
    industries: industries.units.map((unit) => unit.code),
    measures: measures.measures.map(({ code, unit }) => ({ code, unit })),
  };
}

/** Leaves out regions, industries and measures of which no fact remained. */
function dropUnused(facts: Facts, tables: Tables): Assembled {
  const region = compact(facts.region, tables.regions.units);
  const industry = compact(facts.industry, tables.industries.units);
  const measure = compact(facts.measure, tables.measures.measures);
  return {
    facts: {
      ...facts,
      regions: region.kept.map((unit) => unit.code),
      industries: industry.kept.map((unit) => unit.code),
      measures: measure.kept.map(({ code, unit }) => ({ code, unit })),
      region: region.codes,
      industry: industry.codes,
      measure: measure.codes,
    },
    regions: region.kept,
    industries: industry.kept,
    measures: asInFile(measure.kept, tables.measures),
  };
}

/** Measures in the order in which the file has them: what a source puts first is what it is about. */
function asInFile(kept: readonly MeasureInfo[], { measures, target }: MeasureTable): MeasureInfo[] {
  const order = [...new Set(target)].map((index) => measures[index]!);
  return order.filter((measure) => kept.includes(measure));
}

function compact<C extends Uint32Array | Uint8Array, T>(codes: C, all: readonly T[]): { codes: C; kept: readonly T[] } {
  const used = new Uint8Array(all.length);
  for (let i = 0; i < codes.length; i++) used[codes[i]!] = 1;
  const kept = all.filter((_, i) => used[i] === 1);
  if (kept.length === all.length) return { codes, kept: all };
  const places = new Uint32Array(all.length);
  for (let i = 0, next = 0; i < all.length; i++) if (used[i] === 1) places[i] = next++;
  return { codes: codes.map((code) => places[code]!) as C, kept };
}
